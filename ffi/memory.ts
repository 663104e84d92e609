/**
 * Bytes on both sides of the border. Everything that C is given a pointer to
 * lives in an explicitly made `ArrayBuffer`: the runtimes move the storage of a
 * small typed array, never that of a buffer made as one.
 */
import { Buffer } from "node:buffer";
import { type MemoryFunctions, memoryFunctions } from "./libc.ts";
import { platform } from "./platform.ts";
import type { Backend, Pointer } from "./types.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Throws on a NUL, at which C would end the string. */
export function refuseNul(text: string, what: string): void {
  if (text.includes("\0")) {
    throw new TypeError(`${what} must not contain a NUL character`);
  }
}

/** JavaScript's access to C memory. */
export class Memory {
  readonly #backend: Backend;
  readonly #libc: MemoryFunctions;
  #scratch = new ArrayBuffer(4096);
  #scratchBytes = new Uint8Array(this.#scratch);
  #scratchPointer: Pointer;

  readonly #out = new ArrayBuffer(64);
  readonly #outView = new DataView(this.#out);
  readonly #outBytes = new Uint8Array(this.#out);
  /** Where C functions put what they answer through a pointer: 64 bytes, valid until the next call. */
  readonly out: Pointer;
  readonly #count = new ArrayBuffer(8);
  readonly #countView = new DataView(this.#count);
  /** Like `out`, for the one integer of a function that calls back: what a callback does can not overwrite it. */
  readonly count: Pointer;

  constructor(backend: Backend) {
    this.#backend = backend;
    this.#libc = memoryFunctions(backend);
    this.#scratchPointer = backend.pointerOf(this.#scratch);
    this.out = backend.pointerOf(this.#out);
    this.count = backend.pointerOf(this.#count);
  }

  /** A C string for a function that copies it or forgets it: valid until the next call. */
  cstring(text: string, what: string): Pointer {
    refuseNul(text, what);
    const most = text.length * 3 + 1;
    if (most > this.#scratch.byteLength) {
      this.#scratch = new ArrayBuffer(most * 2);
      this.#scratchBytes = new Uint8Array(this.#scratch);
      this.#scratchPointer = this.#backend.pointerOf(this.#scratch);
    }
    const { written } = encoder.encodeInto(text, this.#scratchBytes);
    this.#scratchBytes[written] = 0;
    return this.#scratchPointer;
  }

  countI32(): number {
    return this.#countView.getInt32(0, true);
  }

  outI32(offset = 0): number {
    return this.#outView.getInt32(offset, true);
  }

  /** A `long`: 32 bits wide on Windows, 64 elsewhere. */
  outLong(): number {
    return platform.os === "windows" ? this.outI32() : this.outI64();
  }

  outF64(): number {
    return this.#outView.getFloat64(0, true);
  }

  /** A 64-bit integer, exact up to 2 to the power of 53. */
  outI64(offset = 0): number {
    const high = this.#outView.getInt32(offset + 4, true);
    const low = this.#outView.getInt32(offset, true);
    // Almost always so, and an integer to the engine as well.
    if (high === 0 && low >= 0) return low;
    return high * 2 ** 32 + (low >>> 0);
  }

  outPointer(offset = 0): Pointer | null {
    const address = this.outAddress(offset);
    return address ? this.#backend.pointerFrom(address) : null;
  }

  outAddress(offset = 0): number {
    return this.#outView.getUint32(offset + 4, true) * 2 ** 32 +
      this.#outView.getUint32(offset, true);
  }

  /** Brings the first bytes of a C struct to where the `out` functions read. */
  load(from: Pointer, byteLength: number): void {
    this.#libc.copy(this.#outBytes, from, byteLength);
  }

  /** Copies C bytes into the beginning of a view that has room for them. */
  copy(into: Uint8Array, from: Pointer, byteLength: number): void {
    if (byteLength > into.byteLength) throw new RangeError("No room to copy");
    if (byteLength > 0) this.#libc.copy(into, from, byteLength);
  }

  /** Copies a view's bytes to C memory that has room for them. */
  copyIn(into: Pointer, from: Uint8Array): void {
    if (from.byteLength > 0) this.#libc.copyIn(into, from, from.byteLength);
  }

  /** A copy of C bytes. */
  bytes(from: Pointer, byteLength: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(new ArrayBuffer(byteLength));
    this.copy(bytes, from, byteLength);
    return bytes;
  }

  /** The text of a C string; `null` for NULL. */
  text(from: Pointer | null): string | null {
    if (!from) return null;
    const length = this.#libc.strlen(from);
    return length === 0 ? "" : decoder.decode(this.bytes(from, length));
  }

  /** Whether a C string is the held one. */
  isText(text: Pointer | null, held: Held): boolean {
    return text !== null && this.#libc.strcmp(text, held.pointer) === 0;
  }

  pointerOf(buffer: ArrayBuffer): Pointer {
    return this.#backend.pointerOf(buffer);
  }

  pointerFrom(address: number): Pointer | null {
    return this.#backend.pointerFrom(address);
  }

  addressOf(pointer: Pointer | null): number {
    return this.#backend.addressOf(pointer);
  }

  /** Room for C to write to. */
  room(byteLength: number): Held {
    const buffer = new ArrayBuffer(byteLength);
    return { pointer: this.pointerOf(buffer), buffer };
  }

  /** Puts bytes where C can keep a pointer to them, with a NUL behind. */
  hold(bytes: Uint8Array): Held {
    const buffer = new ArrayBuffer(bytes.byteLength + 1);
    new Uint8Array(buffer).set(bytes);
    return { pointer: this.pointerOf(buffer), buffer };
  }

  /** The same for a text. */
  holdText(text: string): Held {
    return this.hold(encoder.encode(text));
  }

  /**
   * A `struct curl_slist` of those lines; `null` for none. They are encoded in
   * UTF-8, or with `isomorphic` in one byte for each character.
   */
  slist(lines: readonly string[], isomorphic: boolean = false): Held | null {
    if (lines.length === 0) return null;
    const encoded: Uint8Array[] = lines.map((line) =>
      isomorphic ? Buffer.from(line, "latin1") : encoder.encode(line)
    );
    const nodes = 16 * lines.length;
    const size = encoded.reduce((sum, line) => sum + line.length + 1, nodes);
    const buffer = new ArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    const view = new DataView(buffer);
    const pointer = this.pointerOf(buffer);
    const start = this.addressOf(pointer);
    let offset = nodes;
    encoded.forEach((line, index) => {
      bytes.set(line, offset);
      view.setBigUint64(16 * index, BigInt(start + offset), true);
      const next = index + 1 < lines.length ? start + 16 * (index + 1) : 0;
      view.setBigUint64(16 * index + 8, BigInt(next), true);
      offset += line.length + 1;
    });
    return { pointer, buffer };
  }

  /** A `struct curl_blob` around a copy of the bytes, flagged to be copied again by libcurl. */
  blob(bytes: Uint8Array): Held {
    const CURL_BLOB_COPY = 1;
    const buffer = new ArrayBuffer(24 + bytes.byteLength);
    const pointer = this.pointerOf(buffer);
    new Uint8Array(buffer).set(bytes, 24);
    const view = new DataView(buffer);
    view.setBigUint64(0, BigInt(this.addressOf(pointer) + 24), true);
    view.setBigUint64(8, BigInt(bytes.byteLength), true);
    view.setUint32(16, CURL_BLOB_COPY, true);
    return { pointer, buffer };
  }

  /** The strings of a `struct curl_slist` made by libcurl. */
  slistLines(list: Pointer | null): string[] {
    const lines: string[] = [];
    for (let node = list; node;) {
      this.load(node, 16);
      const next = this.outPointer(8);
      lines.push(this.text(this.outPointer(0)) ?? "");
      node = next;
    }
    return lines;
  }
}

/** Memory that C keeps a pointer to, held by whoever holds this. */
export interface Held {
  readonly pointer: Pointer;
  readonly buffer: ArrayBuffer;
}
