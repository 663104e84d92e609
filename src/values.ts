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
  readonly downloadTotal: number;
  readonly downloaded: number;
  readonly uploadTotal: number;
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
  long: number | boolean;
  values: number;
  off_t: number | bigint;
  string: string | null;
  slist: readonly string[] | null;
  blob: Uint8Array | null;
  postfields: string | Uint8Array | null;
  private: unknown;
  cbptr: unknown;
  easy: Easy | null;
  write: WriteFunction | null;
  header: WriteFunction | null;
  read: ReadFunction | null;
  seek: SeekFunction | null;
  xferinfo: XferInfoFunction | null;
  debug: DebugFunction | null;
  /** Callbacks that Curlew does not offer yet. */
  function: never;
  /** Objects that Curlew does not offer yet, or owns itself. */
  object: never;
}

/** Kinds of multi option values to JavaScript types. */
export interface MultiOptionValues {
  long: number | boolean;
  off_t: number | bigint;
  cbptr: unknown;
  strings: readonly string[] | null;
  socket: SocketFunction | null;
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
  string: string | null;
  long: number;
  off_t: number;
  double: number;
  /** A socket number, or `CURL_SOCKET_BAD`. */
  socket: number;
  slist: string[];
  /** One list of `"name:value"` lines for each certificate. */
  certinfo: string[][];
  tls: TlsSession | null;
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
