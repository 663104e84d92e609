/** Collects the header lines that libcurl delivers one by one. */
import type { Span } from "../../ffi/mod.ts";
import {
  type HeaderBlock,
  isomorphicDecode,
  parseHeaderBlock,
} from "./header_block.ts";

const CR = 0x0d;
const LF = 0x0a;
const FIRST_SIZE = 512;

/** The heads of a handle's answers, one after another. */
export class Head {
  #bytes = new Uint8Array(FIRST_SIZE);
  #length = 0;
  #complete = false;
  // The head before: the same bytes need not be read twice.
  #lastBytes = new Uint8Array();
  #lastBlock: HeaderBlock | null = null;

  /** Whether the empty line at the end has come. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Adds a line; the first one behind a complete head begins another one. */
  add(line: Span): void {
    if (this.#complete) this.clear();
    const start = this.#length;
    const end = start + line.byteLength;
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

  /** What has come, read; `null` when it does not begin with a status line. */
  block(): HeaderBlock | null {
    if (!this.#isAsBefore()) {
      const text = isomorphicDecode(this.#bytes, this.#length);
      this.#lastBlock = parseHeaderBlock(text);
      this.#lastBytes = this.#bytes.slice(0, this.#length);
    }
    return this.#lastBlock;
  }

  /** Forgets what has come. */
  clear(): void {
    this.#length = 0;
    this.#complete = false;
  }

  #isAsBefore(): boolean {
    const length = this.#length;
    const bytes = this.#bytes;
    const last = this.#lastBytes;
    if (length !== last.byteLength || length === 0) return false;
    for (let i = 0; i < length; i++) if (bytes[i] !== last[i]) return false;
    return true;
  }
}
