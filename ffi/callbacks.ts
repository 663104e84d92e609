/**
 * One C function per kind of callback, shared by all handles: libcurl hands
 * back the small integer that was set as its user pointer, and that finds the
 * JavaScript object.
 *
 * Sizes are declared 32 bits wide: they fit (libcurl's largest chunk has 10
 * MiB), travel in a register of their own, and arrive as plain numbers.
 */
import {
  CURL_READFUNC_ABORT,
  CURL_SEEKFUNC_FAIL,
  CURL_SOCKET_BAD,
  CURL_WRITEFUNC_ERROR,
} from "./constants.ts";
import type { Memory } from "./memory.ts";
import type { MemoryStream } from "./memory_stream.ts";
import { Slots } from "./slots.ts";
import { type SocketFunctions, socketFunctions } from "./sockets.ts";
import { trampoline } from "./trampoline.ts";
import type { Backend, Pointer } from "./types.ts";

/** Bytes in C memory, valid while the callback that was given them runs. */
export class Span {
  #memory: Memory;
  #start: Pointer | null = null;
  /** How many bytes there are. */
  byteLength = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Points the span at other bytes. */
  at(start: Pointer, byteLength: number): this {
    this.#start = start;
    this.byteLength = byteLength;
    return this;
  }

  /** Where they begin, for C only. */
  get start(): Pointer | null {
    return this.#start;
  }

  /** Copies all bytes to the beginning of a view. */
  copyTo(view: Uint8Array): void {
    if (this.#start) this.#memory.copy(view, this.#start, this.byteLength);
  }

  /** A copy of the bytes. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#memory.bytes(this.#start!, this.byteLength);
  }

  /** Adds all bytes to the end of a stream. */
  writeTo(stream: MemoryStream): void {
    if (this.#start) stream.write(this.#start, this.byteLength);
  }

  /** Copies a view's bytes here, `offset` bytes behind the beginning; they must fit. */
  fill(view: Uint8Array, offset = 0): void {
    if (offset + view.byteLength > this.byteLength) {
      throw new RangeError("More bytes than there is room for");
    }
    const memory = this.#memory;
    const into = offset === 0 || !this.#start
      ? this.#start
      : memory.pointerFrom(memory.addressOf(this.#start) + offset);
    if (into) memory.copyIn(into, view);
  }
}

/** What libcurl calls on an easy handle. */
export interface EasyTarget {
  writeFunction(data: Span): number;
  headerFunction(data: Span): number;
  readFunction(room: Span): number;
  seekFunction(offset: number, origin: number): number;
  xferinfoFunction(
    dltotal: number,
    dlnow: number,
    ultotal: number,
    ulnow: number,
  ): number;
  debugFunction(type: number, data: Span): number;
  /** A callback threw. */
  failed(error: unknown): void;
}

/** What libcurl calls on a multi handle. */
export interface MultiTarget {
  socketFunction(
    easy: number,
    s: number,
    what: number,
    socketp: number,
  ): number;
  /** Who asks by `curl_multi_timeout` needs none. */
  timerFunction?(timeoutMs: number): number;
  failed(error: unknown): void;
}

/** Is told of the sockets that libcurl makes and closes. */
export interface SocketTarget {
  opened(s: number): void;
  /** Called just before. */
  closed(s: number): void;
}

/** The function pointers, made at first use of each, and the objects behind them. */
export class Callbacks {
  readonly easies = new Slots<EasyTarget>();
  readonly multis = new Slots<MultiTarget>();
  readonly sockets = new Slots<SocketTarget>();
  /** Easy handles by the stream that collects their headers: its `FILE *` takes the place of a slot. */
  readonly collected = new Map<number, EasyTarget>();
  readonly #backend: Backend;
  readonly #memory: Memory;
  readonly #made = new Map<string, Pointer>();
  #socketFunctions: SocketFunctions | undefined;

  constructor(backend: Backend, memory: Memory) {
    this.#backend = backend;
    this.#memory = memory;
  }

  /** `size_t (*)(char *data, size_t 1, size_t length, void *userp)` */
  get write(): Pointer {
    return this.#data("write", "writeFunction", CURL_WRITEFUNC_ERROR);
  }

  get header(): Pointer {
    return this.#data("header", "headerFunction", CURL_WRITEFUNC_ERROR);
  }

  /** The header function of a handle whose user data is a stream's `FILE *`. */
  get collectedHeader(): Pointer {
    return this.#data(
      "collectedHeader",
      "headerFunction",
      CURL_WRITEFUNC_ERROR,
      this.collected,
    );
  }

  get read(): Pointer {
    return this.#data("read", "readFunction", CURL_READFUNC_ABORT);
  }

  #data(
    name: string,
    method: "writeFunction" | "headerFunction" | "readFunction",
    failure: number,
    targets: { get(slot: number): EasyTarget | undefined } = this.easies,
  ): Pointer {
    return this.#once(name, () => {
      const span = new Span(this.#memory);
      return trampoline(
        this.#backend,
        { parameters: ["pointer", "u32", "u32", "u32"], result: "u64" },
        (data: Pointer, size: number, count: number, slot: number) => {
          const target = targets.get(slot);
          return target ? target[method](span.at(data, size * count)) : failure;
        },
        failure,
        (error, _data, _size, _count, slot) => targets.get(slot)?.failed(error),
      );
    });
  }

  /** `int (*)(void *userp, curl_off_t offset, int origin)` */
  get seek(): Pointer {
    return this.#once("seek", () =>
      trampoline(
        this.#backend,
        { parameters: ["u32", "i64", "i32"], result: "i32" },
        (slot: number, offset: number, origin: number) =>
          this.easies.get(slot)?.seekFunction(offset, origin) ??
            CURL_SEEKFUNC_FAIL,
        CURL_SEEKFUNC_FAIL,
        (error, slot) => this.easies.get(slot)?.failed(error),
      ));
  }

  /** `int (*)(void *userp, curl_off_t dltotal, dlnow, ultotal, ulnow)` */
  get xferinfo(): Pointer {
    return this.#once("xferinfo", () =>
      trampoline(
        this.#backend,
        { parameters: ["u32", "i64", "i64", "i64", "i64"], result: "i32" },
        (slot: number, a: number, b: number, c: number, d: number) =>
          this.easies.get(slot)?.xferinfoFunction(a, b, c, d) ?? 1,
        1,
        (error, slot) => this.easies.get(slot)?.failed(error),
      ));
  }

  /** `int (*)(CURL *handle, curl_infotype type, char *data, size_t size, void *userp)` */
  get debug(): Pointer {
    return this.#once("debug", () => {
      const span = new Span(this.#memory);
      return trampoline(
        this.#backend,
        {
          parameters: ["pointer", "i32", "pointer", "u32", "u32"],
          result: "i32",
        },
        (
          _h: Pointer,
          type: number,
          data: Pointer,
          size: number,
          slot: number,
        ) =>
          this.easies.get(slot)?.debugFunction(type, span.at(data, size)) ?? 0,
        0,
        (error, _h, _type, _data, _size, slot) =>
          this.easies.get(slot)?.failed(error),
      );
    });
  }

  /** `int (*)(CURL *easy, curl_socket_t s, int what, void *userp, void *socketp)` */
  get socket(): Pointer {
    return this.#once("socket", () =>
      trampoline(
        this.#backend,
        {
          parameters: ["pointer", "socket", "i32", "u32", "u32"],
          result: "i32",
        },
        (
          easy: Pointer | null,
          s: number,
          what: number,
          slot: number,
          socketp: number,
        ) =>
          this.multis.get(slot)?.socketFunction(
            this.#memory.addressOf(easy),
            s,
            what,
            socketp,
          ) ?? 0,
        -1,
        (error, _easy, _s, _what, slot) => this.multis.get(slot)?.failed(error),
      ));
  }

  /** The socket function for one who does not ask which easy handle it is: spares the pointer. */
  get anonymousSocket(): Pointer {
    return this.#once("anonymousSocket", () =>
      trampoline(
        this.#backend,
        { parameters: ["u32", "socket", "i32", "u32", "u32"], result: "i32" },
        (
          _easy: number,
          s: number,
          what: number,
          slot: number,
          socketp: number,
        ) => this.multis.get(slot)?.socketFunction(0, s, what, socketp) ?? 0,
        -1,
        (error, _easy, _s, _what, slot) => this.multis.get(slot)?.failed(error),
      ));
  }

  /** `int (*)(CURLM *multi, long timeout_ms, void *userp)` */
  get timer(): Pointer {
    return this.#once("timer", () =>
      trampoline(
        this.#backend,
        { parameters: ["u32", "long", "u32"], result: "i32" },
        (_multi: number, timeoutMs: number, slot: number) =>
          this.multis.get(slot)?.timerFunction?.(timeoutMs) ?? 0,
        -1,
        (error, _multi, _timeoutMs, slot) =>
          this.multis.get(slot)?.failed(error),
      ));
  }

  /** `curl_socket_t (*)(void *userp, curlsocktype purpose, struct curl_sockaddr *address)` */
  get opensocket(): Pointer {
    return this.#once("opensocket", () =>
      trampoline(
        this.#backend,
        { parameters: ["u32", "i32", "pointer"], result: "socket" },
        (slot: number, _purpose: number, address: Pointer) => {
          // struct curl_sockaddr { int family; int socktype; int protocol; ... }
          this.#memory.load(address, 12);
          const s = this.#sockets().socket(
            this.#memory.outI32(0),
            this.#memory.outI32(4),
            this.#memory.outI32(8),
          );
          if (s >= 0) this.sockets.get(slot)?.opened(s);
          return s;
        },
        CURL_SOCKET_BAD,
        () => {},
      ));
  }

  /** `int (*)(void *userp, curl_socket_t s)` */
  get closesocket(): Pointer {
    return this.#once("closesocket", () =>
      trampoline(
        this.#backend,
        { parameters: ["u32", "socket"], result: "i32" },
        (slot: number, s: number) => {
          this.sockets.get(slot)?.closed(s);
          return this.#sockets().close(s);
        },
        1,
        () => {},
      ));
  }

  #sockets(): SocketFunctions {
    return this.#socketFunctions ??= socketFunctions(this.#backend);
  }

  // Never closed: a connection in a cache may call one of them at any time.
  #once(name: string, make: () => { readonly pointer: Pointer }): Pointer {
    let pointer = this.#made.get(name);
    if (!pointer) this.#made.set(name, pointer = make().pointer);
    return pointer;
  }
}
