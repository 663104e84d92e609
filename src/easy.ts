/** The easy handle: one transfer, its options and what is known about it. */
import * as c from "../ffi/constants.ts";
import type { Info, Option } from "../ffi/constants.ts";
import {
  type Curl,
  type Held,
  insideCallback,
  lib,
  type MemoryStream,
  type Pointer,
} from "../ffi/mod.ts";
import { afterCall, afterCallback } from "./deferred_calls.ts";
import {
  type CallbackName,
  FUNCTIONS,
  INSTALL,
  USER_VALUES,
} from "./callback_options.ts";
import { CollectedHeaders } from "./collected_headers.ts";
import { EasyCallbacks, type Receiver } from "./easy_callbacks.ts";
import { readInfo } from "./easy_info.ts";
import { Dependency } from "./dependency.ts";
import { EasyError } from "./errors.ts";
import { HeldMemory } from "./held_memory.ts";
import { optionError } from "./option_errors.ts";
import { optionKind, optionName } from "./option_kinds.ts";
import {
  bodyBytes,
  bytes,
  callable,
  checkString,
  integer,
  list,
} from "./option_values.ts";
import type { InfoValue, OptionValue } from "./values.ts";

/** The C handle of an open `Easy`; for this folder only. */
export let handleOf: (easy: Easy) => Pointer;
/** The address of an open `Easy`, by which libcurl's messages name it; for multi.ts only. */
export let addressOf: (easy: Easy) => number;
/** Makes a handle's data go to a receiver, or to the user's callbacks again; for the layers above. */
export let receive: (easy: Easy, receiver: Receiver | null) => void;
/** Installs callbacks that the user did not set; for the layers above. */
export let install: (easy: Easy, ...names: CallbackName[]) => void;
/** Ties a handle to the stream that can collect its headers, until it is reset or closed; for the layers above. */
export let collectHeaders: (easy: Easy, stream: MemoryStream) => void;
/** Whether headers go straight to the attached stream, or to the receiver; `false` when libcurl refuses the change. */
export let collect: (easy: Easy, straight: boolean) => boolean;
/** Sets an option whose type is not known before run time; for the layers above. */
export let setOption: (easy: Easy, option: number, value: unknown) => void;
/** Sets `CURLOPT_HTTPHEADER` in the encoding of the Fetch standard, one byte for each character; for the layers above. */
export let setHeaderLines: (easy: Easy, lines: readonly string[]) => void;
/** Makes a handle's sockets known to whom a slot stands for; for loop.ts only. */
export let reportSockets: (easy: Easy, slot: number) => void;
/** Notes which multi a handle was added to, or `null`, and how to leave it; for multi.ts only. */
export let setOwner: (easy: Easy, owner: Owner | null) => void;
/** Whether a handle was added to a multi; for multi.ts only. */
export let hasOwner: (easy: Easy) => boolean;
/** The error of a finished transfer or a failed call; for this folder only. */
export let easyError: (easy: Easy, code: number, call: string) => EasyError;

let dependencyOf: (easy: Easy) => Dependency;
// What the next constructor makes an Easy of, which may be called with anything
// and so takes nothing.
let duplicate: Pointer | null = null;

/** Whoever an easy handle was added to. */
export interface Owner {
  removeHandle(easy: Easy): void;
}

/**
 * An easy handle: one transfer at a time, with its options. Corresponds to
 * libcurl's `CURL *`, made by `curl_easy_init`
 * (https://curl.se/libcurl/c/curl_easy_init.html).
 *
 * Close it when it is no longer needed, or declare it with `using`. Every
 * method of a closed handle throws `TypeError`.
 */
export class Easy implements Disposable {
  static {
    handleOf = (easy) => easy.#open();
    dependencyOf = (easy) => easy.#dependency ??= new Dependency(easy);
    addressOf = (easy) =>
      easy.#address ||= easy.#curl.memory.addressOf(easy.#open());
    receive = (easy, receiver) => {
      easy.#callbacks.receiver = receiver;
    };
    install = (easy, ...names) => {
      for (const name of names) easy.#install(name);
    };
    collectHeaders = (easy, stream) =>
      easy.#collected.attach(stream, easy.#callbacks, easy.#open());
    collect = (easy, straight) => easy.#collected.collect(straight);
    setOption = (easy, option, value) => easy.#set(option, value);
    setHeaderLines = (easy, lines) =>
      easy.#setList(c.CURLOPT_HTTPHEADER, easy.#curl.memory.slist(lines, true));
    reportSockets = (easy, slot) => easy.#reportSockets(slot);
    setOwner = (easy, owner) => {
      easy.#owner = owner;
      if (!owner) easy.#held.rest();
    };
    hasOwner = (easy) => easy.#owner !== null;
    easyError = (easy, code, call) => easy.#error(code, call);
  }

  readonly #curl: Curl = lib();
  #handle: Pointer | null;
  #address = 0;
  readonly #callbacks = new EasyCallbacks();
  readonly #slot: number;
  readonly #slotPointer: Pointer | null;
  readonly #installed = new Set<CallbackName>();
  readonly #held = new HeldMemory();
  #errorBuffer: Held;
  #owner: Owner | null = null;
  #performing = false;
  #dependency: Dependency | null = null;
  #private: unknown;
  #socketSlot = 0;
  readonly #collected = new CollectedHeaders(this.#curl);

  /** Makes a handle. Throws `LoadError` when there is no libcurl, `EasyError` when libcurl is out of memory. */
  constructor() {
    this.#handle = duplicate ?? this.#curl.curl_easy_init();
    duplicate = null;
    this.#errorBuffer = this.#curl.memory.room(c.CURL_ERROR_SIZE);
    if (!this.#handle) {
      throw new EasyError(c.CURLE_FAILED_INIT, {
        message: "No easy handle could be made",
        call: "curl_easy_init",
      });
    }
    this.#slot = this.#curl.callbacks.easies.add(this.#callbacks);
    this.#slotPointer = this.#curl.memory.pointerFrom(this.#slot);
    this.#setDefaults();
  }

  /**
   * Sets an option; the constant decides the type of the value. `null` sets a
   * string, a list or a callback back to nothing. What libcurl keeps a pointer
   * to is copied first. Corresponds to `curl_easy_setopt`
   * (https://curl.se/libcurl/c/curl_easy_setopt.html).
   *
   * Throws `TypeError` or `RangeError` for a wrong value, `UnsupportedError`
   * for an option that the loaded libcurl, or Curlew, does not have, and
   * `EasyError` for what libcurl refuses.
   */
  setopt<O extends Option>(option: O, value: OptionValue<O>): void {
    this.#set(option, value);
  }

  #set(option: number, value: unknown): void {
    const handle = this.#open();
    const id = Number(integer("option", option, 32));
    const name = () => optionName(id);
    const curl = this.#curl;
    const pointer = (value: Pointer | null) => this.#setPointer(id, value);
    switch (optionKind(id)) {
      case "long":
        return this.#check(
          id,
          curl.curl_easy_setopt_long(
            handle,
            id,
            integer(name(), value, "long"),
          ),
        );
      case "off_t":
        return this.#check(
          id,
          curl.curl_easy_setopt_off_t(handle, id, integer(name(), value, 64)),
        );
      case "string":
        return pointer(
          value === null
            ? null
            : curl.memory.cstring(checkString(id, value), name()),
        );
      case "slist":
        return this.#setList(id, value === null ? null : list(id, value));
      case "blob":
        return pointer(
          value === null
            ? null
            : curl.memory.blob(bytes(name(), value)).pointer,
        );
      case "postfields":
        return this.#setPostFields(id, value);
      case "private":
        this.#private = value;
        return;
      case "easy":
        return this.#depend(id, value === null ? null : asEasy(name(), value));
      case "function":
        return this.#setFunction(id, value);
      case "cbptr": {
        const userValue = USER_VALUES.get(id);
        if (!userValue) break;
        this.#callbacks[userValue] = value;
        return;
      }
    }
    throw new TypeError(`${name()} can not be set in this version of Curlew`);
  }

  /**
   * Asks for something about the transfer that ran or runs; the constant decides
   * the type of the answer. Corresponds to `curl_easy_getinfo`
   * (https://curl.se/libcurl/c/curl_easy_getinfo.html).
   *
   * Throws `UnsupportedError` for what the loaded libcurl does not know.
   */
  getinfo<I extends Info>(info: I): InfoValue<I> {
    const handle = this.#open();
    const id: number = info;
    if (id === c.CURLINFO_PRIVATE) return this.#private as InfoValue<I>;
    return readInfo(
      this.#curl,
      handle,
      id,
      (code) => this.#error(code, "curl_easy_getinfo"),
    ) as InfoValue<I>;
  }

  /**
   * Does the transfer, blocking this thread until it ends. Corresponds to
   * `curl_easy_perform` (https://curl.se/libcurl/c/curl_easy_perform.html).
   *
   * Throws `EasyError` when the transfer fails; its `cause` is what a callback
   * threw.
   */
  perform(): void {
    const handle = this.#open();
    this.#refuseRunning("curl_easy_perform");
    this.#performing = true;
    const code = this.#curl.curl_easy_perform(handle);
    this.#performing = false;
    this.#held.rest();
    const error = this.#result(code, "curl_easy_perform");
    afterCall();
    if (error) throw error;
  }

  /**
   * Pauses or continues receiving and sending: `CURLPAUSE_RECV`,
   * `CURLPAUSE_SEND`, both or `CURLPAUSE_CONT`. Inside a callback it takes
   * effect once the running call has returned. Corresponds to
   * `curl_easy_pause` (https://curl.se/libcurl/c/curl_easy_pause.html).
   */
  pause(bitmask: number): void {
    this.#open();
    integer("bitmask", bitmask, 32);
    const late = insideCallback();
    afterCallback(() => {
      if (!this.#handle) return;
      const code = this.#curl.curl_easy_pause(this.#handle, bitmask);
      // The transfer has ended since.
      if (late && code === c.CURLE_BAD_FUNCTION_ARGUMENT) return;
      // Continuing may call the write callback at once.
      const error = this.#result(code, "curl_easy_pause");
      afterCall();
      if (error) throw error;
    });
  }

  /**
   * Sets all options back to their defaults; connections, sessions, the DNS
   * cache and cookies stay. Corresponds to `curl_easy_reset`
   * (https://curl.se/libcurl/c/curl_easy_reset.html).
   *
   * Throws `EasyError` while a transfer runs or the handle is in a multi.
   */
  reset(): void {
    const handle = this.#open();
    this.#refuseRunning("curl_easy_reset");
    this.#standAlone();
    this.#curl.curl_easy_reset(handle);
    this.#held.clear();
    this.#installed.clear();
    this.#private = undefined;
    this.#socketSlot = 0;
    this.#collected.detach();
    this.#callbacks.clear();
    this.#setDefaults();
  }

  /**
   * Makes another handle with the same options and callbacks. Corresponds to
   * `curl_easy_duphandle`
   * (https://curl.se/libcurl/c/curl_easy_duphandle.html).
   */
  duphandle(): Easy {
    const handle = this.#open();
    const dependsOn = this.#dependency?.on?.easy;
    const dependents = this.#standAlone();
    const made = this.#curl.curl_easy_duphandle(handle);
    if (dependsOn) this.#depend(c.CURLOPT_STREAM_DEPENDS, dependsOn);
    for (const one of dependents) one.#depend(c.CURLOPT_STREAM_DEPENDS, this);
    if (!made) {
      throw new EasyError(c.CURLE_OUT_OF_MEMORY, {
        message: "The handle could not be duplicated",
        call: "curl_easy_duphandle",
      });
    }
    duplicate = made;
    const copy = new Easy();
    copy.#private = this.#private;
    copy.#socketSlot = this.#socketSlot;
    copy.#callbacks.copy(this.#callbacks);
    copy.#held.share(this.#held);
    for (const name of this.#installed) {
      copy.#setPointer(INSTALL[name][1], copy.#slotPointer);
      copy.#installed.add(name);
    }
    return copy;
  }

  /**
   * What a CURLcode means. Corresponds to `curl_easy_strerror`
   * (https://curl.se/libcurl/c/curl_easy_strerror.html).
   */
  static strerror(code: number): string {
    integer("code", code, 32);
    const { memory, curl_easy_strerror } = lib();
    return memory.text(curl_easy_strerror(code)) ?? "";
  }

  /** Whether the handle was closed. */
  get closed(): boolean {
    return this.#handle === null;
  }

  /**
   * Frees the handle, taking it out of its multi first; a second time does
   * nothing. Inside a callback it takes effect once the running call has
   * returned. Corresponds to `curl_easy_cleanup`
   * (https://curl.se/libcurl/c/curl_easy_cleanup.html).
   */
  close(): void {
    afterCallback(() => {
      if (!this.#handle) return;
      try {
        this.#owner?.removeHandle(this);
      } finally {
        this.#cleanUp();
      }
      afterCall();
    });
  }

  /** The same as {@linkcode Easy.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  #cleanUp(): void {
    // What a callback of the removal wished for may have closed it already.
    if (!this.#handle) return;
    this.#standAlone();
    const handle = this.#handle;
    this.#handle = null;
    this.#curl.curl_easy_cleanup(handle);
    this.#curl.callbacks.easies.delete(this.#slot);
    this.#collected.detach();
    this.#held.clear();
  }

  /** libcurl frees, without asking, what a running transfer still uses. */
  #refuseRunning(call: string): void {
    if (!this.#performing && !this.#owner) return;
    throw new EasyError(
      this.#performing ? c.CURLE_RECURSIVE_API_CALL : c.CURLE_FAILED_INIT,
      {
        message: this.#performing
          ? "The Easy handle is performing a transfer"
          : "The Easy handle is in a Multi: take it out first",
        call,
      },
    );
  }

  #open(): Pointer {
    if (!this.#handle) throw new TypeError("The Easy handle is closed");
    return this.#handle;
  }

  #setDefaults(): void {
    this.#setPointer(c.CURLOPT_ERRORBUFFER, this.#errorBuffer.pointer);
    // With the standard resolver libcurl would time out by SIGALRM and a long
    // jump over the runtime's own frames.
    this.#check(
      c.CURLOPT_NOSIGNAL,
      this.#curl.curl_easy_setopt_long(this.#handle, c.CURLOPT_NOSIGNAL, 1),
    );
  }

  #setFunction(option: number, value: unknown): void {
    const name = FUNCTIONS.get(option);
    if (!name) {
      throw new TypeError(
        `${optionName(option)} can not be set in this version of Curlew`,
      );
    }
    const fn = callable<never>(optionName(option), value);
    this.#callbacks[name] = fn;
    // Without the user's function, data still goes where libcurl's own default
    // would put it; its other callbacks may be NULL.
    if (fn || name === "write" || name === "read") {
      if (fn || this.#installed.has(name)) this.#install(name);
      return;
    }
    this.#installed.delete(name);
    for (const id of INSTALL[name]) this.#setPointer(id, null);
  }

  #install(name: CallbackName): void {
    const [fn, data] = INSTALL[name];
    this.#setPointer(fn, this.#curl.callbacks[name]);
    this.#setPointer(data, this.#slotPointer);
    this.#installed.add(name);
  }

  #setList(option: number, held: Held | null): void {
    this.#open();
    this.#setPointer(option, held?.pointer ?? null);
    this.#hold(option, held);
  }

  #reportSockets(slot: number): void {
    if (slot === this.#socketSlot) return;
    const { callbacks, memory } = this.#curl;
    const userp = memory.pointerFrom(slot);
    this.#setPointer(c.CURLOPT_OPENSOCKETFUNCTION, callbacks.opensocket);
    this.#setPointer(c.CURLOPT_OPENSOCKETDATA, userp);
    this.#setPointer(c.CURLOPT_CLOSESOCKETFUNCTION, callbacks.closesocket);
    this.#setPointer(c.CURLOPT_CLOSESOCKETDATA, userp);
    this.#socketSlot = slot;
  }

  /** Sets `CURLOPT_STREAM_DEPENDS` or its exclusive form. */
  #depend(option: number, on: Easy | null): void {
    if (on && dependencyOf(on).leadsTo(dependencyOf(this))) {
      throw new TypeError(
        `${optionName(option)} can not make a handle depend on itself`,
      );
    }
    this.#setPointer(option, on && handleOf(on));
    const exclusive = option === c.CURLOPT_STREAM_DEPENDS_E;
    dependencyOf(this).set(on && dependencyOf(on), exclusive);
  }

  /** Ends all dependencies, and returns whose were ended: libcurl's lists do not survive a reset or a copy. */
  #standAlone(): readonly Easy[] {
    if (!this.#dependency) return [];
    const dependents = this.#dependency.dependents.map(({ easy }) => easy);
    for (const one of [this, ...dependents]) {
      if (one.#dependency?.on) one.#depend(c.CURLOPT_STREAM_DEPENDS, null);
    }
    return dependents;
  }

  #setPostFields(option: number, value: unknown): void {
    const data = bodyBytes(optionName(option), value);
    // There may be a NUL in the data.
    const size = data ? data.byteLength : -1;
    this.#check(
      c.CURLOPT_POSTFIELDSIZE_LARGE,
      this.#curl.curl_easy_setopt_off_t(
        this.#handle,
        c.CURLOPT_POSTFIELDSIZE_LARGE,
        size,
      ),
    );
    // The copy is ours for both options: libcurl would free its own, replaced
    // in the middle of a transfer, while it is being sent.
    const held = data && this.#curl.memory.hold(data);
    this.#setPointer(c.CURLOPT_POSTFIELDS, held?.pointer ?? null);
    this.#hold(c.CURLOPT_POSTFIELDS, held);
  }

  #hold(option: number, held: Held | null): void {
    const running = this.#owner !== null || this.#performing;
    this.#held.hold(option, held, running);
  }

  #setPointer(option: number, value: Pointer | null): void {
    const set = this.#curl.curl_easy_setopt_pointer;
    this.#check(option, set(this.#handle, option, value));
  }

  #check(option: number, code: number): void {
    if (code !== c.CURLE_OK) throw optionError(this.#curl, option, code);
  }

  /** The error of a result, or `undefined`; a callback's exception makes any result an error. */
  #result(code: number, call: string): EasyError | undefined {
    if (code !== c.CURLE_OK) return this.#error(code, call);
    const failure = this.#callbacks.takeFailure();
    if (!failure) return undefined;
    return new EasyError(c.CURLE_ABORTED_BY_CALLBACK, {
      message: "A callback failed",
      call,
      cause: failure.error,
    });
  }

  #error(code: number, call: string): EasyError {
    const failure = this.#callbacks.takeFailure();
    const message = this.#curl.memory.text(this.#errorBuffer.pointer) ||
      Easy.strerror(code);
    // libcurl empties the buffer only when a transfer starts.
    new Uint8Array(this.#errorBuffer.buffer)[0] = 0;
    return new EasyError(code, { message, call, cause: failure?.error });
  }
}

function asEasy(name: string, value: unknown): Easy {
  if (value instanceof Easy) return value;
  throw new TypeError(`${name} takes an Easy or null, not ${typeof value}`);
}
