import { type Platform, resolve } from "../ffi/platform.ts";
import type { CFunction, CType } from "../ffi/types.ts";
import {
  onStack,
  variadicCall,
  type VariadicEntry,
  variadicPrototype,
  variadics,
} from "../ffi/variadic.ts";
import { assertEquals, assertStrictEquals, test } from "./harness.ts";

const linux: Platform = { os: "linux", arch: "x86_64" };
const linuxArm: Platform = { os: "linux", arch: "aarch64" };
const windows: Platform = { os: "windows", arch: "x86_64" };
const windowsArm: Platform = { os: "windows", arch: "aarch64" };
const intelMac: Platform = { os: "darwin", arch: "x86_64" };
const appleArm: Platform = { os: "darwin", arch: "aarch64" };

const values = ["long", "i64", "pointer"] as const;
const types = (on: Platform) =>
  values.map((value) => variadicPrototype(value, on).parameters);

const dummies: CType[] = Array(6).fill("pointer");

test("variadicPrototype() passes the value third on x86-64 and on AArch64 Linux", () => {
  for (const on of [linux, linuxArm, intelMac]) {
    assertEquals(types(on), [
      ["pointer", "i32", "i64"],
      ["pointer", "i32", "i64"],
      ["pointer", "i32", "pointer"],
    ], `${on.os} ${on.arch}`);
  }
});

test("variadicPrototype() gives a long 32 bits on Windows only", () => {
  for (const on of [windows, windowsArm]) {
    assertEquals(types(on), [
      ["pointer", "i32", "i32"],
      ["pointer", "i32", "i64"],
      ["pointer", "i32", "pointer"],
    ], on.arch);
  }
});

test("variadicPrototype() fills the registers x2 to x7 on Apple arm64, and widens the value to 64 bits", () => {
  assertEquals(types(appleArm), [
    ["pointer", "i32", ...dummies, "i64"],
    ["pointer", "i32", ...dummies, "i64"],
    ["pointer", "i32", ...dummies, "pointer"],
  ]);
});

test("variadicPrototype() answers with a 32-bit code everywhere", () => {
  for (const on of [linux, linuxArm, windows, intelMac, appleArm]) {
    for (const value of values) {
      assertEquals(variadicPrototype(value, on).result, "i32");
    }
  }
});

test("variadics has a binding for each type of value of each variadic function", () => {
  const bound = Object.values<VariadicEntry>(variadics).map((entry) =>
    `${entry.symbol} ${entry.value}`
  );
  assertEquals(bound.sort(), [
    "curl_easy_getinfo pointer",
    "curl_easy_setopt i64",
    "curl_easy_setopt long",
    "curl_easy_setopt pointer",
    "curl_multi_setopt i64",
    "curl_multi_setopt long",
    "curl_multi_setopt pointer",
    "curl_share_setopt long",
    "curl_share_setopt pointer",
  ]);
});

test("variadicCall() passes the value last on Apple arm64, behind six dummies", () => {
  const calls: unknown[][] = [];
  const fn = ((...given: unknown[]) => calls.push(given)) as CFunction;
  const call = variadicCall(fn, appleArm) as (...given: unknown[]) => unknown;
  assertEquals(call("handle", 10002, "value"), 1);
  assertEquals(calls, [
    ["handle", 10002, null, null, null, null, null, null, "value"],
  ]);
});

test("variadicCall() leaves the function alone elsewhere", () => {
  const fn = (() => 0) as CFunction;
  for (const on of [linux, linuxArm, windows, windowsArm, intelMac]) {
    assertStrictEquals(variadicCall(fn, on), fn);
  }
});

test("onStack() holds for Apple arm64 only", () => {
  const all = [linux, linuxArm, windows, windowsArm, intelMac, appleArm];
  assertEquals(all.filter(onStack), [appleArm]);
});

test("resolve() gives a SOCKET 64 bits on Windows and 32 elsewhere", () => {
  assertEquals([linux, appleArm, windows].map((on) => resolve("socket", on)), [
    "i32",
    "i32",
    "i64",
  ]);
  assertEquals(resolve("u32", windows), "u32");
});
