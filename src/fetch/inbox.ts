/**
 * The received bytes of a body that nobody has taken yet. libcurl delivers at
 * most 16 KiB at a time; they are collected in larger blocks, and when the
 * length is known and small in a single one.
 */
import { Buffer } from "node:buffer";
import type { Span } from "../../ffi/mod.ts";

const SMALLEST_BLOCK = 4 * 1024;
// From here on Bun and Node are quicker to give memory with whatever is in it.
const LARGE_BLOCK = 16 * 1024;
const LARGEST_BLOCK = 256 * 1024;

/** Memory of its own; a large one is not zeroed. */
function newBlock(byteLength: number): Uint8Array<ArrayBuffer> {
  if (byteLength < LARGE_BLOCK) return new Uint8Array(byteLength);
  const { buffer } = Buffer.allocUnsafeSlow(byteLength);
  return new Uint8Array(buffer as ArrayBuffer);
}

/** A queue of bytes. */
export class Inbox {
  #full: Uint8Array<ArrayBuffer>[] = [];
  #block: Uint8Array<ArrayBuffer> | null = null;
  #used = 0;
  #fullLength = 0;
  #nextSize = SMALLEST_BLOCK;

  /** Announces how many bytes will come. */
  expect(byteLength: number): void {
    if (byteLength > 0) this.#nextSize = Math.min(byteLength, LARGEST_BLOCK);
  }

  /** How many bytes wait. */
  get byteLength(): number {
    return this.#fullLength + this.#used;
  }

  /** Copies C bytes to the end of the queue. */
  append(span: Span): void {
    const length = span.byteLength;
    let block = this.#block;
    if (block && this.#used + length > block.byteLength) {
      this.#closeBlock();
      block = null;
    }
    if (!block) {
      const size = Math.max(length, this.#nextSize);
      block = this.#block = newBlock(size);
      this.#nextSize = Math.min(
        Math.max(size * 2, SMALLEST_BLOCK),
        LARGEST_BLOCK,
      );
    }
    span.copyTo(this.#used === 0 ? block : block.subarray(this.#used));
    this.#used += length;
  }

  /** Takes the next bytes out; `null` when none wait. */
  take(): Uint8Array<ArrayBuffer> | null {
    if (this.#full.length === 0) this.#closeBlock();
    const chunk = this.#full.shift() ?? null;
    if (chunk) this.#fullLength -= chunk.byteLength;
    return chunk;
  }

  /** Takes all bytes out as one piece with a buffer of its own. */
  takeAll(): Uint8Array<ArrayBuffer> {
    this.#closeBlock();
    const pieces = this.#full;
    const length = this.#fullLength;
    this.#full = [];
    this.#fullLength = 0;
    const [only] = pieces;
    if (pieces.length === 1 && only!.buffer.byteLength === length) return only!;
    const all = newBlock(length);
    let offset = 0;
    for (const piece of pieces) {
      all.set(piece, offset);
      offset += piece.byteLength;
    }
    return all;
  }

  /** Forgets all bytes. */
  clear(): void {
    this.#full = [];
    this.#fullLength = 0;
    this.#block = null;
    this.#used = 0;
  }

  #closeBlock(): void {
    const block = this.#block;
    if (!block || this.#used === 0) return;
    // A view over a much larger block would keep all of it alive.
    const wasteful = this.#used < block.byteLength / 2;
    // Nor may it show what the memory held before.
    if (!wasteful) block.fill(0, this.#used);
    const piece = this.#used === block.byteLength
      ? block
      : wasteful
      ? block.slice(0, this.#used)
      : block.subarray(0, this.#used);
    this.#full.push(piece);
    this.#fullLength += this.#used;
    this.#block = null;
    this.#used = 0;
  }
}
