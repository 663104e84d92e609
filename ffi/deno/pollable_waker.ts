/**
 * Deno's own poller by `Deno.UnsafePollable`, which is not in Deno 2.9.6. Its
 * shape is assumed: made of a descriptor, `readable()` promises its readiness,
 * `close()` ends that. Where it turns out otherwise, the proof at first use
 * fails and the next way is taken.
 */
import { type Descriptors, descriptors } from "../readiness/descriptors.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";
import { deno } from "./runtime.ts";

/** What is assumed of an instance of `Deno.UnsafePollable`. */
export interface Pollable {
  readable(): Promise<unknown>;
  unref?(): void;
  close(): void;
}

/** What is assumed of `Deno.UnsafePollable`. */
export type PollableClass = { new (fd: number): Pollable };

class PollableWaker implements Waker {
  readonly name = "pollable";
  readonly #onWake: () => void;
  readonly #descriptors: Descriptors;
  readonly #fd: number;
  readonly #pollable: Pollable;
  readonly #onSettled = () => this.#onReadable();
  #asked = false;
  #wanted = false;
  #closed = false;

  constructor(Pollable: PollableClass, set: ReadinessSet, onWake: () => void) {
    this.#onWake = onWake;
    this.#descriptors = descriptors(backendOf(set));
    // A duplicate, so that it does not matter whether `close` closes it.
    this.#fd = this.#descriptors.dup(set.fd);
    this.#pollable = new Pollable(this.#fd);
    this.#pollable.unref?.();
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#asked) return;
    this.#asked = true;
    this.#pollable.readable().then(this.#onSettled, this.#onSettled);
  }

  unpark(): void {
    this.#wanted = false;
  }

  #onReadable(): void {
    this.#asked = false;
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#onWake();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wanted = false;
    this.#pollable.close();
    if (this.#descriptors.isOpen(this.#fd)) this.#descriptors.close(this.#fd);
  }
}

/** Deno's poller, where it is offered. */
export const pollableWaker: WakerKind = {
  name: "pollable",
  needs: "descriptor",
  open(set, onWake) {
    const Pollable = deno.UnsafePollable as PollableClass | undefined;
    if (typeof Pollable?.prototype?.readable !== "function") {
      throw new Error(`Deno ${deno.version.deno} has no Deno.UnsafePollable`);
    }
    return new PollableWaker(Pollable, set, onWake);
  },
};
