/**
 * A map for entries that come and go all the time. V8's own `Map` makes a new
 * table after some deletions, and the old one points to it: once one of them
 * has become old, all later ones survive every scavenge with whatever they
 * named, until the next full collection. Here a key keeps its place.
 */

const SPARE = 64;

/** A map from keys that return to values other than `undefined`. */
export class LastingMap<K, V> {
  #entries = new Map<K, V | undefined>();
  #size = 0;

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  set(key: K, value: V): void {
    if (this.#entries.get(key) === undefined) this.#size++;
    this.#entries.set(key, value);
  }

  /** Takes an entry out; `false` when there was none. */
  delete(key: K): boolean {
    if (this.#entries.get(key) === undefined) return false;
    this.#entries.set(key, undefined);
    this.#size--;
    if (this.#entries.size > 4 * this.#size + SPARE) this.#prune();
    return true;
  }

  clear(): void {
    this.#entries = new Map();
    this.#size = 0;
  }

  get size(): number {
    return this.#size;
  }

  /** What is in it now. */
  entries(): [K, V][] {
    const found: [K, V][] = [];
    for (const [key, value] of this.#entries) {
      if (value !== undefined) found.push([key, value]);
    }
    return found;
  }

  #prune(): void {
    this.#entries = new Map(this.entries());
  }
}
