/** `init.curl`: libcurl's options by their names, checked and applied. */
import * as constants from "../../ffi/constants.ts";
import type { Option } from "../../ffi/constants.ts";
import { permit } from "../../ffi/mod.ts";
import { type Easy, setOption } from "../easy.ts";
import type { ConstantName, OptionValue, OptionValues } from "../values.ts";

/** Enumerated options, and what their constants' names begin with. */
const ENUMERATED = {
  CURLOPT_ALTSVC_CTRL: "CURLALTSVC_",
  CURLOPT_FTP_CREATE_MISSING_DIRS: "CURLFTP_CREATE_DIR",
  CURLOPT_FTP_FILEMETHOD: "CURLFTPMETHOD_",
  CURLOPT_FTP_SSL_CCC: "CURLFTPSSL_CCC_",
  CURLOPT_FTPSSLAUTH: "CURLFTPAUTH_",
  CURLOPT_GSSAPI_DELEGATION: "CURLGSSAPI_DELEGATION_",
  CURLOPT_HEADEROPT: "CURLHEADER_",
  CURLOPT_HSTS_CTRL: "CURLHSTS_",
  CURLOPT_HTTPAUTH: "CURLAUTH_",
  CURLOPT_HTTP_VERSION: "CURL_HTTP_VERSION_",
  CURLOPT_IPRESOLVE: "CURL_IPRESOLVE_",
  CURLOPT_NETRC: "CURL_NETRC_",
  CURLOPT_POSTREDIR: "CURL_REDIR_",
  CURLOPT_PROTOCOLS: "CURLPROTO_",
  CURLOPT_PROXYAUTH: "CURLAUTH_",
  CURLOPT_PROXYTYPE: "CURLPROXY_",
  CURLOPT_PROXY_SSLVERSION: "CURL_SSLVERSION_",
  CURLOPT_PROXY_SSL_OPTIONS: "CURLSSLOPT_",
  CURLOPT_RTSP_REQUEST: "CURL_RTSPREQ_",
  CURLOPT_SOCKS5_AUTH: "CURLAUTH_",
  CURLOPT_SSH_AUTH_TYPES: "CURLSSH_AUTH_",
  CURLOPT_SSLVERSION: "CURL_SSLVERSION_",
  CURLOPT_SSL_OPTIONS: "CURLSSLOPT_",
  CURLOPT_TIMECONDITION: "CURL_TIMECOND_",
  CURLOPT_USE_SSL: "CURLUSESSL_",
} as const satisfies Partial<Record<ConstantName, string>>;

/** Options that fetch or the loop sets itself, and what to use instead. */
const OWNED: Partial<Record<ConstantName, string>> = {
  CURLOPT_URL: "the first argument of fetch",
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

type OptionName = Extract<ConstantName, `CURLOPT_${string}`>;

/** The kind of an option's value, by the option's name. */
type KindOf<N extends OptionName> = (typeof constants)[N] extends
  Option<infer K> ? K : never;

type Enumerated = typeof ENUMERATED;
/** The names that an enumerated option takes beside the constants themselves. */
type ValueName<N> = N extends keyof Enumerated
  ? Extract<ConstantName, `${Enumerated[N]}${string}`>
  : never;

/**
 * libcurl's options by their names. An enumerated value may be the constant or
 * its name. What fetch itself sets (the URL, the method, headers, bodies) is
 * refused, and so is what Curlew does not offer yet.
 */
export type CurlOptions = {
  readonly [
    N in OptionName as KindOf<N> extends keyof OptionValues
      ? OptionValues[KindOf<N>] extends never ? never : N
      : never
  ]?: OptionValue<(typeof constants)[N]> | ValueName<N>;
};

const named = constants as unknown as Record<string, number>;

function valueOf(name: string, value: unknown): unknown {
  const prefix = (ENUMERATED as Record<string, string>)[name];
  if (prefix === undefined || typeof value !== "string") return value;
  const constant = value.startsWith(prefix) ? named[value] : undefined;
  if (constant !== undefined) return constant;
  throw new TypeError(
    `init.curl.${name} takes a constant whose name begins with ${prefix}, not "${value}"`,
  );
}

function checkPermissions(name: string, value: unknown): void {
  if (name === "CURLOPT_CONNECT_TO" || name === "CURLOPT_RESOLVE") {
    for (const line of value as string[]) permitTarget(name, line);
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
  for (const host of hosts) if (host) permit("net", host);
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

/** Sets the options on a handle, leaving out those of a set. */
export function applyCurlOptions(
  easy: Easy,
  options: CurlOptions,
  except: ReadonlySet<string>,
): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || except.has(name)) continue;
    setOption(easy, named[name]!, valueOf(name, value));
  }
}

/** What identifies the user to one origin and must not reach another one. */
export const CREDENTIALS: ReadonlySet<string> = new Set([
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
/** The set of nothing. */
export const NOTHING: ReadonlySet<string> = new Set();

/** Options whose effects outlive `curl_easy_reset` in the handle. */
const LASTING = /^CURLOPT_(COOKIE|HSTS|ALTSVC|SHARE|NETRC)/;

/** Whether a handle on which the options were set must not serve another request. */
export function leavesTraces(options: CurlOptions): boolean {
  return Object.keys(options).some((name) => LASTING.test(name));
}
