/** Who waits for a moment in which nothing happens. */
import { report } from "./report.ts";

/** Waits for the moment when no socket has anything more to say. */
export interface Quiet {
  /** It must not throw. */
  onQuiet(): void;
}

const LONGEST_MS = 2;

/** Those who wait. */
export class Lull {
  readonly #quiet: Quiet[] = [];
  #quietBy = 0;

  /** Calls back as soon as nothing happens, but after 2 ms at the latest. */
  whenQuiet(waiting: Quiet): void {
    if (this.#quiet.length === 0) {
      this.#quietBy = performance.now() + LONGEST_MS;
    }
    this.#quiet.push(waiting);
  }

  /** Whether somebody waits for nothing to happen. */
  get awaited(): boolean {
    return this.#quiet.length > 0;
  }

  /** Calls them back, unless something happened in this turn and they have not waited for long. */
  tell(happened: boolean): void {
    if (this.#quiet.length === 0) return;
    if (happened && performance.now() <= this.#quietBy) return;
    this.tellAll();
  }

  /** Calls back everybody. */
  tellAll(): void {
    for (const one of this.#quiet.splice(0)) {
      try {
        one.onQuiet();
      } catch (error) {
        report(error);
      }
    }
  }
}
