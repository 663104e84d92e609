/** What is asked for: fetch's two arguments, checked and brought into one form. */
import { checkCurlOptions, type CurlOptions } from "./curl_options.ts";
import { parseTarget, type Target } from "./target.ts";
import { type Body, extract } from "./upload.ts";

/** What {@linkcode fetch} takes as its second argument: the standard's members, and libcurl's options. */
export interface FetchInit extends RequestInit {
  /** libcurl's options by their names, such as `{ CURLOPT_PROXY: "socks5h://127.0.0.1:1080" }`. */
  readonly curl?: CurlOptions;
}

/** A request, ready to be sent. */
export interface Outgoing {
  target: Target;
  method: string;
  /** `null` for none. */
  headers: Headers | null;
  body: Body | null;
  readonly redirect: "follow" | "error" | "manual";
  readonly signal: AbortSignal | null;
  curl: CurlOptions | null;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// The standard spells these in upper case, however they were given.
const NORMALIZED = /^(delete|get|head|options|post|put)$/i;
const FORBIDDEN = /^(connect|trace|track)$/i;

function checkMethod(method: string): string {
  if (method === "GET") return method;
  if (!TOKEN.test(method)) {
    throw new TypeError(`"${method}" is not a valid HTTP method`);
  }
  if (FORBIDDEN.test(method)) {
    throw new TypeError(`The method "${method}" can not be used with fetch`);
  }
  return NORMALIZED.test(method) ? method.toUpperCase() : method;
}

function checkHeaders(headers: Headers, body: Body | null): void {
  if (headers.has("transfer-encoding")) {
    throw new TypeError(
      'The header "transfer-encoding" is set by fetch itself',
    );
  }
  const announced = headers.get("content-length");
  if (announced === null) return;
  const length = body === null
    ? 0
    : "bytes" in body
    ? body.bytes.byteLength
    : body.byteLength;
  if (length >= 0 && announced !== String(length)) {
    throw new TypeError(
      `The header "content-length" says ${announced}, but the body has ${length} bytes`,
    );
  }
  headers.delete("content-length");
}

const REDIRECTS = new Set<unknown>(["follow", "error", "manual"]);

/** Brings the arguments of {@linkcode fetch} into one form. Throws `TypeError`. */
export function outgoing(
  input: Request | URL | string,
  init: FetchInit | undefined,
): Outgoing {
  const request = input instanceof Request ? input : null;
  const target = parseTarget(
    request
      ? request.url
      : input instanceof URL || typeof input === "string"
      ? input
      : String(input),
  );
  if (!init && !request) {
    return {
      target,
      method: "GET",
      headers: null,
      body: null,
      redirect: "follow",
      signal: null,
      curl: null,
    };
  }
  const method = checkMethod(init?.method ?? request?.method ?? "GET");
  const given = init?.headers ?? request?.headers;
  const headers = given ? new Headers(given) : null;
  const redirect = init?.redirect ?? request?.redirect ?? "follow";
  if (!REDIRECTS.has(redirect)) {
    throw new TypeError(`"${redirect}" is not a redirect mode`);
  }
  const signal = init?.signal === undefined
    ? request?.signal ?? null
    : init.signal;
  if (signal !== null && !(signal instanceof AbortSignal)) {
    throw new TypeError("init.signal must be an AbortSignal");
  }
  const result: Outgoing = {
    target,
    method,
    headers,
    body: null,
    redirect,
    signal,
    curl: init?.curl ?? null,
  };
  if (init?.integrity) {
    throw new TypeError("init.integrity is not supported by Curlew");
  }
  if (result.curl) checkCurlOptions(result.curl);
  const source = init?.body ?? (request ? takeBody(request) : null);
  if (source !== null) {
    if (method === "GET" || method === "HEAD") {
      throw new TypeError(`A ${method} request can not have a body`);
    }
    const { body, type } = extract(source);
    result.body = body;
    if (type !== null && !headers?.has("content-type")) {
      (result.headers ??= new Headers()).set("content-type", type);
    }
  }
  if (result.headers) checkHeaders(result.headers, result.body);
  return result;
}

function takeBody(
  request: Request,
): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  if (request.bodyUsed) {
    throw new TypeError("The request's body was used already");
  }
  return request.body;
}

/** Header lines as libcurl takes them: an empty value is written with a semicolon. */
export function headerLines(headers: Headers): string[] {
  const lines: string[] = [];
  for (const [name, value] of headers) {
    lines.push(value === "" ? `${name};` : `${name}: ${value}`);
  }
  return lines;
}
