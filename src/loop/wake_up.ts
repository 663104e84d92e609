/** The waker of a readiness set, and what stands in for it until one has proved itself or when it fails. */
import { chooseWaker, type ReadinessSet, type Waker } from "../../ffi/mod.ts";
import { Alarm } from "./timer.ts";

const LOOK_EVERY_MS = 1;

/** Wakes its owner when something in a readiness set is ready. */
export class WakeUp {
  readonly #set: ReadinessSet;
  readonly #onWake: () => void;
  #waker: Waker | null = null;
  #chosen: Promise<void> | null = null;
  #parked = false;
  #closed = false;
  readonly #look = new Alarm(() => {
    if (this.#parked) this.#onReadable();
  });

  constructor(set: ReadinessSet, onWake: () => void) {
    this.#set = set;
    this.#onWake = onWake;
  }

  /** The waker's name; `"starting"` until one has proved itself. */
  get name(): string {
    return this.#waker?.name ?? "starting";
  }

  /** Settled once a waker has proved itself. */
  ready(): Promise<void> {
    return this.#chosen ??= chooseWaker(
      this.#set,
      () => this.#onReadable(),
      () => !this.#closed,
    ).then((waker) => {
      if (this.#closed) return waker.close();
      this.#waker = waker;
      this.#look.stop();
      if (this.#parked) this.park();
    }, (error) => {
      if (!this.#closed) throw error;
    });
  }

  /** Asks for one wake-up. */
  park(): void {
    this.#parked = true;
    if (this.#waker) {
      try {
        return this.#waker.park();
      } catch {
        // It had to have a new descriptor, and there are none left: one may be
        // free in a moment, and transfers must not fail for it.
      }
    } else {
      this.ready();
    }
    this.#look.set(LOOK_EVERY_MS);
  }

  /** Withdraws it. */
  unpark(): void {
    this.#parked = false;
    this.#waker?.unpark();
    this.#look.stop();
  }

  /** Gives the waker back. */
  close(): void {
    this.#closed = true;
    this.unpark();
    this.#waker?.close();
    this.#waker = null;
  }

  #onReadable(): void {
    this.#parked = false;
    if (!this.#closed) this.#onWake();
  }
}
