/** Waits for sockets on behalf of a program that drives a `Multi` by its own loop. */
import { setImmediate } from "node:timers";
import { CURL_POLL_INOUT } from "../../ffi/constants.ts";
import { openReadiness, type ReadinessSet } from "../../ffi/mod.ts";
import { integer } from "../option_values.ts";
import { Alarm } from "./timer.ts";
import { WakeUp } from "./wake_up.ts";

/** Is told which descriptor is ready, and for what: a mask of `CURL_CSELECT_*`. */
export type ReadyFunction = (fd: number, mask: number) => void;

/**
 * Tells which descriptors are ready: what a program needs beside a timer to
 * drive a {@linkcode Multi} itself. It keeps the process alive while it watches
 * something.
 */
export class Poller implements Disposable {
  readonly #set: ReadinessSet = openReadiness();
  readonly #wakeUp: WakeUp;
  readonly #onReady: ReadyFunction;
  readonly #watched = new Set<number>();
  readonly #hold = new Alarm(() => this.#schedule());
  #scheduled = false;
  #closed = false;

  /** Makes a poller that calls `onReady` on this thread, never inside a callback of libcurl's. */
  constructor(onReady: ReadyFunction) {
    this.#onReady = onReady;
    this.#wakeUp = new WakeUp(this.#set, () => this.#turn());
  }

  /**
   * Watches a descriptor for `CURL_POLL_IN`, `CURL_POLL_OUT` or
   * `CURL_POLL_INOUT`, as libcurl's socket function asks for it; 0 (or
   * `CURL_POLL_REMOVE`) ends it. Allowed inside the socket function.
   */
  watch(fd: number, what: number): void {
    if (this.#closed) throw new TypeError("The Poller is closed");
    integer("fd", fd, 32);
    integer("what", what, 32);
    const wanted = what & CURL_POLL_INOUT;
    this.#set.watch(fd, wanted);
    if (wanted) this.#watched.add(fd);
    else this.#watched.delete(fd);
    this.#schedule();
  }

  /** What tells which descriptors are ready: `"epoll"`, `"kqueue"` or `"poll"`. */
  get readiness(): string {
    return this.#set.kind;
  }

  /** The way in which the runtime says so. */
  get waker(): string {
    return this.#wakeUp.name;
  }

  /** Gives everything back; a second time does nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#watched.clear();
    this.#hold.stop();
    this.#wakeUp.close();
    this.#set.close();
  }

  /** The same as {@linkcode Poller.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#scheduled = false;
    if (this.#closed) return;
    const ready = this.#set.collect();
    const { fds, masks } = this.#set;
    const events: [fd: number, mask: number][] = [];
    for (let i = 0; i < ready; i++) events.push([fds[i]!, masks[i]!]);
    for (const [fd, mask] of events) {
      // What was called for an earlier one may have ended the interest.
      if (this.#watched.has(fd)) this.#onReady(fd, mask);
    }
    if (this.#closed) return;
    if (events.length > 0) return this.#schedule();
    if (this.#watched.size > 0) {
      this.#hold.set();
      this.#wakeUp.park();
    } else {
      this.#hold.stop();
      this.#wakeUp.unpark();
    }
  }
}
