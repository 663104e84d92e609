/** Memory that libcurl keeps a pointer to, option by option. */
import type { Held } from "../ffi/mod.ts";

/** What one handle's options point to. */
export class HeldMemory {
  readonly #held = new Map<number, Held>();
  // Replaced while a transfer ran, which may still use it.
  readonly #retired: Held[] = [];

  /** Holds an option's memory, or nothing for it; `running` keeps what it replaces. */
  hold(option: number, held: Held | null, running: boolean): void {
    const before = this.#held.get(option);
    if (before && running) this.#retired.push(before);
    if (held) this.#held.set(option, held);
    else this.#held.delete(option);
  }

  /** Holds what another handle holds, too. */
  share(other: HeldMemory): void {
    for (const [option, held] of other.#held) this.#held.set(option, held);
  }

  /** No transfer runs any more. */
  rest(): void {
    this.#retired.length = 0;
  }

  /** Lets go of everything. */
  clear(): void {
    this.#held.clear();
    this.rest();
  }
}
