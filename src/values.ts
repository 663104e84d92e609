/** The types of option and info values, by the kind that a constant carries. */
import type * as constants from "../ffi/constants.ts";
import type { Info, MultiOption, Option } from "../ffi/constants.ts";
import type { Easy } from "./easy.ts";
import type { Multi } from "./multi.ts";

/**
 * Receives data: return how many bytes were taken (nothing means all), or
 * `CURL_WRITEFUNC_PAUSE` to be given the same data again after
 * {@linkcode Easy.pause}. `userp` is what the matching `DATA` option was set to.
 */
export type WriteFunction = (
  data: Uint8Array<ArrayBuffer>,
  userp: unknown,
) => number | void;

/**
 * Gives data to send, at most `byteLength` bytes: a `Uint8Array`, or `null` (or
 * an empty one) at the end, or `CURL_READFUNC_PAUSE`, or `CURL_READFUNC_ABORT`.
 */
export type ReadFunction = (
  byteLength: number,
  userp: unknown,
) => Uint8Array | number | null;

/** Goes to `offset` in the data to send: `CURL_SEEKFUNC_OK`, `CURL_SEEKFUNC_FAIL` or `CURL_SEEKFUNC_CANTSEEK`. */
export type SeekFunction = (
  offset: number,
  origin: number,
  userp: unknown,
) => number;

/** Is told the progress, in bytes; returning something other than 0 ends the transfer. Needs `CURLOPT_NOPROGRESS` 0. */
export type XferInfoFunction = (
  progress: Progress,
  userp: unknown,
) => number | void;

/** How far a transfer is, in bytes; a total is 0 as long as it is unknown. */
export interface Progress {
  /** How much will come. */
  readonly downloadTotal: number;
  /** How much has come. */
  readonly downloaded: number;
  /** How much will be sent. */
  readonly uploadTotal: number;
  /** How much was sent. */
  readonly uploaded: number;
}

/** Is told what libcurl does; `type` is a curl_infotype such as `CURLINFO_HEADER_IN`. Needs `CURLOPT_VERBOSE` 1. */
export type DebugFunction = (
  type: number,
  data: Uint8Array<ArrayBuffer>,
  userp: unknown,
) => void;

/** Is told which socket to watch and for what (`CURL_POLL_*`). Return 0, or -1 to fail every transfer of the multi. */
export type SocketFunction = (
  easy: Easy | null,
  s: number,
  what: number,
  userp: unknown,
  socketp: unknown,
) => number | void;

/** Is told when to call `socketAction(CURL_SOCKET_TIMEOUT)` at the latest; -1 deletes the timer. Return 0, or -1 to fail. */
export type TimerFunction = (
  multi: Multi,
  timeoutMs: number,
  userp: unknown,
) => number | void;

/** Kinds of option values to JavaScript types. */
export interface OptionValues {
  /** An integer, or a switch. */
  long: number | boolean;
  /** An enumerated value: one of libcurl's constants, or several or-ed. */
  values: number;
  /** A 64-bit integer. */
  off_t: number | bigint;
  /** Text, sent and stored as UTF-8. */
  string: string | null;
  /** Lines, such as headers. */
  slist: readonly string[] | null;
  /** Bytes, which libcurl copies. */
  blob: Uint8Array | null;
  /** A request's body, whole. */
  postfields: string | Uint8Array | null;
  /** Any value of the program's own. */
  private: unknown;
  /** Any value, handed to the matching callback. */
  cbptr: unknown;
  /** Another handle. */
  easy: Easy | null;
  /** See the type. */
  write: WriteFunction | null;
  /** Called with each header line, with its line break. */
  header: WriteFunction | null;
  /** See the type. */
  read: ReadFunction | null;
  /** See the type. */
  seek: SeekFunction | null;
  /** See the type. */
  xferinfo: XferInfoFunction | null;
  /** See the type. */
  debug: DebugFunction | null;
  /** Callbacks that Curlew does not offer yet. */
  function: never;
  /** Objects that Curlew does not offer yet, or owns itself. */
  object: never;
}

/** Kinds of multi option values to JavaScript types. */
export interface MultiOptionValues {
  /** An integer, or a switch. */
  long: number | boolean;
  /** A 64-bit integer. */
  off_t: number | bigint;
  /** Any value, handed to the matching callback. */
  cbptr: unknown;
  /** Names of hosts or servers; without effect since libcurl 7.62. */
  strings: readonly string[] | null;
  /** See the type. */
  socket: SocketFunction | null;
  /** See the type. */
  timer: TimerFunction | null;
  /** Callbacks that Curlew does not offer yet. */
  function: never;
}

/** TLS library in use by a connection; its address stays inside. */
export interface TlsSession {
  /** A `CURLSSLBACKEND_*` constant. */
  readonly backend: number;
}

/** Kinds of info answers to JavaScript types. */
export interface InfoValues {
  /** Text; `null` when there is none. */
  string: string | null;
  /** An integer. */
  long: number;
  /** An integer, exact up to 2 to the power of 53. */
  off_t: number;
  /** Seconds, bytes or bytes a second. */
  double: number;
  /** A socket number, or `CURL_SOCKET_BAD`. */
  socket: number;
  /** Lines. */
  slist: string[];
  /** One list of `"name:value"` lines for each certificate. */
  certinfo: string[][];
  /** See the type. */
  tls: TlsSession | null;
  /** What `CURLOPT_PRIVATE` was set to. */
  private: unknown;
}

/** The type of an option's value. */
export type OptionValue<O extends Option> = O extends Option<infer K>
  ? K extends keyof OptionValues ? OptionValues[K] : never
  : never;

/** The type of a multi option's value. */
export type MultiOptionValue<O extends MultiOption> = O extends
  MultiOption<infer K>
  ? K extends keyof MultiOptionValues ? MultiOptionValues[K] : never
  : never;

/** The type of an info's answer. */
export type InfoValue<I extends Info> = I extends Info<infer K>
  ? K extends keyof InfoValues ? InfoValues[K] : never
  : never;

/** Names of all constants. */
export type ConstantName = keyof typeof constants;
