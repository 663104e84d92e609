/** Collects the header lines that libcurl delivers one by one. */
import type { Span } from "../../ffi/mod.ts";
import { isomorphicDecode } from "./header_block.ts";

const CR = 0x0d;
const LF = 0x0a;
const STATUS = /^HTTP\/[\d.]+ +(\d{3})/;

/** The head of an answer, as far as it has come. */
export class Head {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #complete = false;

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

  /** What has come, as text of one character for each byte. */
  text(): string {
    return isomorphicDecode(this.#bytes, this.#length);
  }

  /** The status that a head's text begins with; 0 for none. */
  static status(text: string): number {
    return Number(STATUS.exec(text)?.[1] ?? 0);
  }

  /** Forgets it. */
  clear(): void {
    this.#length = 0;
    this.#complete = false;
  }
}
