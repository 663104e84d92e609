/**
 * Files of the C library, which libcurl writes to without JavaScript. Their
 * paths' errors are not told here: errno, read by another call, may be that of
 * something the runtime did in between.
 */
import { Buffer } from "node:buffer";
import type { Span } from "./callbacks.ts";
import { bindRequired, openLibc } from "./libc.ts";
import { type Held, type Memory, refuseNul } from "./memory.ts";
import { platform, type PlatformType } from "./platform.ts";
import type { Backend, Pointer } from "./types.ts";

const windows = platform.os === "windows";
// "x" makes a new file or fails; "e" (Windows: "N") keeps it from child processes.
const MODES = windows
  ? { new: "wbxN", existing: "wbN" }
  : { new: "wbxe", existing: "wbe" };

// libcurl writes 16 KiB at a time, which with the C library's own buffer of 4 KiB
// are two system calls; this one saves a quarter of the CPU time of writing.
// Only what is used of it costs memory.
const BUFFER_BYTES = 256 * 1024;
const _IOFBF = 0;

/** An open `FILE *`. */
export class CFile {
  /** For C only. */
  readonly pointer: Pointer;
  /** What libcurl is to write with, given `pointer`; `null` is its own `fwrite`. */
  readonly writeFunction: Pointer | null;
  readonly #functions: FileFunctions;
  readonly #buffer: Pointer | null;
  #open = true;

  constructor(
    pointer: Pointer,
    functions: FileFunctions,
    writeFunction: Pointer | null,
  ) {
    this.pointer = pointer;
    this.#functions = functions;
    // Not JavaScript's memory: a process that exits with the file open writes
    // out what is in it when the runtime is gone already.
    this.#buffer = functions.malloc(BUFFER_BYTES);
    if (this.#buffer) {
      functions.setvbuf(pointer, this.#buffer, _IOFBF, BUFFER_BYTES);
    }
    this.writeFunction = writeFunction;
  }

  /** Writes C bytes; answers how many were taken, fewer than given when it fails. */
  write(data: Span): number {
    const { start, byteLength } = data;
    if (!start || !this.#open) return 0;
    return this.#functions.fwrite(start, 1, byteLength, this.pointer);
  }

  /** Closes it, which writes what is still buffered; `false` when that fails. A second time does nothing. */
  close(): boolean {
    if (!this.#open) return true;
    this.#open = false;
    const result = this.#functions.fclose(this.pointer);
    if (this.#buffer) this.#functions.free(this.#buffer);
    return result === 0;
  }
}

interface FileFunctions {
  fopen(path: Pointer, mode: Pointer): Pointer | null;
  fclose(file: Pointer): number;
  fwrite(data: Pointer, size: number, count: number, file: Pointer): number;
  setvbuf(file: Pointer, to: Pointer, mode: number, size: number): number;
  malloc(size: number): Pointer | null;
  free(memory: Pointer): void;
  rename(from: Pointer, to: Pointer): number;
  remove(path: Pointer): number;
  chmod(path: Pointer, mode: number): number;
}

/** What opens them, each function bound at first use. */
export class Files {
  readonly #backend: Backend;
  readonly #memory: Memory;
  #bound: FileFunctions | undefined;
  // Else they could be garbage by the time C reads them.
  #held: readonly Held[] = [];
  #writeFunction: Pointer | null | undefined;

  constructor(backend: Backend, memory: Memory) {
    this.#backend = backend;
    this.#memory = memory;
  }

  /** Opens a file for writing, a `new` one or what is there; `null` when that fails. */
  open(path: string, how: "new" | "existing"): CFile | null {
    const functions = this.#functions();
    // Looked for first: what is opened must not be lost.
    const writeFunction = this.#writeFunction ??= this.#findWriteFunction();
    const [name, mode] = this.#strings(path, MODES[how]);
    const pointer = functions.fopen(name!, mode!);
    return pointer ? new CFile(pointer, functions, writeFunction) : null;
  }

  /** Renames, replacing what has the new name (but not on Windows); whether it did. */
  rename(from: string, to: string): boolean {
    const [before, after] = this.#strings(from, to);
    return this.#functions().rename(before!, after!) === 0;
  }

  /** Removes a file; whether it did. */
  remove(path: string): boolean {
    const [name] = this.#strings(path);
    return this.#functions().remove(name!) === 0;
  }

  /** Sets a file's permission bits; whether it did. */
  chmod(path: string, mode: number): boolean {
    const [name] = this.#strings(path);
    return this.#functions().chmod(name!, mode) === 0;
  }

  /** Texts as C strings, which stay where they are until the next call. */
  #strings(...texts: string[]): readonly Pointer[] {
    this.#held = texts.map((text) => {
      refuseNul(text, "The path");
      const encoding = windows ? "utf16le" : "utf8";
      return this.#memory.hold(Buffer.from(`${text}\0`, encoding));
    });
    return this.#held.map(({ pointer }) => pointer);
  }

  #functions(): FileFunctions {
    if (this.#bound) return this.#bound;
    const libc = openLibc(this.#backend);
    const bind = (
      name: string,
      parameters: readonly PlatformType[],
      result: PlatformType,
    ) => bindRequired(libc, name, parameters, result);
    // Windows knows paths beyond its code page as UTF-16 only.
    const w = windows ? "_w" : "";
    return this.#bound = {
      fopen: bind(`${w}fopen`, ["pointer", "pointer"], "pointer"),
      fclose: bind("fclose", ["pointer"], "i32"),
      fwrite: bind("fwrite", ["pointer", "u32", "u32", "pointer"], "u32"),
      setvbuf: bind("setvbuf", ["pointer", "pointer", "i32", "u32"], "i32"),
      malloc: bind("malloc", ["u32"], "pointer"),
      free: bind("free", ["pointer"], "void"),
      rename: bind(`${w}rename`, ["pointer", "pointer"], "i32"),
      remove: bind(`${w}remove`, ["pointer"], "i32"),
      chmod: bind(`${w}chmod`, ["pointer", "u32"], "i32"),
    } as unknown as FileFunctions;
  }

  /** libcurl's own `fwrite` may be that of another C runtime on Windows, which can not write to our files. */
  #findWriteFunction(): Pointer | null {
    if (!windows) return null;
    const kernel = this.#backend.open("kernel32.dll");
    const load = bindRequired(
      kernel,
      "LoadLibraryA",
      ["pointer"],
      "pointer",
    ) as unknown as (name: Pointer) => Pointer;
    const find = bindRequired(
      kernel,
      "GetProcAddress",
      ["pointer", "pointer"],
      "pointer",
    ) as unknown as (module: Pointer, name: Pointer) => Pointer | null;
    const library = load(this.#memory.cstring("ucrtbase.dll", "The name"));
    const found = find(library, this.#memory.cstring("fwrite", "The name"));
    if (!found) throw new Error("The C library has no function fwrite()");
    return found;
  }
}
