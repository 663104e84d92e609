/** The platform's fetch, over libcurl. */
import { Exchange } from "./exchange.ts";
import { type FetchInit, outgoing } from "./request.ts";
import type { CurlResponse } from "./response.ts";

/**
 * Fetches a resource over http or https, as the platform's `fetch` does, with
 * libcurl's powers: `init.curl` takes libcurl's options by their names, and the
 * response tells its `timings` (in milliseconds) and its `connection`. HTTP/2 is
 * negotiated over TLS, and requests to one host share a connection.
 *
 * Resolves once the head of the answer is here; the body follows, and libcurl
 * is paused while nobody reads it. Rejects with `TypeError("fetch failed: ...")`
 * whose `cause` is an {@linkcode EasyError}, with the signal's reason when it is
 * aborted, with `TypeError` for wrong arguments, with {@linkcode LoadError} when
 * there is no libcurl, and with {@linkcode UnsupportedError} for an option that
 * the loaded libcurl does not have.
 *
 * @example
 * ```ts
 * import { fetch } from "@curlew/curl";
 *
 * const response = await fetch("https://example.org/", {
 *   curl: { CURLOPT_PROXY: "socks5h://127.0.0.1:1080" },
 * });
 * console.log(response.status, response.timings.firstByte);
 * ```
 */
export function fetch(
  input: Request | URL | string,
  init?: FetchInit,
): Promise<CurlResponse> {
  return new Promise((resolve, reject) => {
    new Exchange(outgoing(input, init), resolve, reject).start();
  });
}
