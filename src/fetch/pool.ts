/** Easy handles that are used again: making one for each request would cost half as much again. */
import * as c from "../../ffi/constants.ts";
import { lib, versionNumber } from "../../ffi/mod.ts";
import { Easy, install } from "../easy.ts";
import { HandleUrl } from "../easy_url.ts";
import { Loop, reportTo } from "../loop/loop.ts";
import { Presets } from "../presets.ts";
import { type CurlOptions, sameOptions } from "./curl_options.ts";
import { collectingHead, type Head, ListedHead } from "./head.ts";

/** After these a handle gets what makes each further use cheaper. */
export const FEW_USES: number = 2;
// More than these stay only while they run.
const MOST_IDLE = 1000;
/**
 * The receive buffer. What one read decodes to has to fit into the 64 MiB that
 * libcurl keeps for a paused transfer; deflate reaches 1032 times its size.
 */
export const BUFFER_BYTES: number = 60 * 1024;

/** A handle, and what was set on it by the last request. */
export interface Handle {
  readonly easy: Easy;
  /** Where the head of its answers is collected. */
  head: Head;
  readonly url: HandleUrl;
  headerLines: string;
  secure: boolean;
  /** The receive buffer is the large one. */
  bulky: boolean;
  /** The `init.curl` options that are set. */
  curl: CurlOptions | null;
  /** A method or a body was set: reset it before the next request. */
  changed: boolean;
  /** Something was set that outlives a reset. */
  spoiled: boolean;
  /** How often it was taken with a head whose lines come one by one. */
  uses: number;
}

/** The idle handles. */
export class Pool {
  readonly #idle: Handle[] = [];
  #template: Easy | null = null;

  /** A handle on which everything that all requests share is set, and nothing that the wanted options do not set. */
  take(wanted: CurlOptions | null): Handle {
    const idle = this.#idle.pop();
    if (!idle) {
      // Half of what setting the same options again takes.
      const easy = (this.#template ??= template()).duphandle();
      return fresh(easy, new ListedHead(), new HandleUrl(), 1);
    }
    if (idle.head.alone && ++idle.uses > FEW_USES) collectHead(idle);
    if (idle.curl && !(wanted && sameOptions(idle.curl, wanted))) {
      return renew(idle);
    }
    return idle;
  }

  /** Takes a handle back, outside of any callback. */
  give(handle: Handle): void {
    if (handle.spoiled || this.#idle.length >= MOST_IDLE) drop(handle);
    else this.#idle.push(handle.changed ? renew(handle) : handle);
  }

  /** Closes the idle handles. */
  close(): void {
    for (const handle of this.#idle.splice(0)) drop(handle);
    this.#template?.close();
    this.#template = null;
  }
}

function fresh(
  easy: Easy,
  head: Head,
  url: HandleUrl,
  uses: number,
): Handle {
  return {
    easy,
    head,
    url,
    headerLines: "",
    secure: false,
    bulky: false,
    curl: null,
    changed: false,
    spoiled: false,
    uses,
  };
}

function drop({ easy, head, url }: Handle): void {
  easy.close();
  head.close();
  url.close();
}

/** What collects heads costs as much to make as two heads, and memory. */
function collectHead(handle: Handle): void {
  const head = collectingHead();
  if (!head) return;
  handle.head.close();
  handle.head = head;
  head.prepare(handle.easy);
}

function renew({ easy, head, url, uses }: Handle): Handle {
  easy.reset();
  url.forget();
  return fresh(prepare(easy, head), head, url, uses);
}

let shared: Presets | undefined;

/** What all requests share; nothing but HTTP, in the form that the loaded libcurl knows. */
function presets(): Presets {
  const http = c.CURLPROTO_HTTP | c.CURLPROTO_HTTPS;
  const named = lib().versionNumber >= versionNumber("7.85.0");
  return new Presets([
    [c.CURLOPT_BUFFERSIZE, BUFFER_BYTES],
    [c.CURLOPT_HTTP_VERSION, c.CURL_HTTP_VERSION_1_1],
    [c.CURLOPT_SUPPRESS_CONNECT_HEADERS, 1],
    // The URL parser of the platform has done this already.
    [c.CURLOPT_PATH_AS_IS, 1],
    ...named ? [] : [
      [c.CURLOPT_PROTOCOLS, http],
      [c.CURLOPT_REDIR_PROTOCOLS, http],
    ] as const,
  ], [
    // All encodings that libcurl was built with.
    [c.CURLOPT_ACCEPT_ENCODING, ""],
    [c.CURLOPT_USERAGENT, "Curlew"],
    ...named
      ? [
        [c.CURLOPT_PROTOCOLS_STR, "http,https"],
        [c.CURLOPT_REDIR_PROTOCOLS_STR, "http,https"],
      ] as const
      : [],
  ]);
}

function template(): Easy {
  const easy = prepare(new Easy(), new ListedHead());
  reportTo(Loop.default, easy);
  return easy;
}

/** Sets what all requests share. */
function prepare(easy: Easy, head: Head): Easy {
  install(easy, "write");
  head.prepare(easy);
  (shared ??= presets()).apply(easy);
  return easy;
}
