/** Deno's standard assertions, which come from npm without types. */
// @ts-ignore the package has no declarations
import * as untyped from "deno-std/assert/mod.js";

// deno-lint-ignore no-explicit-any
type ErrorClass<E extends Error = Error> = abstract new (...args: any[]) => E;

interface Assertions {
  assert(condition: unknown, message?: string): asserts condition;
  assertAlmostEquals(
    actual: number,
    expected: number,
    tolerance?: number,
    message?: string,
  ): void;
  assertEquals<T>(actual: T, expected: T, message?: string): void;
  assertExists<T>(
    actual: T,
    message?: string,
  ): asserts actual is NonNullable<T>;
  assertGreater<T>(actual: T, expected: T, message?: string): void;
  assertGreaterOrEqual<T>(actual: T, expected: T, message?: string): void;
  assertInstanceOf<T>(
    actual: unknown,
    // deno-lint-ignore no-explicit-any
    expected: abstract new (...args: any[]) => T,
    message?: string,
  ): asserts actual is T;
  assertLess<T>(actual: T, expected: T, message?: string): void;
  assertLessOrEqual<T>(actual: T, expected: T, message?: string): void;
  assertMatch(actual: string, expected: RegExp, message?: string): void;
  assertNotEquals<T>(actual: T, expected: T, message?: string): void;
  assertNotMatch(actual: string, expected: RegExp, message?: string): void;
  assertNotStrictEquals<T>(actual: T, expected: T, message?: string): void;
  assertRejects(fn: () => PromiseLike<unknown>): Promise<unknown>;
  assertRejects<E extends Error>(
    fn: () => PromiseLike<unknown>,
    errorClass: ErrorClass<E>,
    includes?: string,
    message?: string,
  ): Promise<E>;
  assertStrictEquals<T>(
    actual: unknown,
    expected: T,
    message?: string,
  ): asserts actual is T;
  assertStringIncludes(
    actual: string,
    expected: string,
    message?: string,
  ): void;
  assertThrows(fn: () => unknown): unknown;
  assertThrows<E extends Error>(
    fn: () => unknown,
    errorClass: ErrorClass<E>,
    includes?: string,
    message?: string,
  ): E;
  fail(message?: string): never;
}

const std = untyped as unknown as Assertions;

export const assert: Assertions["assert"] = std.assert;
export const assertAlmostEquals: Assertions["assertAlmostEquals"] =
  std.assertAlmostEquals;
export const assertEquals: Assertions["assertEquals"] = std.assertEquals;
export const assertExists: Assertions["assertExists"] = std.assertExists;
export const assertGreater: Assertions["assertGreater"] = std.assertGreater;
export const assertGreaterOrEqual: Assertions["assertGreaterOrEqual"] =
  std.assertGreaterOrEqual;
export const assertInstanceOf: Assertions["assertInstanceOf"] =
  std.assertInstanceOf;
export const assertLess: Assertions["assertLess"] = std.assertLess;
export const assertLessOrEqual: Assertions["assertLessOrEqual"] =
  std.assertLessOrEqual;
export const assertMatch: Assertions["assertMatch"] = std.assertMatch;
export const assertNotEquals: Assertions["assertNotEquals"] =
  std.assertNotEquals;
export const assertNotMatch: Assertions["assertNotMatch"] = std.assertNotMatch;
export const assertNotStrictEquals: Assertions["assertNotStrictEquals"] =
  std.assertNotStrictEquals;
export const assertRejects: Assertions["assertRejects"] = std.assertRejects;
export const assertStrictEquals: Assertions["assertStrictEquals"] =
  std.assertStrictEquals;
export const assertStringIncludes: Assertions["assertStringIncludes"] =
  std.assertStringIncludes;
export const assertThrows: Assertions["assertThrows"] = std.assertThrows;
export const fail: Assertions["fail"] = std.fail;
