/**
 * Which sockets libcurl wants watched, and how much of that the readiness set
 * has been told.
 *
 * libcurl removes a kept-alive connection's socket at the end of a request and
 * adds it again for the next one. Almost all of that cancels out when only the
 * difference is applied, once a turn; it spares two system calls a request. It
 * is right only for sockets whose opening and closing are seen (`opened`,
 * `closed`): any other descriptor, such as a threaded resolver's, may have been
 * closed and its number given to a new one in the meantime, so it is registered
 * afresh each time.
 */
import { CURL_POLL_INOUT } from "../../ffi/constants.ts";
import type { ReadinessSet } from "../../ffi/mod.ts";

/** The watched sockets of one multi handle. */
export class Watcher {
  readonly #set: ReadinessSet;
  // By descriptor: small numbers, given out again lowest first.
  #wanted = new Uint8Array(256);
  #registered = new Uint8Array(256);
  #seenOpened = new Uint8Array(256);
  #changed = new Uint8Array(256);
  readonly #changes: number[] = [];
  #watching = 0;
  #sockets = 0;

  constructor(set: ReadinessSet) {
    this.#set = set;
  }

  /** libcurl's wish, a `CURL_POLL_*`; `CURL_POLL_REMOVE` has no bit of `CURL_POLL_INOUT`. */
  want(s: number, what: number): void {
    if (s >= this.#wanted.length) this.#grow(s);
    this.#setWanted(s, what & CURL_POLL_INOUT);
    if (this.#changed[s]) return;
    this.#changed[s] = 1;
    this.#changes.push(s);
  }

  /** Whether libcurl still wants to hear of a socket. */
  wants(s: number): boolean {
    return this.#wanted[s]! > 0;
  }

  /** Whether it is a socket that was seen being made. */
  isSocket(s: number): boolean {
    return this.#seenOpened[s] === 1;
  }

  /** How many sockets are open. */
  get sockets(): number {
    return this.#sockets;
  }

  /** A socket was made: its number says nothing about earlier ones. */
  opened(s: number): void {
    if (s >= this.#wanted.length) this.#grow(s);
    this.#registered[s] = 0;
    this.#seenOpened[s] = 1;
    this.#sockets++;
  }

  /** A socket is about to be closed. */
  closed(s: number): void {
    if (s >= this.#wanted.length) return;
    if (this.#registered[s]) this.#set.watch(s, 0);
    this.#registered[s] = 0;
    this.#seenOpened[s] = 0;
    this.#sockets--;
    this.#setWanted(s, 0);
  }

  /** Tells the readiness set what is different now. Throws `UnwatchableError`. */
  apply(): void {
    // One that can not be watched must not come again in every turn.
    for (const s of this.#changes.splice(0)) {
      this.#changed[s] = 0;
      const wanted = this.#wanted[s]!;
      const fresh = wanted !== 0 && !this.#seenOpened[s];
      if (wanted === this.#registered[s] && !fresh) continue;
      this.#set.watch(s, wanted);
      this.#registered[s] = wanted;
    }
  }

  /** How many sockets libcurl wants to hear of. */
  get watching(): number {
    return this.#watching;
  }

  /** Whether there is anything to apply. */
  get pending(): boolean {
    return this.#changes.length > 0;
  }

  /** Forgets all sockets. */
  clear(): void {
    for (let s = 0; s < this.#registered.length; s++) {
      if (this.#registered[s]) this.#set.watch(s, 0);
    }
    this.#wanted.fill(0);
    this.#watching = this.#sockets = 0;
    this.#registered.fill(0);
    this.#seenOpened.fill(0);
    this.#changed.fill(0);
    this.#changes.length = 0;
  }

  #setWanted(s: number, wanted: number): void {
    this.#watching += Number(wanted !== 0) - Number(this.#wanted[s] !== 0);
    this.#wanted[s] = wanted;
  }

  #grow(s: number): void {
    const length = Math.max(this.#wanted.length * 2, s + 1);
    const grown = (before: Uint8Array) => {
      const after = new Uint8Array(length);
      after.set(before);
      return after;
    };
    this.#wanted = grown(this.#wanted);
    this.#registered = grown(this.#registered);
    this.#seenOpened = grown(this.#seenOpened);
    this.#changed = grown(this.#changed);
  }
}
