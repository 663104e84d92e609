/** Never run: the type checkers must find an error exactly where one is expected. */
import { CURL_HTTP_VERSION_2TLS } from "../ffi/constants.ts";
import type { CurlOptions, CurlResponse, FetchInit } from "../mod.ts";
import { fetch } from "../mod.ts";

export const good: CurlOptions = {
  CURLOPT_PROXY: "socks5h://127.0.0.1:1080",
  CURLOPT_HTTP_VERSION: "CURL_HTTP_VERSION_2TLS",
  CURLOPT_TIMEOUT_MS: 5,
  CURLOPT_RESOLVE: ["a:80:127.0.0.1"],
  CURLOPT_USERPWD: null,
  CURLOPT_XFERINFOFUNCTION: ({ downloaded }) => downloaded > 5 ? 1 : 0,
};
export const byConstant: FetchInit = {
  method: "POST",
  body: new FormData(),
  curl: { CURLOPT_HTTP_VERSION: CURL_HTTP_VERSION_2TLS },
};
export const bad: CurlOptions[] = [
  // @ts-expect-error: no such option
  { CURLOPT_NONSENSE: 1 },
  // @ts-expect-error: a string, not a number
  { CURLOPT_PROXY: 5 },
  // @ts-expect-error: a number, not a string
  { CURLOPT_TIMEOUT_MS: "5" },
  // @ts-expect-error: a name of another enumeration
  { CURLOPT_HTTP_VERSION: "CURL_IPRESOLVE_V4" },
  // @ts-expect-error: a list, not a string
  { CURLOPT_RESOLVE: "a:80:127.0.0.1" },
];
export async function use(): Promise<[Response, CurlResponse, number]> {
  const response = await fetch(new URL("http://a/"), byConstant);
  return [response, response, response.timings.firstByte];
}
