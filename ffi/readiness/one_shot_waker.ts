/**
 * A waker on what answers once each time it is asked. An answer can not be
 * called back: after `unpark` it stays outstanding, which holds nothing alive,
 * and serves the next `park`.
 */
import type { Waker } from "../types.ts";

/** What answers once. */
export interface Shot {
  /** Asks for an answer; called again only after that has come. */
  ask(): void;
  /** No answer is wanted any more. */
  close(): void;
}

/** See the top of this file. */
export class OneShotWaker implements Waker {
  readonly name: string;
  readonly #onWake: () => void;
  readonly #shot: Shot;
  #asked = false;
  #wanted = false;
  #closed = false;

  constructor(
    name: string,
    onWake: () => void,
    load: (onAnswer: () => void) => Shot,
  ) {
    this.name = name;
    this.#onWake = onWake;
    this.#shot = load(() => this.#onAnswer());
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#asked) return;
    this.#shot.ask();
    this.#asked = true;
  }

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
    this.#shot.close();
  }
}
