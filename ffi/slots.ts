/**
 * Small integers that stand for JavaScript objects in C. libcurl hands a user
 * pointer back to a callback as it was given; a small integer declared as a
 * 32-bit parameter arrives there as a plain number, with no map of pointers.
 */
export class Slots<T> {
  // Slot 0 stays empty: it is what NULL looks like.
  readonly #items: (T | undefined)[] = [undefined];
  readonly #free: number[] = [];

  /** Takes a slot for an object. */
  add(item: T): number {
    const slot = this.#free.pop() ?? this.#items.length;
    this.#items[slot] = item;
    return slot;
  }

  /** The object in a slot. */
  get(slot: number): T | undefined {
    return this.#items[slot];
  }

  /** Gives a slot back. */
  delete(slot: number): void {
    if (this.#items[slot] === undefined) return;
    this.#items[slot] = undefined;
    this.#free.push(slot);
  }

  /** How many slots are taken. */
  get size(): number {
    return this.#items.length - 1 - this.#free.length;
  }
}
