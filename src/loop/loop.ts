/** Drives a multi handle from the runtime's own event loop: drive, drain, settle. */
import { clearImmediate, setImmediate } from "node:timers";
import {
  CURL_SOCKET_TIMEOUT,
  CURLE_ABORTED_BY_CALLBACK,
  CURLM_INTERNAL_ERROR,
  CURLMOPT_MAXCONNECTS,
} from "../../ffi/constants.ts";
import {
  callbacksEntered,
  insideCallback,
  lib,
  openReadiness,
  type ReadinessSet,
  runtimeDescription,
  UnwatchableError,
} from "../../ffi/mod.ts";
import { afterCallback } from "../deferred_calls.ts";
import { type Easy, easyError, reportSockets } from "../easy.ts";
import { type EasyError, MultiError } from "../errors.ts";
import { LastingMap } from "../lasting_map.ts";
import { attachMulti, Multi } from "../multi.ts";
import { Lull, type Quiet } from "./lull.ts";
import { call, report } from "./report.ts";
import { Timer } from "./timer.ts";
import { WakeUp } from "./wake_up.ts";
import { Waiting } from "./waiting.ts";
import { Watcher } from "./watcher.ts";

/** Is told how a transfer ended: `null`, or why it failed. */
export type Done = (error: EasyError | MultiError | null) => void;

/** Is told of its transfer's end, without a closure for each of them. */
export interface Ending {
  /** The transfer ended and its handle is still in the multi, where libcurl knows its connection. */
  ending?(): void;
  /** See {@linkcode Done}. */
  done(error: EasyError | MultiError | null): void;
}

/** Waits for its turn to begin. */
export interface Beginning {
  /** Makes a handle and starts its transfer, which fails when the loop was closed. It must not throw. */
  begin(): void;
}

export type { Quiet } from "./lull.ts";

// For the layer above, and no part of the public interface:

/** Makes a handle's sockets known to the loop, as each transfer does; its duplicates need not. */
export let reportTo: (loop: Loop, easy: Easy) => void;
/** Has somebody begin a transfer, at once or, of many, in one of the next turns. */
export let begin: (loop: Loop, one: Beginning) => void;
/** Starts a handle's transfer. */
export let addTransfer: (loop: Loop, easy: Easy, ending: Ending) => void;
/** Lets libcurl look at its transfers soon, as needed after something was unpaused. */
export let kick: (loop: Loop) => void;
/** Calls a function behind the running or next turn, outside of libcurl. It must not throw. */
export let settle: (loop: Loop, fn: () => void) => void;
/** Calls back as soon as no socket has anything more to say, but after 2 ms at the latest. */
export let whenQuiet: (loop: Loop, waiting: Quiet) => void;
/** Whether a running transfer waits for the program only, so that it alone does not keep the process alive. */
export let rest: (loop: Loop, easy: Easy, resting: boolean) => void;

const DRIVE = "curl_multi_socket_action";
// Turns in which nothing happens before the loop asks to be woken: an answer
// from nearby often comes within a few microseconds, and a wake-up costs more.
const EMPTY_TURNS = 8;
// Turns in which only descriptors that are no sockets are ready and libcurl
// calls nothing back: one of them stays ready for ever (libcurl 8.11.1 to 8.20
// announces a resolver's eventfd that it never reads).
const FRUITLESS_TURNS = 64;
const FRUITLESS_PAUSE_MS = 10;
// Connections that are kept, those in use included: above that, libcurl searches
// all of them for an idle one to close at the end of each transfer. Its own rule,
// four times the number of handles, closes most of them when a burst is over.
const LEAST_MAX_CONNECTS = 1000;

/**
 * Runs transfers on the runtime's event loop. It keeps the process alive while
 * a transfer runs, and only then.
 */
export class Loop implements Disposable {
  static {
    reportTo = (loop, easy) => reportSockets(easy, loop.#slot);
    begin = (loop, one) => loop.#begin(one);
    addTransfer = (loop, easy, ending) => loop.#add(easy, ending);
    kick = (loop) => loop.#kick();
    settle = (loop, fn) => loop.#settleSoon(fn);
    whenQuiet = (loop, waiting) => loop.#whenQuiet(waiting);
    rest = (loop, easy, resting) => loop.#rest(easy, resting);
  }

  static #default: Loop | undefined;

  /** The loop that `fetch` uses, made at first use. */
  static get default(): Loop {
    if (!Loop.#default || Loop.#default.closed) Loop.#default = new Loop();
    return Loop.#default;
  }

  readonly #set: ReadinessSet;
  readonly #watcher: Watcher;
  readonly #wakeUp: WakeUp;
  readonly #timer: Timer;
  readonly #transfers = new LastingMap<Easy, Ending>();
  readonly #slot: number;
  readonly #resting = new Set<Easy>();
  #settling: (() => void)[] = [];
  // Transfers that ended, each followed by its error or `null`.
  #ended: (Ending | EasyError | MultiError | null)[] = [];
  readonly #lull = new Lull();
  readonly #waiting: Waiting<Beginning>;
  #multi: Multi;
  #immediate: ReturnType<typeof setImmediate> | undefined;
  #turning = false;
  #emptyTurns = 0;
  #fruitlessTurns = 0;
  #entered = 0;
  #closed = false;
  #maxConnects = LEAST_MAX_CONNECTS;

  /** Makes a loop with its own multi handle and connections. Throws `LoadError`. */
  constructor() {
    const { callbacks } = lib();
    this.#set = openReadiness();
    this.#watcher = new Watcher(this.#set);
    this.#waiting = new Waiting(this.#set);
    this.#wakeUp = new WakeUp(this.#set, () => this.#onReadable());
    this.#timer = new Timer(() => this.#onTimeout());
    this.#slot = callbacks.sockets.add({
      opened: (s) => this.#watcher.opened(s),
      closed: (s) => this.#watcher.closed(s),
    });
    this.#multi = this.#newMulti();
  }

  /** The runtime and its version, such as `"deno 2.9.6"`. */
  get runtime(): string {
    return runtimeDescription();
  }

  /** What tells which sockets are ready: `"epoll"`, `"kqueue"` or `"poll"`. */
  get readiness(): string {
    return this.#set.kind;
  }

  /** The way in which the runtime says that sockets are ready; `"starting"` until it has proved itself. */
  get waker(): string {
    return this.#wakeUp.name;
  }

  /**
   * Settled once the waker is known. There is no need to wait for it: until then
   * the loop looks every millisecond. Rejects when the waker that the
   * environment variable `CURLEW_WAKER` names does not work.
   */
  ready(): Promise<void> {
    return this.#wakeUp.ready();
  }

  /** How many transfers were added, or wait for their turn, and have not ended. */
  get running(): number {
    return this.#transfers.size + this.#waiting.size;
  }

  /** Whether the loop was closed. */
  get closed(): boolean {
    return this.#closed;
  }

  /**
   * Does a handle's transfer and gives the handle back when it is done; rejects
   * with `EasyError` when it fails.
   */
  perform(easy: Easy): Promise<Easy> {
    return new Promise((resolve, reject) => {
      this.add(easy, (error) => error ? reject(error) : resolve(easy));
    });
  }

  /** Starts a handle's transfer; `done` is called once, outside of any callback of libcurl's. */
  add(easy: Easy, done: Done): void {
    this.#add(easy, { done });
  }

  /** Ends a handle's transfer; its `done` is not called. Does nothing for a handle that is not running here. */
  remove(easy: Easy): void {
    this.#open();
    if (!this.#transfers.delete(easy)) return;
    this.#resting.delete(easy);
    this.#multi.removeHandle(easy);
    this.#schedule();
  }

  /**
   * Ends all transfers, whose `done` is told, and gives everything back: the
   * multi handle, its connections and the descriptors. A second time does
   * nothing.
   */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const ended = this.#transfers.entries();
    this.#transfers.clear();
    const waiting = this.#waiting.takeAll();
    this.#resting.clear();
    clearImmediate(this.#immediate);
    this.#timer.stop();
    this.#multi.close();
    lib().callbacks.sockets.delete(this.#slot);
    this.#wakeUp.close();
    this.#set.close();
    for (const [easy, ending] of ended) {
      const code = CURLE_ABORTED_BY_CALLBACK;
      call(() => ending.done(easyError(easy, code, "curl_multi_cleanup")));
    }
    this.#tellEnded();
    for (const one of waiting) call(() => one.begin());
    for (const fn of this.#settling.splice(0)) call(fn);
    this.#lull.tellAll();
  }

  /** The same as {@linkcode Loop.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  #open(): void {
    if (this.#closed) throw new TypeError("The Loop is closed");
  }

  #begin(one: Beginning): void {
    if (this.#closed || this.#waiting.admit()) return one.begin();
    this.#waiting.add(one);
    this.#schedule();
  }

  #add(easy: Easy, ending: Ending): void {
    this.#open();
    if (this.#transfers.get(easy)) {
      throw new TypeError("The Easy handle is running in this loop already");
    }
    reportSockets(easy, this.#slot);
    this.#transfers.set(easy, ending);
    if (insideCallback()) {
      afterCallback(() => this.#addLate(easy, ending));
    } else {
      this.#addNow(easy);
    }
    this.#kick();
  }

  #addNow(easy: Easy): void {
    try {
      if (this.#transfers.size > this.#maxConnects) {
        this.#maxConnects *= 2;
        this.#multi.setopt(CURLMOPT_MAXCONNECTS, this.#maxConnects);
      }
      this.#multi.addHandle(easy);
    } catch (error) {
      this.#transfers.delete(easy);
      throw error;
    }
  }

  #beginWaiting(): void {
    for (const one of this.#waiting.next(this.#watcher.sockets)) {
      call(() => one.begin());
    }
  }

  #addLate(easy: Easy, ending: Ending): void {
    if (this.#transfers.get(easy) !== ending) return;
    try {
      this.#addNow(easy);
    } catch (error) {
      this.#ended.push(ending, error as MultiError);
    }
  }

  #kick(): void {
    this.#timer.set(0);
    this.#schedule();
  }

  #rest(easy: Easy, resting: boolean): void {
    if (!resting) this.#resting.delete(easy);
    else if (this.#transfers.get(easy)) this.#resting.add(easy);
  }

  #settleSoon(fn: () => void): void {
    this.#settling.push(fn);
    if (!this.#turning) this.#schedule();
  }

  #whenQuiet(waiting: Quiet): void {
    this.#lull.whenQuiet(waiting);
    if (!this.#turning) this.#schedule();
  }

  #newMulti(): Multi {
    const multi = new Multi();
    attachMulti(multi, {
      socketFunction: (_easy, s, what) => {
        this.#watcher.want(s, what);
        return 0;
      },
      failed: () => {},
    });
    multi.setopt(CURLMOPT_MAXCONNECTS, this.#maxConnects);
    return multi;
  }

  #schedule(): void {
    if (this.#immediate || this.#turning || this.#closed) return;
    this.#emptyTurns = 0;
    this.#immediate = setImmediate(this.#turn);
  }

  #onTimeout(): void {
    this.#wake();
  }

  /** The waker's call. */
  #onReadable(): void {
    this.#wake();
  }

  #wake(): void {
    if (this.#closed || this.#turning || this.#immediate) return;
    this.#emptyTurns = 0;
    this.#turn();
  }

  readonly #turn = (): void => {
    this.#immediate = undefined;
    if (this.#closed) return;
    this.#turning = true;
    let happened = false;
    let moved = false;
    this.#beginWaiting();
    try {
      // Who begins may call the program, which may close the loop.
      if (!this.#closed && this.#timer.isDue()) {
        this.#timer.take();
        happened = moved = true;
        this.#multi.socketAction(CURL_SOCKET_TIMEOUT);
      }
      if (!this.#closed) this.#watcher.apply();
      const ready = this.#closed ? 0 : this.#set.collect();
      const { fds, masks } = this.#set;
      for (let i = 0; i < ready && !this.#closed; i++) {
        const s = fds[i]!;
        // An earlier one of this turn may have ended the interest.
        if (this.#watcher.wants(s)) {
          happened = true;
          moved ||= this.#watcher.isSocket(s);
          this.#multi.socketAction(s, masks[i]!);
        }
      }
    } catch (error) {
      if (error instanceof MultiError && error.call === DRIVE) {
        if (!this.#closed) this.#lose(error);
      } else if (error instanceof UnwatchableError) {
        this.#lose(
          new MultiError(CURLM_INTERNAL_ERROR, {
            message: "A socket of libcurl's can not be watched",
            call: DRIVE,
            cause: error,
          }),
        );
      } else {
        // What a callback wished for failed after it: its program's own affair.
        report(error);
      }
    }
    // Whatever failed, a message that is left unread now may be for ever.
    while (happened && !this.#closed) {
      try {
        this.#drain();
        break;
      } catch (error) {
        report(error);
      }
    }
    if (happened) this.#setTimer();
    this.#settle(happened);
    this.#turning = false;
    this.#next(happened, moved);
  };

  /**
   * Once for each turn: a call into C costs a tenth of a timer callback, and
   * libcurl before 8.11.1 could leave the callback out.
   */
  #setTimer(): void {
    if (!this.#closed) this.#timer.set(this.#multi.timeout());
  }

  /** Takes the handles out whose transfers ended, and remembers whom to tell. */
  #drain(): void {
    for (;;) {
      const message = this.#multi.infoRead();
      if (!message) return;
      const { easy, result } = message;
      const ending = this.#transfers.get(easy);
      this.#transfers.delete(easy);
      this.#resting.delete(easy);
      if (ending) {
        const error = result === 0 ? null : easyError(easy, result, DRIVE);
        this.#ended.push(ending, error);
        ending.ending?.();
      }
      this.#multi.removeHandle(easy);
    }
  }

  #settle(happened: boolean): void {
    if (this.#settling.length > 0) {
      const settling = this.#settling;
      this.#settling = [];
      for (const fn of settling) call(fn);
    }
    this.#tellEnded();
    this.#lull.tell(happened);
  }

  #tellEnded(): void {
    if (this.#ended.length === 0) return;
    const ended = this.#ended;
    this.#ended = [];
    for (let i = 0; i < ended.length; i += 2) {
      tell(ended[i] as Ending, ended[i + 1] as EasyError | MultiError | null);
    }
  }

  /** A multi handle that fails is lost, and its transfers with it. */
  #lose(error: MultiError): void {
    const lost = this.#transfers.entries();
    const multi = this.#multi;
    this.#transfers.clear();
    this.#resting.clear();
    this.#timer.set(-1);
    this.#multi = this.#newMulti();
    try {
      multi.close();
    } catch {
      // It is lost already; what it still holds can not be had back.
    }
    this.#watcher.clear();
    for (const [, ending] of lost) this.#ended.push(ending, error);
  }

  #next(happened: boolean, moved: boolean): void {
    if (this.#closed) return;
    const entered = callbacksEntered();
    const fruitless = happened && !moved && entered === this.#entered;
    this.#fruitlessTurns = fruitless ? this.#fruitlessTurns + 1 : 0;
    this.#entered = entered;
    if (this.#fruitlessTurns > FRUITLESS_TURNS) {
      this.#wakeUp.unpark();
      this.#timer.wait(this.#holding, FRUITLESS_PAUSE_MS);
      return;
    }
    const soon = happened || this.#waiting.size > 0 ||
      this.#settling.length > 0 ||
      this.#ended.length > 0 ||
      this.#lull.awaited || this.#watcher.pending || this.#timer.isDue();
    this.#emptyTurns = soon ? 0 : this.#emptyTurns + 1;
    if (
      soon || this.#transfers.size > 0 && this.#emptyTurns < EMPTY_TURNS
    ) {
      this.#immediate = setImmediate(this.#turn);
      return;
    }
    this.#park();
  }

  get #holding(): boolean {
    return this.#transfers.size > this.#resting.size;
  }

  #park(): void {
    const running = this.#transfers.size > 0;
    if (running) this.#setTimer();
    this.#timer.wait(this.#holding);
    // Where all transfers wait for the program, nothing can wake them, and some
    // wakers would keep the process alive.
    const wakeable = this.#holding || this.#watcher.watching > 0;
    if (running && wakeable) this.#wakeUp.park();
    else this.#wakeUp.unpark();
  }
}

function tell(ending: Ending, error: EasyError | MultiError | null): void {
  try {
    ending.done(error);
  } catch (thrown) {
    report(thrown);
  }
}
