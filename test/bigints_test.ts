import { answerWithNumbers, callWithNumbers } from "../ffi/bigints.ts";
import type { CallbackFunction, CFunction, CType } from "../ffi/types.ts";
import { assertEquals, assertStrictEquals, test } from "./harness.ts";

type Loose = (...values: unknown[]) => unknown;

function recorded(answer: unknown, parameters: CType[], result: CType) {
  const calls: unknown[][] = [];
  const fn = (...values: unknown[]) => {
    calls.push(values);
    return answer;
  };
  const call = callWithNumbers(fn as CFunction, { parameters, result });
  return { calls, call: call as Loose };
}

test("callWithNumbers() leaves a function without 64-bit integers alone", () => {
  const fn = (() => 0) as CFunction;
  assertStrictEquals(
    callWithNumbers(fn, { parameters: ["pointer", "i32"], result: "i32" }),
    fn,
  );
});

test("callWithNumbers() gives the third value of a setopt as a bigint, from a number or a bigint", () => {
  const { calls, call } = recorded(0, ["pointer", "i32", "i64"], "i32");
  assertEquals(call("handle", 1, 5), 0);
  call("handle", 1, 7n);
  call("handle", 1, -1);
  assertEquals(calls, [
    ["handle", 1, 5n],
    ["handle", 1, 7n],
    ["handle", 1, -1n],
  ]);
});

test("callWithNumbers() converts each 64-bit value, and the result", () => {
  const { calls, call } = recorded(9n, ["u64", "i32", "i64", "f64"], "u64");
  assertStrictEquals(call(1, 2, 2 ** 53, 0.5), 9);
  assertEquals(calls, [[1n, 2, 2n ** 53n, 0.5]]);
});

test("callWithNumbers() leaves a result of another type alone", () => {
  const { call } = recorded(7n, ["u64"], "pointer");
  assertStrictEquals(call(1), 7n);
});

test("answerWithNumbers() gives a callback numbers for 64-bit integers", () => {
  const seen: unknown[][] = [];
  const fn = ((...values: unknown[]) => {
    seen.push(values);
    return 3;
  }) as unknown as CallbackFunction;
  const callback = answerWithNumbers(
    fn,
    { parameters: ["u32", "i64", "i32"], result: "i32" },
    true,
  );
  assertStrictEquals(callback(1, 2n ** 40n, 3), 3);
  assertEquals(seen, [[1, 2 ** 40, 3]]);
});

test("answerWithNumbers() answers a bigint only where the runtime wants one", () => {
  const prototype = {
    parameters: ["pointer", "u32", "u32", "u32"],
    result: "u64",
  } as const;
  const seen: unknown[][] = [];
  const fn = ((...values: unknown[]) => {
    seen.push(values);
    return 4294967295;
  }) as unknown as CallbackFunction;
  assertStrictEquals(
    answerWithNumbers(fn, prototype, true)("p", 1, 2, 3),
    4294967295n,
  );
  assertStrictEquals(
    answerWithNumbers(fn, prototype, false)("p", 1, 2, 3),
    4294967295,
  );
  assertEquals(seen, [["p", 1, 2, 3], ["p", 1, 2, 3]]);
});

test("answerWithNumbers() converts values and result together", () => {
  const fn = ((value: number) => value + 1) as unknown as CallbackFunction;
  const prototype = { parameters: ["i64"], result: "i64" } as const;
  assertStrictEquals(answerWithNumbers(fn, prototype, true)(1n), 2n);
  assertStrictEquals(answerWithNumbers(fn, prototype, false)(1n), 2);
});
