/** The ten-line download: libcurl itself writes the file, which is there whole or not at all. */
import { download } from "@curlew/curl";
import { argv } from "node:process";

const [url = "https://example.org/", path = "example.html"] = argv.slice(2);
const response = await download(url, path, {
  signal: AbortSignal.timeout(60_000),
});
if (response.ok) console.log(`${response.url} is in "${path}"`);
else console.log(response.status, await response.text());
console.log("milliseconds:", response.timings);
