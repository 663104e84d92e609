/** Which HTTP/2 streams depend on which others: libcurl keeps lists of them that a circle would make endless. */
import type { Easy } from "./easy.ts";

/** One handle's place among them. */
export class Dependency {
  /** The handle. */
  readonly easy: Easy;
  #on: Dependency | null = null;
  readonly #dependents = new Set<Dependency>();

  constructor(easy: Easy) {
    this.easy = easy;
  }

  /** Whether it depends on another one, directly or not, or is it. */
  leadsTo(other: Dependency): boolean {
    return this === other || (this.#on?.leadsTo(other) ?? false);
  }

  /** What it depends on. */
  get on(): Dependency | null {
    return this.#on;
  }

  /** Those that depend on it. */
  get dependents(): readonly Dependency[] {
    return [...this.#dependents];
  }

  /** Notes that it depends on another one, and with `exclusive` takes over that one's dependents. */
  set(on: Dependency | null, exclusive: boolean): void {
    if (this.#on) this.#on.#dependents.delete(this);
    this.#on = on;
    if (!on) return;
    if (exclusive) {
      for (const other of on.dependents) other.set(this, false);
    }
    on.#dependents.add(this);
  }
}
