/**
 * Linux's asynchronous I/O rings an eventfd, which `Bun.file(fd).stream()`
 * reads. Both are public, but not that the file may be an eventfd.
 */
import { PollRequest } from "../readiness/aio.ts";
import { descriptors } from "../readiness/descriptors.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";
import { bun } from "./runtime.ts";

class AioWaker implements Waker {
  readonly name = "aio";
  readonly #onWake: () => void;
  readonly #request: PollRequest;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #onAnswer = () => this.#answered();
  #asked = false;
  #wanted = false;
  #closed = false;

  constructor(set: ReadinessSet, onWake: () => void) {
    this.#onWake = onWake;
    this.#request = new PollRequest(backendOf(set), set.fd);
    this.#reader = bun.file(this.#request.eventfd).stream().getReader();
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#asked) return;
    this.#asked = true;
    this.#request.submit();
    this.#reader.read().then(this.#onAnswer, this.#onAnswer);
  }

  unpark(): void {
    this.#wanted = false;
  }

  #answered(): void {
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
    this.#reader.cancel().catch(() => {});
  }
}

/** Bun's poller, by an eventfd that the kernel rings. */
export const aioWaker: WakerKind = {
  name: "aio",
  needs: "descriptor",
  open: (set, onWake) => new AioWaker(set, onWake),
};
