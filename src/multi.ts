/** The multi handle: many transfers at once, driven by the caller's own loop. */
import * as c from "../ffi/constants.ts";
import type { MultiOption } from "../ffi/constants.ts";
import {
  type Curl,
  insideCallback,
  lib,
  type MultiTarget,
  type Pointer,
} from "../ffi/mod.ts";
import { afterCall, afterCallback } from "./deferred_calls.ts";
import { addressOf, type Easy, handleOf, hasOwner, setOwner } from "./easy.ts";
import { constantName } from "./constant_names.ts";
import { MultiError } from "./errors.ts";
import { LastingMap } from "./lasting_map.ts";
import { unknownMultiOption } from "./option_errors.ts";
import { SocketValues } from "./socket_values.ts";
import { callable, integer } from "./option_values.ts";
import type {
  MultiOptionValue,
  SocketFunction,
  TimerFunction,
} from "./values.ts";

/** Makes libcurl call a receiver directly, for the loop only. */
export let attachMulti: (multi: Multi, target: MultiTarget) => void;

/** One message of {@linkcode Multi.infoRead}. */
export interface MultiMessage {
  /** `CURLMSG_DONE`: libcurl has no other message. */
  readonly msg: number;
  /** The handle whose transfer ended. */
  readonly easy: Easy;
  /** How it ended, a CURLcode. */
  readonly result: number;
  /** How many messages are left. */
  readonly remaining: number;
}

/**
 * A multi handle. Corresponds to libcurl's `CURLM *`, made by `curl_multi_init`
 * (https://curl.se/libcurl/c/curl_multi_init.html).
 *
 * Bring your own loop: set `CURLMOPT_SOCKETFUNCTION` and
 * `CURLMOPT_TIMERFUNCTION`, watch the sockets that libcurl names, and call
 * {@linkcode Multi.socketAction} when one is ready or the time is up; then read
 * the results with {@linkcode Multi.infoRead}.
 *
 * Inside a callback, adding, removing and closing take effect once the running
 * call has returned, {@linkcode Multi.assign} at once; all that drives
 * transfers throws `MultiError` with `CURLM_RECURSIVE_API_CALL`.
 */
export class Multi implements Disposable {
  static {
    attachMulti = (multi, target) => multi.#attach(target);
  }

  readonly #curl: Curl = lib();
  #handle: Pointer | null;
  readonly #easies = new LastingMap<number, Easy>();
  readonly #assigned = new SocketValues();
  readonly #slot: number;
  readonly #slotPointer: Pointer | null;
  #socket: SocketFunction | null = null;
  #socketData: unknown;
  #timer: TimerFunction | null = null;
  #timerData: unknown;
  #failure: { readonly error: unknown } | undefined;
  // Of transfers that a failed callback ended.
  readonly #messages: { readonly easy: Easy; readonly result: number }[] = [];

  /** Makes a handle. Throws `LoadError` when there is no libcurl, `MultiError` when libcurl is out of memory. */
  constructor() {
    this.#handle = this.#curl.curl_multi_init();
    if (!this.#handle) {
      throw new MultiError(c.CURLM_OUT_OF_MEMORY, {
        message: "No multi handle could be made",
        call: "curl_multi_init",
      });
    }
    this.#slot = this.#curl.callbacks.multis.add({
      socketFunction: this.#socketFunction.bind(this),
      timerFunction: this.#timerFunction.bind(this),
      failed: (error) => this.#failure ??= { error },
    });
    this.#slotPointer = this.#curl.memory.pointerFrom(this.#slot);
  }

  /**
   * Sets an option; the constant decides the type of the value. `null` removes
   * a callback. Corresponds to `curl_multi_setopt`
   * (https://curl.se/libcurl/c/curl_multi_setopt.html).
   *
   * Throws `TypeError` or `RangeError` for a wrong value, `UnsupportedError`
   * for what the loaded libcurl, or Curlew, does not have.
   */
  setopt<O extends MultiOption>(option: O, value: MultiOptionValue<O>): void {
    const handle = this.#open();
    const id = Number(integer("option", option, 32));
    const name = () => constantName("CURLMOPT_", id);
    switch (id) {
      case c.CURLMOPT_SOCKETFUNCTION:
        this.#install(
          id,
          c.CURLMOPT_SOCKETDATA,
          callable<unknown>(name(), value) ? this.#curl.callbacks.socket : null,
        );
        this.#socket = value as SocketFunction | null;
        return;
      case c.CURLMOPT_TIMERFUNCTION:
        this.#install(
          id,
          c.CURLMOPT_TIMERDATA,
          callable<unknown>(name(), value) ? this.#curl.callbacks.timer : null,
        );
        this.#timer = value as TimerFunction | null;
        return;
      case c.CURLMOPT_SOCKETDATA:
        this.#socketData = value;
        return;
      case c.CURLMOPT_TIMERDATA:
        this.#timerData = value;
        return;
      // Pipelining is gone since libcurl 7.62: these lists have no effect.
      case c.CURLMOPT_PIPELINING_SITE_BL:
      case c.CURLMOPT_PIPELINING_SERVER_BL:
        return;
    }
    if (id < c.CURLOPTTYPE_OBJECTPOINT) {
      return this.#checkOption(
        id,
        this.#curl.curl_multi_setopt_long(
          handle,
          id,
          integer(name(), value, "long"),
        ),
      );
    }
    if (id >= c.CURLOPTTYPE_OFF_T) {
      return this.#checkOption(
        id,
        this.#curl.curl_multi_setopt_off_t(
          handle,
          id,
          integer(name(), value, 64),
        ),
      );
    }
    throw new TypeError(`${name()} can not be set in this version of Curlew`);
  }

  /**
   * Adds a handle, which starts its transfer as soon as the multi is driven.
   * Corresponds to `curl_multi_add_handle`
   * (https://curl.se/libcurl/c/curl_multi_add_handle.html).
   */
  addHandle(easy: Easy): void {
    this.#open();
    if (insideCallback()) afterCallback(() => this.#addNow(easy));
    else this.#addNow(easy);
  }

  /**
   * Takes a handle out, ending its transfer if it still runs. Corresponds to
   * `curl_multi_remove_handle`
   * (https://curl.se/libcurl/c/curl_multi_remove_handle.html).
   */
  removeHandle(easy: Easy): void {
    this.#open();
    if (insideCallback()) afterCallback(() => this.#removeNow(easy));
    else this.#removeNow(easy);
  }

  /**
   * Tells libcurl that a socket is ready (`evBitmask` of `CURL_CSELECT_*`; 0
   * lets libcurl find out itself), or, with `CURL_SOCKET_TIMEOUT`, that the time
   * is up. Returns how many transfers still run. Corresponds to
   * `curl_multi_socket_action`
   * (https://curl.se/libcurl/c/curl_multi_socket_action.html).
   */
  socketAction(s: number, evBitmask: number = 0): number {
    const handle = this.#driving("curl_multi_socket_action");
    socketNumber(s, c.CURL_SOCKET_TIMEOUT);
    integer("evBitmask", evBitmask, 32);
    return this.#socketAction(handle, s, evBitmask);
  }

  /**
   * The older form of {@linkcode Multi.socketAction}, equal to a mask of 0.
   * Corresponds to `curl_multi_socket`
   * (https://curl.se/libcurl/c/curl_multi_socket.html).
   *
   * @deprecated Since libcurl 7.19.5.
   */
  socket(s: number): number {
    const handle = this.#driving("curl_multi_socket");
    socketNumber(s, c.CURL_SOCKET_TIMEOUT);
    const { count } = this.#curl.memory;
    return this.#drive(
      "curl_multi_socket",
      () => this.#curl.curl_multi_socket(handle, s, count),
    );
  }

  /**
   * Looks at every socket, whether it is ready or not. Corresponds to
   * `curl_multi_socket_all`
   * (https://curl.se/libcurl/c/curl_multi_socket_all.html).
   *
   * @deprecated Since libcurl 7.19.5.
   */
  socketAll(): number {
    const handle = this.#driving("curl_multi_socket_all");
    const { count } = this.#curl.memory;
    return this.#drive(
      "curl_multi_socket_all",
      () => this.#curl.curl_multi_socket_all(handle, count),
    );
  }

  /**
   * Does whatever can be done now on all transfers. Returns how many still run.
   * Corresponds to `curl_multi_perform`
   * (https://curl.se/libcurl/c/curl_multi_perform.html).
   */
  perform(): number {
    const handle = this.#driving("curl_multi_perform");
    const { count } = this.#curl.memory;
    return this.#drive(
      "curl_multi_perform",
      () => this.#curl.curl_multi_perform(handle, count),
    );
  }

  /**
   * Keeps a value for a socket that libcurl watches: the socket callback is
   * given it as `socketp` until `CURL_POLL_REMOVE`. Allowed inside the socket
   * callback. Corresponds to `curl_multi_assign`
   * (https://curl.se/libcurl/c/curl_multi_assign.html).
   *
   * Throws `MultiError` for a socket that libcurl does not watch.
   */
  assign(s: number, value: unknown): void {
    const handle = this.#open();
    socketNumber(s, 0);
    const slot = this.#assigned.add(value);
    const pointer = slot ? this.#curl.memory.pointerFrom(slot) : null;
    const code = this.#curl.curl_multi_assign(handle, s, pointer);
    if (code !== c.CURLM_OK) {
      this.#assigned.drop(slot);
      this.#check(code, "curl_multi_assign");
    }
    this.#assigned.assign(s, slot);
  }

  /**
   * In how many milliseconds to call `socketAction(CURL_SOCKET_TIMEOUT)` at the
   * latest; -1 when there is no need to. Corresponds to `curl_multi_timeout`
   * (https://curl.se/libcurl/c/curl_multi_timeout.html).
   */
  timeout(): number {
    const handle = this.#driving("curl_multi_timeout");
    const { memory, curl_multi_timeout } = this.#curl;
    this.#check(curl_multi_timeout(handle, memory.out), "curl_multi_timeout");
    return memory.outLong();
  }

  /**
   * Reads the next message of an ended transfer, or `null`. Read until `null`
   * after each call that drives. Corresponds to `curl_multi_info_read`
   * (https://curl.se/libcurl/c/curl_multi_info_read.html).
   */
  infoRead(): MultiMessage | null {
    const handle = this.#open();
    const ended = this.#messages.shift();
    if (ended) {
      const remaining = this.#messages.length;
      return { msg: c.CURLMSG_DONE, ...ended, remaining };
    }
    const { memory, curl_multi_info_read } = this.#curl;
    const message = curl_multi_info_read(handle, memory.out);
    if (!message) return null;
    const remaining = memory.outI32();
    // struct CURLMsg { CURLMSG msg; CURL *easy; union { void *; CURLcode }; }
    memory.load(message, 24);
    const msg = memory.outI32(0);
    const result = memory.outI32(16);
    const easy = this.#easies.get(memory.outAddress(8));
    if (!easy) return this.infoRead();
    return { msg, easy, result, remaining };
  }

  /**
   * Makes a {@linkcode Multi.perform}-style wait in another thread return.
   * Corresponds to `curl_multi_wakeup`
   * (https://curl.se/libcurl/c/curl_multi_wakeup.html).
   */
  wakeup(): void {
    const code = this.#curl.curl_multi_wakeup(this.#open());
    this.#check(code, "curl_multi_wakeup");
  }

  /**
   * What a CURLMcode means. Corresponds to `curl_multi_strerror`
   * (https://curl.se/libcurl/c/curl_multi_strerror.html).
   */
  static strerror(code: number): string {
    integer("code", code, 32);
    const { memory, curl_multi_strerror } = lib();
    return memory.text(curl_multi_strerror(code)) ?? "";
  }

  /** How many handles were added and not removed. */
  get size(): number {
    return this.#easies.size;
  }

  /** Whether the handle was closed. */
  get closed(): boolean {
    return this.#handle === null;
  }

  /**
   * Takes all handles out and frees the multi with its connections; a second
   * time does nothing. Corresponds to `curl_multi_cleanup`
   * (https://curl.se/libcurl/c/curl_multi_cleanup.html).
   */
  close(): void {
    afterCallback(() => {
      if (!this.#handle) return;
      let failure: { readonly error: unknown } | undefined;
      for (const [, easy] of this.#easies.entries()) {
        try {
          this.removeHandle(easy);
        } catch (error) {
          failure ??= { error };
        }
      }
      // What a callback wished for may have closed it meanwhile.
      const handle = this.#handle;
      if (!handle) return;
      // It may still call the socket function while it closes connections, so
      // the slot is given back behind it.
      const code = this.#curl.curl_multi_cleanup(handle);
      this.#handle = null;
      this.#curl.callbacks.multis.delete(this.#slot);
      this.#assigned.clear();
      this.#finish(code, "curl_multi_cleanup");
      if (failure) throw failure.error;
    });
  }

  /** The same as {@linkcode Multi.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  #open(): Pointer {
    if (!this.#handle) throw new TypeError("The Multi handle is closed");
    return this.#handle;
  }

  /** The handle, for what libcurl does not allow inside a callback. */
  #driving(call: string): Pointer {
    const handle = this.#open();
    if (insideCallback()) {
      throw new MultiError(c.CURLM_RECURSIVE_API_CALL, {
        message: `${call}() can not be called inside a callback`,
        call,
      });
    }
    return handle;
  }

  #addNow(easy: Easy): void {
    const { curl_multi_add_handle, curl_multi_remove_handle } = this.#curl;
    const multi = this.#open();
    const handle = handleOf(easy);
    const code = hasOwner(easy)
      ? c.CURLM_ADDED_ALREADY
      : curl_multi_add_handle(multi, handle);
    if (code === c.CURLM_OK) {
      if (this.#failure) {
        curl_multi_remove_handle(multi, handle);
      } else {
        this.#easies.set(addressOf(easy), easy);
        setOwner(easy, this);
      }
    }
    this.#finish(code, "curl_multi_add_handle");
  }

  #removeNow(easy: Easy): void {
    const handle = handleOf(easy);
    const code = this.#curl.curl_multi_remove_handle(this.#open(), handle);
    if (code === c.CURLM_OK && this.#easies.delete(addressOf(easy))) {
      setOwner(easy, null);
      this.#forgetMessage(easy);
    }
    this.#finish(code, "curl_multi_remove_handle");
  }

  #forgetMessage(easy: Easy): void {
    if (this.#messages.length === 0) return;
    const at = this.#messages.findIndex((message) => message.easy === easy);
    if (at >= 0) this.#messages.splice(at, 1);
  }

  // The hot path: no closure.
  #socketAction(handle: Pointer, s: number, evBitmask: number): number {
    const { curl_multi_socket_action, memory } = this.#curl;
    let code: number;
    do {
      code = curl_multi_socket_action(handle, s, evBitmask, memory.count);
    } while (code === c.CURLM_CALL_MULTI_PERFORM);
    const running = memory.countI32();
    this.#finish(code, "curl_multi_socket_action");
    return running;
  }

  #drive(call: string, drive: () => number): number {
    let code = drive();
    // Before libcurl 7.20 it could ask to be called again at once.
    while (code === c.CURLM_CALL_MULTI_PERFORM) code = drive();
    const running = this.#curl.memory.countI32();
    this.#finish(code, call);
    return running;
  }

  /** The end of every call that may have called back: what callbacks wished for, and its error. */
  #finish(code: number, call: string): void {
    const failure = this.#failure;
    try {
      if (failure) {
        if (this.#handle) this.#fail();
        this.#failure = undefined;
        throw new MultiError(c.CURLM_ABORTED_BY_CALLBACK, {
          message: "A callback failed",
          call,
          cause: failure.error,
        });
      }
      this.#check(code, call);
    } finally {
      afterCall();
    }
  }

  #attach(target: MultiTarget): void {
    const { multis, anonymousSocket } = this.#curl.callbacks;
    multis.delete(this.#slot);
    if (multis.add(target) !== this.#slot) {
      throw new Error("The slot of a multi handle was lost");
    }
    this.#install(
      c.CURLMOPT_SOCKETFUNCTION,
      c.CURLMOPT_SOCKETDATA,
      anonymousSocket,
    );
  }

  #install(fn: number, data: number, pointer: Pointer | null): void {
    const { curl_multi_setopt_pointer } = this.#curl;
    const handle = this.#open();
    this.#checkOption(fn, curl_multi_setopt_pointer(handle, fn, pointer));
    const userp = pointer && this.#slotPointer;
    this.#checkOption(data, curl_multi_setopt_pointer(handle, data, userp));
  }

  #socketFunction(
    easy: number,
    s: number,
    what: number,
    socketp: number,
  ): number {
    const value = this.#assigned.get(socketp);
    this.#call("The socket callback", () =>
      this.#socket?.(
        // From libcurl 8.9 on it may be a handle internal to libcurl.
        this.#easies.get(easy) ?? null,
        s,
        what,
        this.#socketData,
        value,
      ));
    if (what === c.CURL_POLL_REMOVE) this.#assigned.forget(s);
    return 0;
  }

  #timerFunction(timeoutMs: number): number {
    this.#call(
      "The timer callback",
      () => this.#timer?.(this, timeoutMs, this.#timerData),
    );
    return 0;
  }

  // libcurl is never told of a failure: 7.88 crashes when a transfer without a
  // connection fails in this way, and leaves one that is being added half
  // added. The transfers are ended behind the call instead, by `#fail`.
  #call(name: string, callback: () => unknown): void {
    try {
      if (result(callback(), name) === 0) return;
      this.#failure ??= { error: undefined };
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  /** Ends every transfer, because a callback failed. */
  #fail(): void {
    const { curl_multi_remove_handle } = this.#curl;
    const ended: { easy: Easy; result: number }[] = [];
    for (let one = this.infoRead(); one; one = this.infoRead()) {
      ended.push({ easy: one.easy, result: one.result });
    }
    const done = new Set(ended.map(({ easy }) => easy));
    for (const [, easy] of this.#easies.entries()) {
      if (done.has(easy)) continue;
      // It stays ours until it is removed, as a transfer that ended does.
      curl_multi_remove_handle(this.#handle, handleOf(easy));
      ended.push({ easy, result: c.CURLE_ABORTED_BY_CALLBACK });
    }
    this.#messages.push(...ended);
  }

  #checkOption(option: number, code: number): void {
    if (code === c.CURLM_UNKNOWN_OPTION) {
      throw unknownMultiOption(this.#curl, option);
    }
    this.#check(code, "curl_multi_setopt");
  }

  #check(code: number, call: string): void {
    if (code === c.CURLM_OK) return;
    throw new MultiError(code, { message: Multi.strerror(code), call });
  }
}

/** Refuses what is no socket: libcurl 8.14 looks a negative one up outside of its table. */
function socketNumber(s: number, least: number): void {
  if (integer("s", s, 32) >= least) return;
  throw new RangeError(`s takes a socket, not ${s}`);
}

function result(answer: unknown, name: string): number {
  if (answer === undefined || answer === 0) return 0;
  if (answer === -1) return -1;
  throw new TypeError(
    `${name} must return 0, -1 or nothing, not ${
      typeof answer === "number" ? answer : typeof answer
    }`,
  );
}
