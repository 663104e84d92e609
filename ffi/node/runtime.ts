/**
 * The part of Node that Curlew uses, described here so that the other
 * runtimes' type checkers, which do not know it, accept this folder.
 */
import process from "node:process";

interface Signature {
  readonly arguments: readonly string[];
  readonly return: string;
}

/** A library opened by node:ffi. */
export interface DynamicLibrary {
  // deno-lint-ignore no-explicit-any
  getFunction(name: string, signature: Signature): (...values: any[]) => any;
  getSymbol(name: string): bigint;
  registerCallback(
    signature: Signature,
    // deno-lint-ignore no-explicit-any
    callback: (...values: any[]) => any,
  ): bigint;
  unregisterCallback(pointer: bigint): void;
}

interface Ffi {
  readonly DynamicLibrary: new (path: string | null) => DynamicLibrary;
  getRawPointer(source: ArrayBuffer): bigint;
  /** From about Node 26.7. */
  getCurrentEventLoop?(): bigint;
}

let module: Ffi | undefined;

/**
 * The module "node:ffi", loaded at first use because it warns that it is
 * experimental; an error that says how to start Node where there is none.
 */
export function ffi(): Ffi {
  const builtin = process.getBuiltinModule as
    | ((name: string) => unknown)
    | undefined;
  module ??= builtin?.("node:ffi") as Ffi | undefined;
  if (module) return module;
  throw new Error(
    `Node ${process.version} offers no node:ffi: start Node 26.1 or newer with --experimental-ffi`,
  );
}
