/** Drives a Multi as a program with its own loop would: a poller, a timer, and `socketAction()`. */
import { clearTimeout, setTimeout } from "node:timers";
import {
  Easy,
  Multi,
  Poller,
  type SocketFunction,
  type TimerFunction,
} from "../mod.ts";
import * as c from "../ffi/constants.ts";
import "./live_handles.ts";

/** Called beside the poller and the timer; a number is what libcurl is answered. */
export interface Observers {
  readonly socket?: SocketFunction;
  readonly timer?: TimerFunction;
}

interface Waiting {
  resolve(result: number): void;
  reject(error: unknown): void;
}

/** A multi handle, driven until it is closed. */
export class Drive implements Disposable {
  readonly multi: Multi = new Multi();
  readonly #poller: Poller;
  readonly #waiting = new Map<Easy, Waiting>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(observers: Observers = {}) {
    this.#poller = new Poller((fd, mask) => this.act(fd, mask));
    this.multi.setopt(c.CURLMOPT_SOCKETFUNCTION, (...values) => {
      const [, s, what] = values;
      this.#poller.watch(s, what & c.CURL_POLL_INOUT);
      return observers.socket?.(...values);
    });
    this.multi.setopt(c.CURLMOPT_TIMERFUNCTION, (...values) => {
      const [, timeoutMs] = values;
      clearTimeout(this.#timer);
      if (timeoutMs >= 0) {
        this.#timer = setTimeout(
          () => this.act(c.CURL_SOCKET_TIMEOUT, 0),
          timeoutMs,
        );
      }
      return observers.timer?.(...values);
    });
  }

  /** Tells libcurl, then reads its messages; a failure rejects what waits. */
  act(s: number, mask: number): void {
    if (this.multi.closed) return;
    try {
      this.multi.socketAction(s, mask);
    } catch (error) {
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of waiting) reject(error);
    }
    this.drain();
  }

  /** Reads the messages of ended transfers. */
  drain(): void {
    while (!this.multi.closed) {
      const message = this.multi.infoRead();
      if (!message) return;
      const { easy, result } = message;
      this.multi.removeHandle(easy);
      this.#waiting.get(easy)?.resolve(result);
      this.#waiting.delete(easy);
    }
  }

  /** Runs a handle's transfer; its CURLcode. */
  run(easy: Easy): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.multi.addHandle(easy);
    this.#waiting.set(easy, { resolve, reject });
    return promise;
  }

  close(): void {
    clearTimeout(this.#timer);
    try {
      this.multi.close();
    } finally {
      clearTimeout(this.#timer);
      this.#poller.close();
    }
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

/** A handle for a URL that throws its data away. */
export function quiet(url: string): Easy {
  const easy = new Easy();
  easy.setopt(c.CURLOPT_URL, url);
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
  return easy;
}
