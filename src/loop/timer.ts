/**
 * libcurl's one timer. It does not repeat, a new time replaces the old one, -1
 * deletes it, and 0 means soon but never inside the callback that says so.
 */
import { clearTimeout, setTimeout } from "node:timers";

// What a runtime's timer takes at the most; one that fires early only looks.
const LONGEST_MS = 2 ** 31 - 1;

/** A timer of the runtime's own, for the rest of this folder. */
export class Alarm {
  readonly #ring: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Rings once, unless it is set already; keeps the process alive until then. */
  set(afterMs: number = LONGEST_MS): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#ring();
    }, afterMs);
  }

  /** Does not ring. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** The timer, and the runtime's timer that stands behind it while nothing else runs. */
export class Timer {
  readonly #onTimeout: () => void;
  #dueAt = Infinity;
  #runtimeTimer: ReturnType<typeof setTimeout> | undefined;
  #firesAt = Infinity;
  #holds = true;

  constructor(onTimeout: () => void) {
    this.#onTimeout = onTimeout;
  }

  /** libcurl's wish. */
  set(timeoutMs: number): void {
    this.#dueAt = timeoutMs < 0
      ? Infinity
      : timeoutMs === 0
      ? -Infinity
      : performance.now() + timeoutMs;
  }

  /** Whether libcurl has a time at all. */
  get armed(): boolean {
    return this.#dueAt !== Infinity;
  }

  /** Whether the time is up. */
  isDue(): boolean {
    return this.#dueAt === -Infinity ||
      this.#dueAt !== Infinity && this.#dueAt <= performance.now();
  }

  /** It is being acted on: libcurl sets the next one. */
  take(): void {
    this.#dueAt = Infinity;
  }

  /**
   * Calls `onTimeout` when the time is up, or after `atMostMs`, if nothing is
   * done before. With `hold` it also keeps the process alive until then, however
   * far that is. A runtime's timer that is set already and fires no later is
   * left as it is.
   */
  wait(hold: boolean, atMostMs: number = LONGEST_MS): void {
    if (this.#dueAt === Infinity && !hold && atMostMs === LONGEST_MS) {
      return this.stop();
    }
    const latest = performance.now() + atMostMs;
    const fires = Math.min(this.#dueAt, latest);
    if (this.#runtimeTimer && this.#firesAt <= fires) {
      if (this.#holds !== hold) {
        if (hold) this.#runtimeTimer.ref();
        else this.#runtimeTimer.unref();
        this.#holds = hold;
      }
      return;
    }
    this.stop();
    const waitMs = Math.ceil(Math.max(0, fires - performance.now()));
    this.#runtimeTimer = setTimeout(() => {
      this.#runtimeTimer = undefined;
      this.#firesAt = Infinity;
      this.#onTimeout();
    }, waitMs);
    this.#firesAt = fires;
    this.#holds = hold;
    if (!hold) this.#runtimeTimer.unref();
  }

  /** Gives the runtime's timer back. */
  stop(): void {
    if (!this.#runtimeTimer) return;
    clearTimeout(this.#runtimeTimer);
    this.#runtimeTimer = undefined;
    this.#firesAt = Infinity;
  }
}
