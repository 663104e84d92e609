/**
 * A stream of the C library's that grows in memory (`open_memstream`). Given to
 * libcurl as user data with `fwrite` as the callback, it collects data without a
 * call of JavaScript for each piece.
 */
import { bindRequired, openLibc } from "./libc.ts";
import type { Memory } from "./memory.ts";
import { platform, type PlatformType } from "./platform.ts";
import type { Backend, OpenedLibrary, Pointer } from "./types.ts";

interface StreamFunctions {
  open(buffer: Pointer, byteLength: Pointer): Pointer | null;
  write(from: Pointer, size: 1, count: number, file: Pointer): number;
  rewind(file: Pointer): void;
  flush(file: Pointer): number;
  close(file: Pointer): number;
  free(bytes: Pointer): void;
  compare(some: Pointer, others: Pointer, byteLength: number): number;
}

const RTLD_NOW = 2;

function bindFunctions(libc: OpenedLibrary): StreamFunctions {
  const bind = (
    name: string,
    parameters: PlatformType[],
    result: PlatformType,
  ) => bindRequired(libc, name, parameters, result);
  // Sizes declared 32 bits wide spare a bigint for each call.
  return {
    open: bind("open_memstream", ["pointer", "pointer"], "pointer"),
    write: bind("fwrite", ["pointer", "u32", "u32", "pointer"], "u32"),
    rewind: bind("rewind", ["pointer"], "void"),
    flush: bind("fflush", ["pointer"], "i32"),
    close: bind("fclose", ["pointer"], "i32"),
    free: bind("free", ["pointer"], "void"),
    compare: bind("memcmp", ["pointer", "pointer", "u32"], "i32"),
  } as StreamFunctions;
}

/** Makes the streams of one backend. */
export class MemoryStreams {
  /** `size_t fwrite(const void *data, size_t size, size_t count, FILE *file)` */
  readonly writer: Pointer;
  readonly #functions: StreamFunctions;
  readonly #memory: Memory;

  private constructor(
    writer: Pointer,
    functions: StreamFunctions,
    memory: Memory,
  ) {
    this.writer = writer;
    this.#functions = functions;
    this.#memory = memory;
  }

  /** `null` where the C library has no such streams, as on Windows. */
  static find(backend: Backend, memory: Memory): MemoryStreams | null {
    if (platform.os === "windows") return null;
    const libc = openLibc(backend);
    const symbol = bindRequired(
      libc,
      "dlsym",
      ["pointer", "pointer"],
      "pointer",
    ) as (library: Pointer | null, name: Pointer) => Pointer | null;
    const open = bindRequired(
      libc,
      "dlopen",
      ["pointer", "i32"],
      "pointer",
    ) as (
      path: null,
      flags: number,
    ) => Pointer | null;
    const image = open(null, RTLD_NOW);
    const writer = symbol(image, memory.cstring("fwrite", "The name"));
    return writer && new MemoryStreams(writer, bindFunctions(libc), memory);
  }

  /** A new, empty stream; `null` when the C library is out of memory. */
  open(): MemoryStream | null {
    // char *buffer; size_t byteLength;
    const where = this.#memory.room(16);
    const start = this.#memory.addressOf(where.pointer);
    const length = this.#memory.pointerFrom(start + 8)!;
    const file = this.#functions.open(where.pointer, length);
    return file &&
      new MemoryStream(file, where.buffer, this.#functions, this.#memory);
  }
}

/** One stream. What it holds is looked at where it is, and copied only when asked for. */
export class MemoryStream {
  /** Its `FILE *`. */
  readonly file: Pointer;
  /** The lower half of that address, by which a callback knows it. */
  readonly key: number;
  readonly #functions: StreamFunctions;
  readonly #memory: Memory;
  readonly #where: Int32Array;
  #bytes: Pointer | null = null;
  #low = 0;
  #high = 0;
  #closed = false;

  /** Made by {@linkcode MemoryStreams.open}. */
  constructor(
    file: Pointer,
    where: ArrayBuffer,
    functions: StreamFunctions,
    memory: Memory,
  ) {
    this.file = file;
    this.key = memory.addressOf(file) % 2 ** 32;
    this.#where = new Int32Array(where);
    this.#functions = functions;
    this.#memory = memory;
  }

  /** Adds bytes to the end. */
  write(from: Pointer, byteLength: number): void {
    const written = this.#functions.write(from, 1, byteLength, this.file);
    if (written < byteLength) throw new RangeError("Out of memory");
  }

  /** How many bytes it holds; what C wrote shows after this call. */
  measure(): number {
    if (this.#closed) throw new TypeError("The stream is closed");
    if (this.#functions.flush(this.file) !== 0) {
      throw new RangeError("Out of memory");
    }
    const low = this.#where[0]!;
    const high = this.#where[1]!;
    if (low !== this.#low || high !== this.#high) {
      this.#low = low;
      this.#high = high;
      this.#bytes = this.#memory.pointerFrom(addressOf(low, high));
    }
    return this.#where[2]!;
  }

  /** Whether it begins with those bytes, of which it has at least as many. */
  equals(others: Pointer, byteLength: number): boolean {
    return this.#functions.compare(this.#bytes!, others, byteLength) === 0;
  }

  /** A copy of its first bytes. */
  bytes(byteLength: number): Uint8Array<ArrayBuffer> {
    return this.#memory.bytes(this.#bytes!, byteLength);
  }

  /** Empties it. */
  rewind(): void {
    this.#functions.rewind(this.file);
  }

  /** Gives it back to the C library. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#functions.close(this.file);
    // Closing writes where the bytes are once more.
    const address = addressOf(this.#where[0]!, this.#where[1]!);
    const bytes = this.#memory.pointerFrom(address);
    if (bytes) this.#functions.free(bytes);
  }
}

function addressOf(low: number, high: number): number {
  return high * 2 ** 32 + (low >>> 0);
}
