/**
 * Linux's asynchronous I/O rings an eventfd, which a pipe handle of Deno's
 * node:net reads. The handle is undocumented (`process.binding`), and so is
 * that the descriptor need not be a pipe.
 */
import process from "node:process";
import { PollRequest } from "../readiness/aio.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";

interface Handle {
  onread: () => void;
  open(fd: number): number;
  readStart(): number;
  unref(): void;
  close(): void;
}

interface PipeBinding {
  readonly Pipe: { new (type: number): Handle };
}

const SOCKET = 0;

class AioWaker implements Waker {
  readonly name = "aio";
  readonly #onWake: () => void;
  readonly #request: PollRequest;
  readonly #handle: Handle;
  #asked = false;
  #wanted = false;
  #closed = false;

  constructor(set: ReadinessSet, onWake: () => void) {
    this.#onWake = onWake;
    const { binding } = process as unknown as {
      binding(name: string): PipeBinding;
    };
    this.#handle = new (binding("pipe_wrap").Pipe)(SOCKET);
    this.#request = new PollRequest(backendOf(set), set.fd);
    this.#handle.open(this.#request.eventfd);
    this.#handle.onread = () => this.#onAnswer();
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

/** Deno's poller, by an eventfd that the kernel rings. */
export const aioWaker: WakerKind = {
  name: "aio",
  needs: "descriptor",
  open: (set, onWake) => new AioWaker(set, onWake),
};
