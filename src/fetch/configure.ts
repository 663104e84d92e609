/** Sets a request on a handle; of two requests in a row only what differs. */
import * as c from "../../ffi/constants.ts";
import { install, setHeaderLines } from "../easy.ts";
import { applyCurlOptions } from "./curl_options.ts";
import { BUFFER_BYTES, type Handle } from "./pool.ts";
import { headerLines, type Outgoing } from "./request.ts";

// The kernel takes 512 KiB at once for half of what 64 KiB eight times cost.
const MOST_UPLOAD_BUFFER_BYTES = 512 * 1024;
// libcurl's own size.
const UPLOAD_BUFFER_BYTES = 64 * 1024;
// For a URL whose last answer was large and sent as it is: a third less CPU time
// for each byte than with the pool's buffer.
const BULKY_BUFFER_BYTES = 512 * 1024;
const NO_BYTES = new Uint8Array();

/** Prepares a handle, taken for the request's `init.curl`, for the request; what goes `toFile` is never paused. */
export function configure(
  handle: Handle,
  request: Outgoing,
  toFile: boolean,
): void {
  const { easy } = handle;
  const { target: { href, secure }, method, curl } = request;
  const bulky = toFile || request.target.bulky;
  handle.url.set(easy, href);
  if (secure !== handle.secure) {
    easy.setopt(
      c.CURLOPT_HTTP_VERSION,
      secure ? c.CURL_HTTP_VERSION_2TLS : c.CURL_HTTP_VERSION_1_1,
    );
    // Wait to see whether a connection that is being made can be shared.
    easy.setopt(c.CURLOPT_PIPEWAIT, secure);
    handle.secure = secure;
  }
  if (bulky !== handle.bulky) {
    easy.setopt(
      c.CURLOPT_BUFFERSIZE,
      bulky ? BULKY_BUFFER_BYTES : BUFFER_BYTES,
    );
    handle.bulky = bulky;
  }
  const lines = request.headers ? takeHeaders(handle, request.headers) : [];
  if (method !== "GET" || request.body) {
    handle.changed = true;
    setMethod(handle, request, lines);
  }
  const joined = lines.join("\n");
  if (joined !== handle.headerLines) {
    setHeaderLines(easy, lines);
    handle.headerLines = joined;
  }
  if (curl && !handle.curl) {
    applyCurlOptions(easy, curl);
    handle.curl = { ...curl };
  }
}

function takeHeaders(handle: Handle, headers: Headers): string[] {
  const encodings = headers.get("accept-encoding");
  if (encodings === null) return headerLines(headers);
  // As an option, libcurl also decodes what comes.
  handle.easy.setopt(c.CURLOPT_ACCEPT_ENCODING, encodings);
  handle.changed = true;
  const rest = new Headers(headers);
  rest.delete("accept-encoding");
  return headerLines(rest);
}

function setMethod(handle: Handle, request: Outgoing, lines: string[]): void {
  const { easy } = handle;
  const { method, headers } = request;
  if (method === "HEAD") return easy.setopt(c.CURLOPT_NOBODY, 1);
  // A POST or PUT without a body says that its length is 0.
  const empty = method === "POST" || method === "PUT";
  const body = request.body ?? (empty ? { bytes: NO_BYTES } : null);
  if (!body) return easy.setopt(c.CURLOPT_CUSTOMREQUEST, method);
  if ("bytes" in body) {
    easy.setopt(c.CURLOPT_POST, 1);
    easy.setopt(c.CURLOPT_POSTFIELDS, body.bytes);
    if (method !== "POST") easy.setopt(c.CURLOPT_CUSTOMREQUEST, method);
  } else {
    install(easy, "read", "seek");
    easy.setopt(c.CURLOPT_UPLOAD, 1);
    if (body.byteLength < 0 || body.byteLength > UPLOAD_BUFFER_BYTES) {
      easy.setopt(c.CURLOPT_UPLOAD_BUFFERSIZE, MOST_UPLOAD_BUFFER_BYTES);
    }
    easy.setopt(c.CURLOPT_INFILESIZE_LARGE, body.byteLength);
    if (method !== "PUT") easy.setopt(c.CURLOPT_CUSTOMREQUEST, method);
  }
  // libcurl would wait for "100 Continue", and would call bytes a form.
  lines.push("Expect:");
  if (!headers?.has("content-type")) lines.push("Content-Type:");
}
