/** One error class for each family of libcurl's result codes. */
import * as constants from "../ffi/constants.ts";

const named = constants as unknown as Record<string, number>;

// Old names of codes and options. A module lists its names in alphabetical
// order, so that these would come before the names in use.
const RETIRED = new Set([
  "CURLE_FTP_ACCESS_DENIED",
  "CURLE_FTP_CANT_RECONNECT",
  "CURLE_FTP_COULDNT_SET_BINARY",
  "CURLE_FTP_COULDNT_STOR_FILE",
  "CURLE_FTP_PARTIAL_FILE",
  "CURLE_FTP_QUOTE_ERROR",
  "CURLE_FTP_SSL_FAILED",
  "CURLE_FTP_WEIRD_SERVER_REPLY",
  "CURLE_HTTP_NOT_FOUND",
  "CURLE_HTTP_PORT_FAILED",
  "CURLE_HTTP_RANGE_ERROR",
  "CURLOPT_FILE",
  "CURLOPT_FTP_RESPONSE_TIMEOUT",
  "CURLOPT_FTP_SSL",
  "CURLOPT_INFILE",
  "CURLOPT_KRB4LEVEL",
  "CURLOPT_MAIL_RCPT_ALLLOWFAILS",
  "CURLOPT_POST301",
  "CURLOPT_PROGRESSDATA",
]);

function namesOf(prefix: string): Map<number, string> {
  const names = new Map<number, string>();
  for (const [name, value] of Object.entries(named)) {
    if (!name.startsWith(prefix) || RETIRED.has(name)) continue;
    if (!names.has(value)) names.set(value, name);
  }
  return names;
}

const families = new Map<string, Map<number, string>>();

/** The name of a code, such as `"CURLE_OPERATION_TIMEDOUT"` for 28 of the family `"CURLE_"`. */
export function constantName(prefix: string, code: number): string {
  let names = families.get(prefix);
  if (!names) families.set(prefix, names = namesOf(prefix));
  return names.get(code) ?? `${prefix}${code}`;
}

/** What is said about a failed call beside its code. */
export interface CurlErrorOptions {
  /** libcurl's own words. */
  readonly message: string;
  /** The libcurl function that failed, or whose transfer did. */
  readonly call: string;
  /** What a callback threw, when that made the call fail. */
  readonly cause?: unknown;
}

/** A libcurl function, or a transfer, failed. */
export class CurlError extends Error {
  /** libcurl's result code. */
  readonly code: number;
  /** The code's name in libcurl, such as `"CURLE_OPERATION_TIMEDOUT"`. */
  readonly constant: string;
  /** The libcurl function that failed, or whose transfer did. */
  readonly call: string;

  /** Makes the error of a code and the name of its family's constants. */
  constructor(prefix: string, code: number, options: CurlErrorOptions) {
    const constant = constantName(prefix, code);
    super(
      `${options.message || "No message"} (${constant})`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = new.target.name;
    this.code = code;
    this.constant = constant;
    this.call = options.call;
  }
}

/** An easy handle or a transfer failed: a CURLcode. */
export class EasyError extends CurlError {
  /** Makes the error of a CURLcode. */
  constructor(code: number, options: CurlErrorOptions) {
    super("CURLE_", code, options);
  }
}

/** A multi handle failed: a CURLMcode. */
export class MultiError extends CurlError {
  /** Makes the error of a CURLMcode. */
  constructor(code: number, options: CurlErrorOptions) {
    super("CURLM_", code, options);
  }
}

/** A share handle failed: a CURLSHcode. */
export class ShareError extends CurlError {
  /** Makes the error of a CURLSHcode. */
  constructor(code: number, options: CurlErrorOptions) {
    super("CURLSHE_", code, options);
  }
}

/** libcurl's URL parser failed: a CURLUcode. */
export class UrlError extends CurlError {
  /** Makes the error of a CURLUcode. */
  constructor(code: number, options: CurlErrorOptions) {
    super("CURLUE_", code, options);
  }
}

/** libcurl's header interface failed: a CURLHcode. */
export class HeaderError extends CurlError {
  /** Makes the error of a CURLHcode. */
  constructor(code: number, options: CurlErrorOptions) {
    super("CURLHE_", code, options);
  }
}
