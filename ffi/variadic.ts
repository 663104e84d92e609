/**
 * `setopt` and `getinfo` are variadic, which no runtime's FFI supports. A plain
 * call with three arguments does the same where variadic arguments travel in
 * the registers of ordinary ones: x86-64 (System V and Windows) and AArch64
 * except Apple's. Apple arm64 puts them on the stack: six 64-bit dummies fill
 * the registers x2 to x7, so that the value, 64 bits wide, lands there.
 * See "Update code for the Apple arm64 ABI" in Apple's developer documentation.
 *
 * The same C function is bound once for each type of value.
 */
import { type Platform, resolve } from "./platform.ts";
import type { CFunction, CType, Prototype } from "./types.ts";

/** One binding of a variadic function. */
export interface VariadicEntry {
  readonly symbol: string;
  readonly value: "long" | "i64" | "pointer";
}

/** The bindings: what `_long`, `_off_t` and `_pointer` pass as the value. */
export const variadics = {
  // CURLcode curl_easy_setopt(CURL *curl, CURLoption option, ...)
  curl_easy_setopt_long: { symbol: "curl_easy_setopt", value: "long" },
  curl_easy_setopt_off_t: { symbol: "curl_easy_setopt", value: "i64" },
  curl_easy_setopt_pointer: { symbol: "curl_easy_setopt", value: "pointer" },
  // CURLcode curl_easy_getinfo(CURL *curl, CURLINFO info, ...)
  curl_easy_getinfo: { symbol: "curl_easy_getinfo", value: "pointer" },
  // CURLMcode curl_multi_setopt(CURLM *m, CURLMoption option, ...)
  curl_multi_setopt_long: { symbol: "curl_multi_setopt", value: "long" },
  curl_multi_setopt_off_t: { symbol: "curl_multi_setopt", value: "i64" },
  curl_multi_setopt_pointer: { symbol: "curl_multi_setopt", value: "pointer" },
  // CURLSHcode curl_share_setopt(CURLSH *sh, CURLSHoption option, ...)
  curl_share_setopt_long: { symbol: "curl_share_setopt", value: "long" },
  curl_share_setopt_pointer: { symbol: "curl_share_setopt", value: "pointer" },
} as const satisfies Record<string, VariadicEntry>;

const DUMMIES = 6;

/** Whether variadic arguments go on the stack. */
export function onStack(on: Platform): boolean {
  return on.os === "darwin" && on.arch === "aarch64";
}

/** The prototype under which a variadic function is bound on a platform. */
export function variadicPrototype(
  value: VariadicEntry["value"],
  on: Platform,
): Prototype {
  const dummies: CType[] = onStack(on) ? Array(DUMMIES).fill("pointer") : [];
  const type = onStack(on) && value === "long" ? "i64" : resolve(value, on);
  return {
    parameters: ["pointer", "i32", ...dummies, type],
    result: "i32",
  };
}

/** The bound function as one of three arguments, whatever stands between. */
export function variadicCall(fn: CFunction, on: Platform): CFunction {
  if (!onStack(on)) return fn;
  const call = fn as (...values: unknown[]) => number;
  return ((handle: unknown, option: unknown, value: unknown) =>
    call(
      handle,
      option,
      null,
      null,
      null,
      null,
      null,
      null,
      value,
    )) as CFunction;
}
