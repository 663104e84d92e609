import { lib } from "../ffi/mod.ts";
import { openLibc } from "../ffi/libc.ts";
import { insideCallback, trampoline } from "../ffi/trampoline.ts";
import type { Pointer } from "../ffi/types.ts";
import { assert, assertEquals, test } from "./harness.ts";
import "./live_handles.ts";

const qsort = openLibc(lib().backend).bind("qsort", {
  parameters: ["pointer", "u64", "u64", "pointer"],
  result: "void",
}) as unknown as (...values: unknown[]) => void;

// qsort(3) calls back: an i32 result, two pointers.
function sort(
  compare: (a: Pointer, b: Pointer) => number,
  onError: (error: unknown) => void,
): void {
  const { backend, memory } = lib();
  const callback = trampoline(
    backend,
    { parameters: ["pointer", "pointer"], result: "i32" },
    compare,
    -7,
    onError,
  );
  const held = memory.hold(new Uint8Array([3, 1, 2]));
  qsort(held.pointer, 3, 1, callback.pointer);
  callback.close();
}

test("trampoline() gives what is thrown to onError, and C goes on", () => {
  const errors: unknown[] = [];
  let calls = 0;
  sort(() => {
    throw new Error(`call ${++calls}`);
  }, (error) => errors.push(error));
  assert(calls >= 2);
  assertEquals(
    errors.map((error) => (error as Error).message),
    Array.from({ length: calls }, (_, index) => `call ${index + 1}`),
  );
});

test("trampoline() survives an onError that throws", () => {
  let calls = 0;
  sort(() => {
    calls++;
    throw new Error("first");
  }, () => {
    throw new Error("second");
  });
  assert(calls >= 2);
});

test("insideCallback() holds inside a callback only, also after one that threw", () => {
  const inside: boolean[] = [];
  assertEquals(insideCallback(), false);
  sort(() => {
    inside.push(insideCallback());
    throw new Error("thrown");
  }, () => inside.push(insideCallback()));
  assert(inside.length >= 4);
  assert(inside.every((one) => one));
  assertEquals(insideCallback(), false);
});
