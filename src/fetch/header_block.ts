/** Reads a response's header block once it is complete. */
import { Buffer } from "node:buffer";
import { cheapestHeaders } from "../../ffi/mod.ts";

/** A status line with its header lines. */
export interface HeaderBlock {
  /** As in `"HTTP/1.1"`, without the name. */
  readonly httpVersion: string;
  readonly status: number;
  /** Names in lower case, in the order in which they came. */
  readonly headers: readonly HeaderLine[];
  /** What to make a `Response` with; its headers are those that are valid, as this runtime takes them fastest. */
  readonly init: ResponseInit;
  /** Those that are valid and not in `init`, to append to the response's own. */
  readonly appended: readonly HeaderLine[];
}

type HeaderLine = readonly [name: string, value: string];

// HTTP/1.1 200 OK, HTTP/2 200
const STATUS_LINE = /^HTTP\/([\d.]+) +(\d{3})(?: ?([^\r\n]*))?/;
// What `Response` accepts as a reason: tab, space, visible and obsolete text.
const NOT_REASON = /[^\t\x20-\x7e\x80-\xff]/g;

/** Header bytes as text: one character for each byte, as in the Fetch standard. */
export function isomorphicDecode(bytes: Uint8Array, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, end).toString("latin1");
}

// Answers of one kind from one server are the same to the letter for a second,
// as long as their date.
const MOST_REMEMBERED = 64;
const remembered = new Map<string, HeaderBlock | null>();

/** Parses a block; `null` when it does not begin with a status line. */
export function parseHeaderBlock(text: string): HeaderBlock | null {
  let block = remembered.get(text);
  if (block === undefined) {
    block = parse(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, block);
  }
  return block;
}

function parse(text: string): HeaderBlock | null {
  const status = STATUS_LINE.exec(text);
  if (!status) return null;
  const headers: [string, string][] = [];
  let start = text.indexOf("\n") + 1;
  while (start > 0 && start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const first = text.charCodeAt(start);
    const colon = text.indexOf(":", start);
    if ((first === 0x20 || first === 0x09) && headers.length > 0) {
      // Obsolete line folding continues the line before.
      const last = headers[headers.length - 1]!;
      last[1] = `${last[1]} ${text.slice(start, end).trim()}`.trim();
    } else if (colon > start && colon < end) {
      headers.push([
        text.slice(start, colon).trimEnd().toLowerCase(),
        text.slice(colon + 1, end).trim(),
      ]);
    }
    start = end + 1;
  }
  const number = Number(status[2]);
  const init = {
    // `Response` takes no other.
    status: number >= 200 && number <= 599 ? number : 200,
    statusText: (status[3] ?? "").trim().replace(NOT_REASON, ""),
  };
  const valid = headers.filter(([name, value]) => isValid(name, value));
  const given = inFastestForm(valid);
  return {
    httpVersion: status[1]!,
    status: number,
    headers,
    init: given ? { ...init, headers: given } : init,
    appended: given ? [] : valid,
  };
}

/** The value of the first header of that name. */
export function headerValue(block: HeaderBlock, name: string): string | null {
  for (const [key, value] of block.headers) if (key === name) return value;
  return null;
}

/** As `ResponseInit` takes them; `undefined` where appending them to the response's own is faster. */
function inFastestForm(
  valid: readonly HeaderLine[],
): Record<string, string> | Headers | undefined {
  const way = cheapestHeaders();
  if (way === "append") return undefined;
  const names = new Set(valid.map(([name]) => name));
  // Node would take a "__proto__" in a plain object for the prototype.
  const plain = names.size === valid.length && !names.has("__proto__");
  if (way === "object" && plain) return Object.fromEntries(valid);
  const headers = new Headers();
  for (const [name, value] of valid) headers.append(name, value);
  return headers;
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/;

function isValid(name: string, value: string): boolean {
  return TOKEN.test(name) && !value.includes("\0") && !value.includes("\r");
}
