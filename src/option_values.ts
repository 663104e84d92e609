/** Checks option values before C sees them, and puts them into C's form. */
import { type Held, lib, refuseNul } from "../ffi/mod.ts";
import { isOneLine, optionName } from "./option_kinds.ts";

function refuse(name: string, wanted: string, value: unknown): never {
  const got = value === null ? "null" : typeof value;
  throw new TypeError(`${name} takes ${wanted}, not ${got}`);
}

/**
 * An integer for C; `true` and `false` count as 1 and 0. What is a `long` in C
 * has 32 bits on Windows, where a mask such as `CURLAUTH_ANY` uses them all: it
 * may be given with or without a sign.
 */
export function integer(
  name: string,
  value: unknown,
  type: 32 | "long" | 64,
): number | bigint {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint" && type === 64) {
    if (BigInt.asIntN(64, value) === value) return value;
    throw new RangeError(`${name} takes a 64-bit integer, not ${value}`);
  }
  if (typeof value !== "number") {
    refuse(name, type === 64 ? "a number or a bigint" : "a number", value);
  }
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${name} takes an integer, not ${value}`);
  }
  const most = type === 32 ? 2 ** 31 - 1 : 2 ** 32 - 1;
  if (type !== 64 && (value < -(2 ** 31) || value > most)) {
    throw new RangeError(`${name} takes a 32-bit integer, not ${value}`);
  }
  return value;
}

/** A string without NUL, and without a line break where that would inject one. */
export function checkString(
  option: number,
  value: unknown,
  name: string = optionName(option),
): string {
  if (typeof value !== "string") refuse(name, "a string or null", value);
  refuseNul(value, name);
  if (isOneLine(option) && /[\r\n]/.test(value)) {
    throw new TypeError(`${name} must not contain CR or LF`);
  }
  return value;
}

/** A list of strings as a `struct curl_slist`; `null` for an empty one. */
export function list(option: number, value: unknown): Held | null {
  const name = optionName(option);
  if (!Array.isArray(value)) {
    refuse(name, "an array of strings or null", value);
  }
  // A copy without holes, in which nothing changes after the check.
  const lines = Array.from(
    value,
    (line: unknown, index) => checkString(option, line, `${name}[${index}]`),
  );
  return lib().memory.slist(lines);
}

/** Bytes of a `Uint8Array`. */
export function bytes(name: string, value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  refuse(name, "a Uint8Array or null", value);
}

/** A request's body, text as UTF-8; `null` for none. */
export function bodyBytes(name: string, value: unknown): Uint8Array | null {
  if (value === null) return null;
  if (typeof value === "string") return new TextEncoder().encode(value);
  return bytes(name, value);
}

/** A function or `null`. */
export function callable<F>(name: string, value: unknown): F | null {
  if (value === null || typeof value === "function") return value as F | null;
  refuse(name, "a function or null", value);
}
