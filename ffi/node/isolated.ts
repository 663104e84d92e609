/**
 * Node exports some 2,000 OpenSSL symbols, and a libcurl opened plainly binds
 * part of its own libssl to them, so that two OpenSSL versions meet. Opening
 * it first with RTLD_DEEPBIND keeps them apart: the plain open that follows
 * finds it bound already. (A flag of glibc's; musl ignores it.)
 */
import { ffi } from "./runtime.ts";

const RTLD_NOW = 0x2;
const RTLD_DEEPBIND = 0x8;

/** Opens a library bound to its own dependencies. A failure is left for the plain open to report. */
export function openIsolated(path: string): void {
  const dlopen = new (ffi().DynamicLibrary)(null).getFunction("dlopen", {
    arguments: ["pointer", "i32"],
    return: "pointer",
  });
  const name = new TextEncoder().encode(path + "\0");
  const buffer = new ArrayBuffer(name.length);
  new Uint8Array(buffer).set(name);
  dlopen(buffer, RTLD_NOW | RTLD_DEEPBIND);
}
