/** The values that a program assigned to sockets, each behind a small integer that C keeps. */
import { Slots } from "../ffi/mod.ts";

/** The assigned values of one multi handle. */
export class SocketValues {
  readonly #values = new Slots<{ readonly value: unknown }>();
  readonly #slots = new Map<number, number>();

  /** A slot for a value; 0 for `undefined`. */
  add(value: unknown): number {
    return value === undefined ? 0 : this.#values.add({ value });
  }

  /** Gives back a slot that C did not take. */
  drop(slot: number): void {
    this.#values.delete(slot);
  }

  /** A socket has a value from now on, in place of an earlier one. */
  assign(s: number, slot: number): void {
    this.forget(s);
    if (slot) this.#slots.set(s, slot);
  }

  /** The value in a slot. */
  get(slot: number): unknown {
    return this.#values.get(slot)?.value;
  }

  /** A socket is watched no more. */
  forget(s: number): void {
    const slot = this.#slots.get(s);
    if (slot === undefined) return;
    this.#slots.delete(s);
    this.#values.delete(slot);
  }

  /** Forgets all. */
  clear(): void {
    for (const s of [...this.#slots.keys()]) this.forget(s);
  }
}
