/** The few functions of the C library that Curlew needs. */
import {
  type Platform,
  platform,
  type PlatformType,
  resolve,
} from "./platform.ts";
import type { Backend, OpenedLibrary, Pointer, Prototype } from "./types.ts";

/** What the C library may be called on a platform, the usual name first. */
export function libcNames(on: Platform): readonly string[] {
  if (on.os === "darwin") return ["/usr/lib/libSystem.B.dylib"];
  if (on.os === "windows") return ["ucrtbase.dll", "msvcrt.dll"];
  return ["libc.so.6", "libc.so", "libc.musl-x86_64.so.1", "libc.so.7"];
}

const opened = new WeakMap<Backend, OpenedLibrary>();

/** The C library; opened, and each function bound, only once: a runtime keeps that for as long as it lives. */
export function openLibc(backend: Backend): OpenedLibrary {
  let library = opened.get(backend);
  if (!library) opened.set(backend, library = remembering(open(backend)));
  return library;
}

function open(backend: Backend): OpenedLibrary {
  let last: unknown;
  for (const name of libcNames(platform)) {
    try {
      return backend.open(name);
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

function remembering(library: OpenedLibrary): OpenedLibrary {
  const bound = new Map<string, ReturnType<OpenedLibrary["bind"]>>();
  return {
    bind(name, prototype) {
      const key = `${name}(${prototype.parameters}) ${prototype.result}`;
      if (!bound.has(key)) bound.set(key, library.bind(name, prototype));
      return bound.get(key);
    },
  };
}

/** Copies from and to C memory, and measures and compares C strings. */
export interface MemoryFunctions {
  copy(into: Uint8Array, from: Pointer, byteLength: number): void;
  copyIn(into: Pointer, from: Uint8Array, byteLength: number): void;
  strlen(text: Pointer): number;
  strcmp(text: Pointer, other: Pointer): number;
}

/** Binds a function that the C library is sure to have. */
export function bindRequired(
  library: OpenedLibrary,
  name: string,
  parameters: readonly PlatformType[],
  result: PlatformType,
): (...values: never[]) => unknown {
  const prototype: Prototype = {
    parameters: parameters.map((type) => resolve(type, platform)),
    result: resolve(result, platform),
  };
  const fn = library.bind(name, prototype);
  if (!fn) throw new Error(`The C library has no function "${name}"`);
  return fn;
}

/** The memory functions of the C library. */
export function memoryFunctions(backend: Backend): MemoryFunctions {
  const libc = openLibc(backend);
  // A length declared 32 bits wide is zero-extended on every 64-bit calling
  // convention, and spares a bigint for each chunk.
  return {
    copy: bindRequired(
      libc,
      "memcpy",
      ["buffer", "pointer", "u32"],
      "void",
    ) as MemoryFunctions["copy"],
    copyIn: bindRequired(
      libc,
      "memcpy",
      ["pointer", "buffer", "u32"],
      "void",
    ) as MemoryFunctions["copyIn"],
    strlen: bindRequired(
      libc,
      "strlen",
      ["pointer"],
      "u64",
    ) as MemoryFunctions["strlen"],
    strcmp: bindRequired(
      libc,
      "strcmp",
      ["pointer", "pointer"],
      "i32",
    ) as MemoryFunctions["strcmp"],
  };
}
