/** `init.curl`: libcurl's options by their names, checked and applied. */
import * as constants from "../../ffi/constants.ts";
import type { Option } from "../../ffi/constants.ts";
import { permit } from "../../ffi/mod.ts";
import { type Easy, setOption } from "../easy.ts";
import { type CurlEnumerated, PREFIXES } from "./enumerated.ts";
import type { ConstantName, OptionValue, OptionValues } from "../values.ts";

/** Options that fetch or the loop sets itself, and what to use instead. */
const OWNED: Partial<Record<ConstantName, string>> = {
  CURLOPT_URL: "the first argument of fetch",
  CURLOPT_PORT: "the first argument of fetch",
  CURLOPT_HTTPHEADER: "init.headers",
  CURLOPT_ACCEPT_ENCODING: "the header accept-encoding",
  CURLOPT_CUSTOMREQUEST: "init.method",
  CURLOPT_HTTPGET: "init.method",
  CURLOPT_NOBODY: "init.method",
  CURLOPT_POST: "init.method",
  CURLOPT_PUT: "init.method",
  CURLOPT_UPLOAD: "init.body",
  CURLOPT_POSTFIELDS: "init.body",
  CURLOPT_COPYPOSTFIELDS: "init.body",
  CURLOPT_POSTFIELDSIZE: "init.body",
  CURLOPT_POSTFIELDSIZE_LARGE: "init.body",
  CURLOPT_INFILESIZE: "init.body",
  CURLOPT_INFILESIZE_LARGE: "init.body",
  CURLOPT_READFUNCTION: "init.body",
  CURLOPT_READDATA: "init.body",
  CURLOPT_SEEKFUNCTION: "init.body",
  CURLOPT_SEEKDATA: "init.body",
  CURLOPT_FOLLOWLOCATION: "init.redirect",
  CURLOPT_WRITEFUNCTION: "the response's body",
  CURLOPT_WRITEDATA: "the response's body",
  CURLOPT_HEADER: "the response's headers",
  CURLOPT_HEADERFUNCTION: "the response's headers",
  CURLOPT_HEADERDATA: "the response's headers",
  CURLOPT_CONNECT_ONLY: "an Easy",
  CURLOPT_NOSIGNAL: "nothing: it is always set",
  CURLOPT_PRIVATE: "an Easy",
  CURLOPT_STREAM_DEPENDS: "an Easy",
  CURLOPT_STREAM_DEPENDS_E: "an Easy",
};

/** Options that say which sockets, files and hosts libcurl touches: checked against the runtime's permissions. */
const READS = new Set<string>([
  "CURLOPT_CAINFO",
  "CURLOPT_CAPATH",
  "CURLOPT_COOKIEFILE",
  "CURLOPT_CRLFILE",
  "CURLOPT_ISSUERCERT",
  "CURLOPT_NETRC_FILE",
  "CURLOPT_PROXY_CAINFO",
  "CURLOPT_PROXY_CAPATH",
  "CURLOPT_PROXY_CRLFILE",
  "CURLOPT_PROXY_ISSUERCERT",
  "CURLOPT_PROXY_SSLCERT",
  "CURLOPT_PROXY_SSLKEY",
  "CURLOPT_SSH_KNOWNHOSTS",
  "CURLOPT_SSH_PRIVATE_KEYFILE",
  "CURLOPT_SSH_PUBLIC_KEYFILE",
  "CURLOPT_SSLCERT",
  "CURLOPT_SSLKEY",
  "CURLOPT_UNIX_SOCKET_PATH",
  "CURLOPT_ALTSVC",
  "CURLOPT_HSTS",
]);
const WRITES = new Set<string>([
  "CURLOPT_COOKIEJAR",
  "CURLOPT_UNIX_SOCKET_PATH",
  "CURLOPT_ALTSVC",
  "CURLOPT_HSTS",
]);
const HOSTS = new Set<string>([
  "CURLOPT_PROXY",
  "CURLOPT_PRE_PROXY",
  "CURLOPT_DOH_URL",
]);

/** The name of an option. */
export type CurlOptionName = Extract<ConstantName, `CURLOPT_${string}`>;

/** The kind of an option's value, by the option's name. */
export type CurlOptionKind<N extends CurlOptionName> =
  (typeof constants)[N] extends Option<infer K> ? K : never;

/** The names that an enumerated option takes beside the constants themselves. */
export type CurlValueName<N> = N extends keyof CurlEnumerated
  ? Extract<ConstantName, `${CurlEnumerated[N]}${string}`>
  : never;

/**
 * libcurl's options by their names. An enumerated value may be the constant or
 * its name. What fetch itself sets (the URL, the method, headers, bodies) is
 * refused, and so is what Curlew does not offer yet.
 */
export type CurlOptions = {
  readonly [
    N in CurlOptionName as CurlOptionKind<N> extends keyof OptionValues
      ? OptionValues[CurlOptionKind<N>] extends never ? never : N
      : never
  ]?: OptionValue<(typeof constants)[N]> | CurlValueName<N>;
};

const named = constants as unknown as Record<string, number>;
const prefixes = new Map<string, string>(Object.entries(PREFIXES));

function valueOf(name: string, value: unknown): unknown {
  const prefix = prefixes.get(name);
  if (prefix === undefined || typeof value !== "string") return value;
  const constant = value.startsWith(prefix) ? named[value] : undefined;
  if (constant !== undefined) return constant;
  throw new TypeError(
    `init.curl.${name} takes a constant whose name begins with ${prefix}, not "${value}"`,
  );
}

function checkPermissions(name: string, value: unknown): void {
  if (name === "CURLOPT_CONNECT_TO" || name === "CURLOPT_RESOLVE") {
    // What is no list of strings is refused when it is set.
    for (const line of Array.isArray(value) ? value : []) {
      permitTarget(name, String(line));
    }
    return;
  }
  if (name === "CURLOPT_NETRC" || name === "CURLOPT_ABSTRACT_UNIX_SOCKET") {
    // A file in the user's home, and sockets that no permission names.
    if (value) permit("read", "/");
    return;
  }
  if (typeof value !== "string" || value === "") return;
  if (READS.has(name)) permit("read", value);
  if (WRITES.has(name)) permit("write", value);
  if (HOSTS.has(name)) permit("net", hostOf(value));
}

/** `host:port:other:port` of CONNECT_TO, `host:port:address,...` of RESOLVE. */
function permitTarget(name: string, line: string): void {
  const target = /^[+-]?(?:\[[^\]]*\]|[^:]*):[^:]*:(.*)$/.exec(line)?.[1];
  if (!target) return;
  const hosts = name === "CURLOPT_RESOLVE"
    ? target.split(",")
    : [target.replace(/:\d*$/, "")];
  // A line may name a port alone, for whichever host it is used with.
  for (const host of hosts) permit("net", host);
}

/** The host, and the port where one is named, of a proxy or a URL. */
function hostOf(proxy: string): string {
  const text = proxy.includes("://") ? proxy : `http://${proxy}`;
  // Special schemes only are parsed into a host; which one does not matter.
  return new URL(text.replace(/^[a-z0-9+.-]+:/i, "http:")).host;
}

/** Checks all names and values that can be checked without a handle. */
export function checkCurlOptions(options: CurlOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!name.startsWith("CURLOPT_") || named[name] === undefined) {
      throw new TypeError(`init.curl has no option "${name}"`);
    }
    const instead = OWNED[name as ConstantName];
    if (instead) {
      throw new TypeError(
        `init.curl.${name} is set by fetch itself: use ${instead}`,
      );
    }
    checkPermissions(name, value);
  }
}

/** Sets the options on a handle. */
export function applyCurlOptions(easy: Easy, options: CurlOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) {
      setOption(easy, named[name]!, valueOf(name, value));
    }
  }
}

const CREDENTIALS = new Set([
  "CURLOPT_USERPWD",
  "CURLOPT_USERNAME",
  "CURLOPT_PASSWORD",
  "CURLOPT_LOGIN_OPTIONS",
  "CURLOPT_XOAUTH2_BEARER",
  "CURLOPT_COOKIE",
  "CURLOPT_SSLCERT",
  "CURLOPT_SSLCERT_BLOB",
  "CURLOPT_SSLKEY",
  "CURLOPT_SSLKEY_BLOB",
  "CURLOPT_AWS_SIGV4",
  "CURLOPT_REFERER",
]);

/** The options without what identifies the user to one origin and must not reach another one. */
export function withoutCredentials(options: CurlOptions): CurlOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name]) => !CREDENTIALS.has(name)),
  );
}

/** Whether setting one would be the same as setting the other; lists and bytes may have changed, so they never are. */
export function sameOptions(a: CurlOptions, b: CurlOptions): boolean {
  const values = a as Record<string, unknown>;
  const entries = Object.entries(b);
  return entries.length === Object.keys(a).length &&
    entries.every(([name, value]) =>
      values[name] === value && (typeof value !== "object" || value === null)
    );
}

/** Options whose effects outlive `curl_easy_reset` in the handle. */
const LASTING = /^CURLOPT_(COOKIE|HSTS|ALTSVC|SHARE|NETRC)/;

/** Whether a handle on which the options were set must not serve another request. */
export function leavesTraces(options: CurlOptions): boolean {
  return Object.keys(options).some((name) => LASTING.test(name));
}
