/**
 * The last resort, for Windows above all: timers look whether something is
 * ready, at once after activity and ever more seldom without. It costs some
 * CPU while parked, and up to `SLOWEST_MS` of delay.
 */
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";

const SLOWEST_MS = 16;

class TickerWaker implements Waker {
  readonly name = "ticker";
  readonly #onWake: () => void;
  readonly #set: ReadinessSet;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delayMs = 1;

  constructor(set: ReadinessSet, onWake: () => void) {
    this.#set = set;
    this.#onWake = onWake;
  }

  park(): void {
    this.#timer ??= setTimeout(this.#onTick, this.#delayMs);
  }

  #onTick = (): void => {
    // Level-triggered: what is found here is found again by the loop.
    if (this.#set.collect() === 0) {
      this.#delayMs = Math.min(this.#delayMs * 2, SLOWEST_MS);
      this.#timer = setTimeout(this.#onTick, this.#delayMs);
      return;
    }
    this.#timer = undefined;
    this.#delayMs = 1;
    this.#onWake();
  };

  unpark(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.unpark();
  }
}

/** Timers, on every runtime and operating system. */
export const tickerWaker: WakerKind = {
  name: "ticker",
  needs: "pollfds",
  open: (set, onWake) => new TickerWaker(set, onWake),
};
