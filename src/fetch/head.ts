/**
 * The head of an answer, as libcurl delivers it: line by line. A call of
 * JavaScript for each line would be a tenth of the cost of a small request, so
 * where the C library can, JavaScript hears of the first line only and lets
 * `fwrite` collect the others of the same delivery.
 */
import { type Held, lib, type MemoryStream, type Span } from "../../ffi/mod.ts";
import { collect, collectHeaders, type Easy, install } from "../easy.ts";
import {
  type HeaderBlock,
  isomorphicDecode,
  parseHeaderBlock,
} from "./header_block.ts";

const FIRST_SIZE = 512;
// What libcurl 8.3 and newer allow themselves. Older ones have no limit.
const LONGEST_HEAD = 300 * 1024;
// Each stream takes 8 KiB at once.
const MOST_STREAMS = 1000;

let streams = 0;

/** The heads of a handle's answers, one after another. */
export interface Head {
  /** Whether the next line comes alone, rather than with all others of the same delivery. */
  readonly alone: boolean;
  /** Sets a handle that was made or reset so that the head's owner hears of header lines. */
  prepare(easy: Easy): void;
  /** Takes a line that JavaScript was called for. */
  add(line: Span, easy: Easy): void;
  /**
   * The last complete head; `null` when it does not begin with a status line,
   * `undefined` when there is none yet. Throws `TypeError` for one that is too
   * long.
   */
  current(): HeaderBlock | null | undefined;
  /** Has JavaScript called again for the next line. */
  listen(easy: Easy): void;
  /** Forgets what has come. */
  clear(easy: Easy): void;
  /** Gives everything back. */
  close(): void;
}

/** A head that C collects; `null` where it can not, or for as many already. */
export function collectingHead(): Head | null {
  const stream = streams < MOST_STREAMS ? lib().streams?.open() : null;
  return stream ? new CollectedHead(stream) : null;
}

function checkLength(byteLength: number): void {
  if (byteLength > LONGEST_HEAD) {
    throw new TypeError(
      `The answer's head is longer than ${LONGEST_HEAD} bytes`,
    );
  }
}

/** One whose lines C collects. */
class CollectedHead implements Head {
  readonly alone = false;
  readonly #stream: MemoryStream;
  #straight = false;
  // What was read before: the same bytes need not be read twice.
  #last: Held | null = null;
  #lastLength = -1;
  #lastBlock: HeaderBlock | null | undefined;

  constructor(stream: MemoryStream) {
    this.#stream = stream;
    streams++;
  }

  prepare(easy: Easy): void {
    collectHeaders(easy, this.#stream);
    this.#straight = false;
  }

  add(line: Span, easy: Easy): void {
    line.writeTo(this.#stream);
    this.#straight = collect(easy, true);
  }

  current(): HeaderBlock | null | undefined {
    const length = this.#stream.measure();
    checkLength(length);
    if (
      length !== this.#lastLength ||
      !this.#stream.equals(this.#last!.pointer, length)
    ) {
      if (length === 0) return undefined;
      const bytes = this.#stream.bytes(length);
      this.#lastBlock = lastHead(isomorphicDecode(bytes, length));
      this.#last = lib().memory.hold(bytes);
      this.#lastLength = length;
    }
    return this.#lastBlock;
  }

  listen(easy: Easy): void {
    if (this.#straight) this.#straight = !collect(easy, false);
  }

  clear(easy: Easy): void {
    this.listen(easy);
    this.#stream.rewind();
  }

  close(): void {
    this.#stream.close();
    streams--;
  }
}

const EMPTY_LINE = /\r?\n\r?\n/g;

/** The last complete one of several heads, behind which there may be trailers. */
function lastHead(text: string): HeaderBlock | null | undefined {
  let last: HeaderBlock | null | undefined;
  let start = 0;
  for (const { index, 0: { length } } of text.matchAll(EMPTY_LINE)) {
    const block = parseHeaderBlock(text.slice(start, index + length));
    last = block ?? last ?? null;
    start = index + length;
  }
  return text.startsWith("HTTP/", start) ? undefined : last;
}

const CR = 0x0d;
const LF = 0x0a;

/** One whose lines come one by one. */
export class ListedHead implements Head {
  readonly alone = true;
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;
  #complete = false;
  #lastBytes = new Uint8Array();
  #lastBlock: HeaderBlock | null = null;

  prepare(easy: Easy): void {
    install(easy, "header");
  }

  add(line: Span): void {
    // The first one behind a complete head begins another one.
    if (this.#complete) this.clear();
    const start = this.#length;
    const end = start + line.byteLength;
    checkLength(end);
    if (end > this.#bytes.byteLength) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.byteLength * 2));
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
    }
    line.copyTo(start === 0 ? this.#bytes : this.#bytes.subarray(start));
    this.#length = end;
    const first = this.#bytes[start];
    this.#complete = line.byteLength <= 2 && (first === CR || first === LF);
  }

  current(): HeaderBlock | null | undefined {
    if (!this.#complete) return undefined;
    if (!this.#isAsBefore()) {
      const text = isomorphicDecode(this.#bytes, this.#length);
      this.#lastBlock = parseHeaderBlock(text);
      this.#lastBytes = this.#bytes.slice(0, this.#length);
    }
    return this.#lastBlock;
  }

  listen(): void {}

  clear(): void {
    this.#length = 0;
    this.#complete = false;
  }

  close(): void {}

  #isAsBefore(): boolean {
    const length = this.#length;
    const bytes = this.#bytes;
    const last = this.#lastBytes;
    if (length !== last.byteLength || length === 0) return false;
    for (let i = 0; i < length; i++) if (bytes[i] !== last[i]) return false;
    return true;
  }
}
