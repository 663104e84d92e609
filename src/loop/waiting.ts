/**
 * Transfers that are begun in portions, one a turn: libcurl opens the connections
 * of all new transfers in a single call before it sends the first request, so the
 * first answers of many come while the last connections are made, and the handles
 * and connections of the first serve the last.
 */
import type { ReadinessSet } from "../../ffi/mod.ts";

const PORTION = 64;
// A program's files and the runtime's own.
const OTHER_DESCRIPTORS = 256;

/** What waits for its turn. */
export class Waiting<T> {
  readonly #set: ReadinessSet;
  readonly #waiting: T[] = [];
  /** How many were begun since the last turn began. */
  #admitted = 0;
  #reserved = 0;

  constructor(set: ReadinessSet) {
    this.#set = set;
  }

  /** Whether one more need not wait; it counts as begun. */
  admit(): boolean {
    if (this.#admitted >= PORTION) return false;
    this.#admitted++;
    return true;
  }

  /** Has one wait. */
  add(one: T): void {
    this.#waiting.push(one);
  }

  /** How many wait. */
  get size(): number {
    return this.#waiting.length;
  }

  /** A new turn's portion; `sockets` are open already. */
  next(sockets: number): readonly T[] {
    this.#admitted = 0;
    // Most turns: no new array for each of them.
    if (this.size === 0) return this.#waiting;
    this.#foresee(sockets + this.#waiting.length);
    const portion = this.#waiting.splice(0, PORTION);
    this.#admitted = portion.length;
    return portion;
  }

  /** All that wait, which do so no longer. */
  takeAll(): readonly T[] {
    return this.#waiting.splice(0);
  }

  #foresee(sockets: number): void {
    if (sockets <= this.#reserved) return;
    this.#reserved = sockets;
    this.#set.reserve?.(sockets + OTHER_DESCRIPTORS);
  }
}
