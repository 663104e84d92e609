/** fetch into a file. */
import { Destination } from "./destination.ts";
import { Exchange } from "./exchange.ts";
import { type FetchInit, outgoing } from "./request.ts";
import type { CurlResponse } from "./response.ts";

/**
 * Fetches a resource into a file, as {@linkcode fetch} does with the same
 * arguments. libcurl writes the body into the file by itself, decoded, with no
 * JavaScript in between (`CURLOPT_WRITEDATA` with a C `FILE *`,
 * https://curl.se/libcurl/c/CURLOPT_WRITEDATA.html).
 *
 * Resolves when the file is closed, with the response but without its body. An
 * answer that is not `ok` (a status outside of 200 to 299), and the answer to
 * `HEAD`, is not written: it resolves as `fetch` would, with the body to be read,
 * and the file stays as it was.
 *
 * The body goes to a new file beside the target, `<name>.<random>.part`, which
 * replaces the target once it is complete and keeps the permission bits of what
 * it replaces; when the download fails or is aborted, it is removed, and the
 * target stays as it was. A symbolic link is followed: the file it leads to is
 * replaced. What is there and is no regular file (a device, a FIFO) is written
 * to in place; a FIFO without a reader holds up the program.
 *
 * Under Deno, `path` needs `--allow-write` and `--allow-read`, checked before
 * anything is sent.
 *
 * Rejects as `fetch` does; where the file is at fault, `cause` is the system's
 * error, with its `code` such as `"ENOENT"` or `"ENOSPC"`. With `TypeError` for a
 * path that is no string and no `file:` URL, and with the system's error for one
 * that is a folder or may not be written.
 *
 * @example
 * ```ts
 * import { download } from "@curlew/curl";
 *
 * const response = await download("https://example.org/", "example.html");
 * console.log(response.ok, response.timings.total); // milliseconds
 * ```
 */
export function download(
  input: Request | URL | string,
  path: string | URL,
  init?: FetchInit,
): Promise<CurlResponse> {
  return new Promise((resolve, reject) => {
    const request = outgoing(input, init);
    const destination = new Destination(path);
    new Exchange(request, resolve, reject, destination).start();
  });
}
