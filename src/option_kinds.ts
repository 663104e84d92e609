/**
 * What kind of value an option takes, from its number: libcurl numbers them by
 * type, but lists, strings, objects and user pointers share one range.
 */
import * as constants from "../ffi/constants.ts";
import { constantName } from "./errors.ts";

const LISTS = new Set<number>([
  constants.CURLOPT_CONNECT_TO,
  constants.CURLOPT_HTTP200ALIASES,
  constants.CURLOPT_HTTPHEADER,
  constants.CURLOPT_MAIL_RCPT,
  constants.CURLOPT_POSTQUOTE,
  constants.CURLOPT_PREQUOTE,
  constants.CURLOPT_PROXYHEADER,
  constants.CURLOPT_QUOTE,
  constants.CURLOPT_RESOLVE,
  constants.CURLOPT_TELNETOPTIONS,
]);

const OBJECTS = new Set<number>([
  constants.CURLOPT_CURLU,
  constants.CURLOPT_ERRORBUFFER,
  constants.CURLOPT_HTTPPOST,
  constants.CURLOPT_MIMEPOST,
  constants.CURLOPT_SHARE,
  constants.CURLOPT_STDERR,
]);

const USER_POINTERS = new Set<number>([
  constants.CURLOPT_CHUNK_DATA,
  constants.CURLOPT_CLOSESOCKETDATA,
  constants.CURLOPT_DEBUGDATA,
  constants.CURLOPT_FNMATCH_DATA,
  constants.CURLOPT_HEADERDATA,
  constants.CURLOPT_HSTSREADDATA,
  constants.CURLOPT_HSTSWRITEDATA,
  constants.CURLOPT_INTERLEAVEDATA,
  constants.CURLOPT_IOCTLDATA,
  constants.CURLOPT_OPENSOCKETDATA,
  constants.CURLOPT_PREREQDATA,
  constants.CURLOPT_READDATA,
  constants.CURLOPT_RESOLVER_START_DATA,
  constants.CURLOPT_SEEKDATA,
  constants.CURLOPT_SOCKOPTDATA,
  constants.CURLOPT_SSH_HOSTKEYDATA,
  constants.CURLOPT_SSH_KEYDATA,
  constants.CURLOPT_SSL_CTX_DATA,
  constants.CURLOPT_TRAILERDATA,
  constants.CURLOPT_WRITEDATA,
  constants.CURLOPT_XFERINFODATA,
]);

/** How a value crosses to C. */
export type Kind =
  | "long"
  | "off_t"
  | "string"
  | "slist"
  | "blob"
  | "postfields"
  | "private"
  | "cbptr"
  | "easy"
  | "object"
  | "function";

/** The kind of an easy option. */
export function optionKind(option: number): Kind {
  if (option < constants.CURLOPTTYPE_OBJECTPOINT) return "long";
  if (option >= constants.CURLOPTTYPE_BLOB) return "blob";
  if (option >= constants.CURLOPTTYPE_OFF_T) return "off_t";
  if (option >= constants.CURLOPTTYPE_FUNCTIONPOINT) return "function";
  if (LISTS.has(option)) return "slist";
  if (USER_POINTERS.has(option)) return "cbptr";
  if (OBJECTS.has(option)) return "object";
  switch (option) {
    case constants.CURLOPT_POSTFIELDS:
    case constants.CURLOPT_COPYPOSTFIELDS:
      return "postfields";
    case constants.CURLOPT_PRIVATE:
      return "private";
    case constants.CURLOPT_STREAM_DEPENDS:
    case constants.CURLOPT_STREAM_DEPENDS_E:
      return "easy";
  }
  return "string";
}

// Strings that libcurl puts into a request line, a header or a command as they
// are: a line break would start another one.
const ONE_LINE = new Set<number>([
  constants.CURLOPT_URL,
  constants.CURLOPT_CUSTOMREQUEST,
  constants.CURLOPT_REQUEST_TARGET,
  constants.CURLOPT_USERAGENT,
  constants.CURLOPT_REFERER,
  constants.CURLOPT_COOKIE,
  constants.CURLOPT_RANGE,
  constants.CURLOPT_ACCEPT_ENCODING,
  constants.CURLOPT_XOAUTH2_BEARER,
  constants.CURLOPT_MAIL_FROM,
  constants.CURLOPT_MAIL_AUTH,
  constants.CURLOPT_RTSP_STREAM_URI,
  constants.CURLOPT_RTSP_SESSION_ID,
  constants.CURLOPT_RTSP_TRANSPORT,
]);

/** Whether a line break in an option's value would be an injection. */
export function isOneLine(option: number): boolean {
  return ONE_LINE.has(option) || LISTS.has(option);
}

/** "CURLOPT_URL" for 10002. */
export function optionName(option: number): string {
  const name = constantName("CURLOPT_", option);
  return name === `CURLOPT_${option}` ? `CURLoption ${option}` : name;
}
