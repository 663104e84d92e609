/** Where a redirect leads, by the Fetch standard's rules. */
import { CREDENTIALS, NOTHING } from "./curl_options.ts";
import { checkUrl, type Outgoing } from "./request.ts";

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

/** The request that follows, and the `init.curl` options that it must do without. */
export interface Redirected {
  readonly request: Outgoing;
  readonly without: ReadonlySet<string>;
}

/** Follows one redirect. Throws `TypeError` where the standard forbids it. */
export function redirected(
  before: Outgoing,
  status: number,
  location: string,
  without: ReadonlySet<string>,
): Redirected {
  let target: URL;
  try {
    target = checkUrl(new URL(location, before.url));
  } catch (error) {
    throw new TypeError(`The redirect to "${location}" can not be followed`, {
      cause: error,
    });
  }
  if (target.hash === "") target.hash = before.url.hash;
  const request: Outgoing = {
    ...before,
    url: target,
    headers: before.headers && new Headers(before.headers),
  };
  const { method, body } = before;
  const becomesGet = status === 303
    ? method !== "GET" && method !== "HEAD"
    : (status === 301 || status === 302) && method === "POST";
  if (becomesGet) {
    request.method = "GET";
    request.body = null;
    for (const name of BODY_HEADERS) request.headers?.delete(name);
  } else if (body && !("bytes" in body) && !body.again) {
    throw new TypeError(
      `A stream can not be sent again to follow the redirect to "${target.href}"`,
    );
  }
  if (target.origin === before.url.origin) return { request, without };
  for (const name of ORIGIN_HEADERS) request.headers?.delete(name);
  return {
    request,
    without: before.curl ? CREDENTIALS : NOTHING,
  };
}
