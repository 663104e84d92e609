/**
 * The neutral words of the FFI layer: what a backend must offer, whatever the
 * runtime. Nothing here knows libcurl, a runtime or an operating system.
 */

/** The C types that cross the border; `long` and `socket` differ by platform and are resolved before a backend sees them. */
export type CType =
  | "void"
  | "i32"
  | "u32"
  | "i64"
  | "u64"
  | "f64"
  | "pointer"
  | "buffer";

/** A C function's parameters and result. */
export interface Prototype {
  readonly parameters: readonly CType[];
  readonly result: CType;
}

declare const pointer: unique symbol;
/**
 * An address, in whatever form the runtime has it: an object, a number or a
 * bigint. NULL is always falsy, so test with `!pointer` and pass `null`.
 */
export interface Pointer {
  readonly [pointer]: true;
}

/** What can be passed to or comes from C, as seen from JavaScript. */
export type CValue = number | bigint | Pointer | Uint8Array | null | undefined;

/** A C function as JavaScript calls it. 64-bit integers may be given as number or bigint and come back as numbers. */
export type CFunction = (...values: never[]) => CValue | void;

/** A JavaScript function that C calls. It must not throw. */
export type CallbackFunction = (...values: never[]) => number | void;

/** A C function pointer around a JavaScript function; valid until closed. */
export interface Callback {
  readonly pointer: Pointer;
  close(): void;
}

/** An opened library, whose functions are bound one by one. */
export interface OpenedLibrary {
  /** The function of that C name, or `undefined` when the library has none. */
  bind(name: string, prototype: Prototype): CFunction | undefined;
}

/** What each runtime's FFI is reduced to. */
export interface Backend {
  readonly runtime: "deno" | "bun" | "node";
  /** Whether this process runs on it. */
  readonly present: boolean;
  /** The runtime's name and version, for reports. */
  readonly description: string;
  /** Why this process can not call C at all; `null` when it can. */
  missing(): string | null;
  /** Opens a library; throws the runtime's own error when it can not. */
  open(path: string): OpenedLibrary;
  /** Makes a C function pointer. 64-bit parameters arrive as number. */
  callback(prototype: Prototype, fn: CallbackFunction): Callback;
  /** Where the bytes of an explicitly made buffer are; the caller keeps it alive. */
  pointerOf(buffer: ArrayBuffer): Pointer;
  pointerFrom(address: number): Pointer | null;
  addressOf(pointer: Pointer | null): number;
  /**
   * Which way of giving a `Response` its headers costs least here: a plain
   * object, a `Headers` made before, or appending to the response's own.
   */
  readonly cheapestHeaders: "object" | "instance" | "append";
  /**
   * Whether a `Response` is better made without its body: this one's makes a
   * stream of every body at once, and only its public members read it.
   */
  readonly lazyBodies: boolean;
  /** Ways to be woken when a descriptor is ready, best first. */
  readonly wakers: readonly WakerKind[];
  /** Whether the runtime has a permission system at all. */
  readonly hasPermissions: boolean;
  /**
   * Refuses with the runtime's own error what its permission system forbids.
   * Only a runtime that has such a system does anything here. `""` stands for
   * every host.
   */
  permit(kind: "net" | "read" | "write", what: string): void;
}

/** The set of descriptors that libcurl wants watched. */
export interface ReadinessSet {
  readonly kind: "epoll" | "kqueue" | "poll";
  /** One descriptor, readable whenever something in the set is ready; -1 where the kind has none. */
  readonly fd: number;
  /** Another number after each change of what `pollfds()` says. */
  readonly generation: number;
  /** Ready descriptors and their `CURL_CSELECT_*` masks, as `collect` left them. */
  readonly fds: Int32Array;
  readonly masks: Int32Array;
  /** Watches for `CURL_POLL_IN` (1), `CURL_POLL_OUT` (2) or both; 0 ends it. */
  watch(fd: number, what: number): void;
  /** Fills `fds` and `masks` with what is ready now and returns how many; never blocks. */
  collect(): number;
  /**
   * Has room made for descriptor numbers up to `count`, where that is worth it:
   * Linux grows the table of a process in steps, and halts it for some ten
   * milliseconds at each one if it has several threads.
   */
  reserve?(count: number): void;
  /** The set as an array of `struct pollfd`, for a thread that blocks in poll(2). */
  pollfds(): Uint8Array;
  close(): void;
}

/** Says, on the JavaScript thread, when something in a readiness set is ready. */
export interface Waker {
  readonly name: string;
  /** Asks for one wake-up. Asking again while asked is cheap. */
  park(): void;
  /** Withdraws it: no wake-up follows and nothing is held alive. */
  unpark(): void;
  close(): void;
}

/** A way to make a waker. */
export interface WakerKind {
  readonly name: string;
  /** Whether it watches the set's one descriptor or copies the whole set. */
  readonly needs: "descriptor" | "pollfds";
  open(set: ReadinessSet, onWake: () => void): Waker;
}
