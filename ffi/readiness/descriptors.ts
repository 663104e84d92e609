/** What readiness sets and wakers ask of the C library about descriptors. */
import { bindRequired, openLibc } from "../libc.ts";
import type { PlatformType } from "../platform.ts";
import type { Backend, OpenedLibrary, Pointer } from "../types.ts";

/** Descriptor calls that never block and do not allocate. */
export interface Descriptors {
  dup(fd: number): number;
  close(fd: number): void;
  /** Whether the number names an open descriptor. */
  isOpen(fd: number): boolean;
  /** The reading and the writing end, in this order. Throws when there are none left. */
  pipe(): { readonly reader: number; readonly writer: number };
  /** Writes one byte: whoever waits for the reading end wakes up. */
  ring(writer: number): void;
  /** Takes bytes back out; the caller knows that there are some. */
  silence(reader: number): void;
  /** poll(2) with a timeout of 0. */
  isReadable(fd: number): boolean;
}

const F_GETFD = 1;
const POLLIN = 1;

const opened = new WeakMap<Backend, Descriptors>();

/** The descriptor calls of a backend, bound once. */
export function descriptors(backend: Backend): Descriptors {
  let calls = opened.get(backend);
  if (!calls) opened.set(backend, calls = bindAll(backend));
  return calls;
}

function bindAll(backend: Backend): Descriptors {
  const libc: OpenedLibrary = openLibc(backend);
  type Call = (...values: (number | Pointer | null)[]) => number;
  const bind = (name: string, parameters: readonly PlatformType[]) =>
    bindRequired(libc, name, parameters, "i32") as unknown as Call;
  const dup = bind("dup", ["i32"]);
  const close = bind("close", ["i32"]);
  const pipe = bind("pipe", ["pointer"]);
  // Variadic in C; with two arguments nothing is variable about it.
  const fcntl = bind("fcntl", ["i32", "i32"]);
  // The results are declared 32 bits wide to spare a bigint for each call.
  const read = bind("read", ["i32", "pointer", "u32"]);
  const write = bind("write", ["i32", "pointer", "u32"]);
  const poll = bind("poll", ["pointer", "u32", "i32"]);

  const buffer = new ArrayBuffer(64);
  const words = new Int32Array(buffer);
  const bytes = backend.pointerOf(buffer);
  return {
    dup(fd) {
      const copy = dup(fd);
      if (copy < 0) throw new Error(`dup() refused descriptor ${fd}`);
      return copy;
    },
    close: (fd) => void close(fd),
    isOpen: (fd) => fcntl(fd, F_GETFD) !== -1,
    pipe() {
      if (pipe(bytes) !== 0) throw new Error("pipe() failed");
      return { reader: words[0]!, writer: words[1]! };
    },
    ring: (writer) => void write(writer, bytes, 1),
    silence: (reader) => void read(reader, bytes, 64),
    isReadable(fd) {
      words[0] = fd;
      words[1] = POLLIN;
      return poll(bytes, 1, 0) === 1;
    },
  };
}
