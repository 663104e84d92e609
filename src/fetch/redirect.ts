/** Where a redirect leads, by the Fetch standard's rules. */
import { Buffer } from "node:buffer";
import { withoutCredentials } from "./curl_options.ts";
import type { Outgoing } from "./request.ts";
import { parseTarget, type Target } from "./target.ts";

const STATUSES = new Set([301, 302, 303, 307, 308]);

/** The standard's limit. */
export const MOST_REDIRECTS = 20;

/** Whether a status is a redirect's. */
export function isRedirect(status: number): boolean {
  return STATUSES.has(status);
}

const BODY_HEADERS = [
  "content-encoding",
  "content-language",
  "content-location",
  "content-type",
];
const ORIGIN_HEADERS = [
  "authorization",
  "proxy-authorization",
  "cookie",
  "host",
];

/** The request that follows a redirect. Throws `TypeError` where the standard forbids it. */
export function redirected(
  before: Outgoing,
  status: number,
  location: string,
): Outgoing {
  let target: Target;
  try {
    target = parseTarget(utf8(location), before.target.href);
  } catch (error) {
    throw new TypeError(`The redirect to "${location}" can not be followed`, {
      cause: error,
    });
  }
  const next: Outgoing = {
    ...before,
    target: target.fragment === ""
      ? { ...target, fragment: before.target.fragment }
      : target,
    headers: before.headers && new Headers(before.headers),
  };
  const { method, body } = before;
  const becomesGet = status === 303
    ? method !== "GET" && method !== "HEAD"
    : (status === 301 || status === 302) && method === "POST";
  if (becomesGet) {
    next.method = "GET";
    next.body = null;
    for (const name of BODY_HEADERS) next.headers?.delete(name);
  } else if (body && !("bytes" in body) && !body.again) {
    throw new TypeError(
      `A stream can not be sent again to follow the redirect to "${target.href}"`,
    );
  }
  if (target.origin === before.target.origin) return next;
  for (const name of ORIGIN_HEADERS) next.headers?.delete(name);
  if (before.curl) next.curl = withoutCredentials(before.curl);
  return next;
}

/** Header bytes beyond ASCII, one character each, as the UTF-8 that browsers take them for. */
function utf8(text: string): string {
  return Buffer.from(text, "latin1").toString();
}
