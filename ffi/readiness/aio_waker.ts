/**
 * Linux's asynchronous I/O rings an eventfd when the set is ready, and a pipe
 * handle beneath node:net reads that. Two syscalls a wake, and no thread. The
 * handle is the runtime's own, so it is cleaned up when a Worker is terminated.
 */
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";
import { PollRequest } from "./aio.ts";
import { descriptors } from "./descriptors.ts";
import { type NetHandle, netHandleClass } from "./net_handle.ts";
import { backendOf } from "./opened_set.ts";

class AioWaker implements Waker {
  readonly name = "aio";
  readonly #onWake: () => void;
  readonly #request: PollRequest;
  readonly #handle: NetHandle;
  #asked = false;
  #wanted = false;
  #closed = false;

  constructor(set: ReadinessSet, onWake: () => void) {
    this.#onWake = onWake;
    const Pipe = netHandleClass("Pipe");
    this.#request = new PollRequest(backendOf(set), set.fd);
    this.#handle = new Pipe(0);
    if (this.#handle.open(this.#request.eventfd) !== 0) {
      this.#request.close();
      descriptors(backendOf(set)).close(this.#request.eventfd);
      throw new Error("The pipe handle refused the eventfd");
    }
    this.#handle.onread = () => this.#onAnswer();
    // The loop holds the process alive when it has to.
    this.#handle.unref();
    this.#handle.readStart();
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#asked) return;
    this.#asked = true;
    this.#request.submit();
  }

  /** The request stays for the next `park`: it holds nothing alive. */
  unpark(): void {
    this.#wanted = false;
  }

  #onAnswer(): void {
    this.#asked = false;
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#onWake();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wanted = false;
    this.#request.close();
    this.#handle.close();
  }
}

/** The runtime's poller, by an eventfd that the kernel rings. */
export const aioWaker: WakerKind = {
  name: "aio",
  needs: "descriptor",
  open: (set, onWake) => new AioWaker(set, onWake),
};
