/** The ten-line fetch: what the standard knows, and what libcurl saw. */
import { fetch } from "@curlew/curl";
import { argv } from "node:process";

const response = await fetch(argv[2] ?? "https://example.org/", {
  curl: { CURLOPT_CONNECTTIMEOUT_MS: 5000 }, // any option of libcurl, typed
});
const body = await response.text();
console.log(response.status, response.headers.get("content-type"));
console.log(body.length, "characters over", response.connection.httpVersion);
console.log("milliseconds:", response.timings);
