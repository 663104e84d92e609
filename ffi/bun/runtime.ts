/**
 * The part of Bun that Curlew uses, described here so that the other
 * runtimes' type checkers, which do not know Bun, accept this folder.
 */
import process from "node:process";

interface Signature {
  readonly args: readonly string[];
  readonly returns: string;
}

interface Ffi {
  dlopen(
    path: string,
    symbols: Record<string, Signature>,
    // deno-lint-ignore no-explicit-any
  ): { readonly symbols: Record<string, (...values: any[]) => any> };
  readonly JSCallback: new (
    // deno-lint-ignore no-explicit-any
    callback: (...values: any[]) => any,
    signature: Signature,
  ) => { readonly ptr: number; close(): void };
  ptr(buffer: ArrayBuffer): number;
}

/** A socket made by `Bun.connect`. */
export interface Socket {
  terminate(): void;
  ref(): void;
  unref(): void;
}

interface Runtime {
  readonly version: string;
  connect(options: {
    fd: number;
    socket: Record<string, (socket: Socket) => void>;
  }): Promise<Socket>;
  file(fd: number): { stream(): ReadableStream<Uint8Array> };
}

// An import of "bun:ffi" would be refused by the other runtimes' resolvers;
// asking for the built-in module by name works under Bun, compiled too.
const builtin = process.getBuiltinModule as (name: string) => unknown;

/** The module "bun:ffi"; `undefined` elsewhere. */
export const ffi: Ffi = builtin("bun:ffi") as Ffi;

/** The runtime's global object; `undefined` elsewhere. */
export const bun: Runtime = (globalThis as unknown as { Bun: Runtime }).Bun;
