/**
 * libcurl's event-driven interface, and a `fetch` over it, for Deno, Bun and
 * Node: the system's libcurl, with no build step. The constants are in
 * `@curlew/curl/constants`.
 *
 * @example
 * ```ts
 * import { fetch } from "@curlew/curl";
 *
 * const response = await fetch("https://example.org/");
 * console.log(await response.text(), response.connection.httpVersion);
 * ```
 *
 * @module
 */
export { type Attempt, LoadError, UnsupportedError } from "./ffi/mod.ts";
export type {
  Info,
  MultiOption,
  Option,
  ShareOption,
} from "./ffi/constants.ts";
export { Easy } from "./src/easy.ts";
export {
  CurlError,
  type CurlErrorOptions,
  EasyError,
  HeaderError,
  MultiError,
  ShareError,
  UrlError,
} from "./src/errors.ts";
export type { CurlEnumerated } from "./src/fetch/enumerated.ts";
export type {
  CurlOptionKind,
  CurlOptionName,
  CurlOptions,
  CurlValueName,
} from "./src/fetch/curl_options.ts";
export { download } from "./src/fetch/download.ts";
export { fetch } from "./src/fetch/fetch.ts";
export type { FetchInit } from "./src/fetch/request.ts";
export type { CurlResponse } from "./src/fetch/response.ts";
export type { Connection } from "./src/fetch/connection.ts";
export type { Timings } from "./src/fetch/timings.ts";
export { type Done, Loop } from "./src/loop/loop.ts";
export { Poller, type ReadyFunction } from "./src/loop/poller.ts";
export { Multi, type MultiMessage } from "./src/multi.ts";
export type {
  ConstantName,
  DebugFunction,
  InfoValue,
  InfoValues,
  MultiOptionValue,
  MultiOptionValues,
  OptionValue,
  OptionValues,
  Progress,
  ReadFunction,
  SeekFunction,
  SocketFunction,
  TimerFunction,
  TlsSession,
  WriteFunction,
  XferInfoFunction,
} from "./src/values.ts";
export { type Version, version } from "./src/version.ts";
