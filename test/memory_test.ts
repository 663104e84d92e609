import { lib, type Pointer } from "../ffi/mod.ts";
import { assertEquals, assertThrows, test } from "./harness.ts";
import "./live_handles.ts";

const memory = () => lib().memory;

function blobOf(struct: Pointer): { bytes: Uint8Array; flags: number } {
  const { memory } = lib();
  memory.load(struct, 24);
  const flags = memory.outI32(16);
  const length = memory.outI64(8);
  const data = memory.outPointer(0);
  return { bytes: memory.bytes(data!, length), flags };
}

test("Memory.cstring() ends with a NUL and holds UTF-8", () => {
  for (const text of ["", "plain", "h\u00e4 \u20ac \u{1f426}"]) {
    assertEquals(memory().text(memory().cstring(text, "It")), text);
  }
});

test("Memory.cstring() is not disturbed by a longer string before it", () => {
  memory().cstring("a long one", "It");
  assertEquals(memory().text(memory().cstring("b", "It")), "b");
});

test("Memory.cstring() takes strings longer than its scratch space", () => {
  const long = "\u20ac".repeat(100_000);
  assertEquals(memory().text(memory().cstring(long, "It")), long);
});

test("Memory.cstring() refuses a NUL, naming what it is of", () => {
  assertThrows(
    () => memory().cstring("a\0b", "The name"),
    TypeError,
    "The name must not contain a NUL character",
  );
});

test("Memory.slist() makes a list that reads back", () => {
  for (const lines of [["one"], ["a", "", "h\u00e4", "x".repeat(5000)]]) {
    const held = memory().slist(lines);
    assertEquals(memory().slistLines(held!.pointer), lines);
  }
});

test("Memory.slist() of no lines is NULL", () => {
  assertEquals(memory().slist([]), null);
  assertEquals(memory().slistLines(null), []);
});

test("Memory.slist() encodes in one byte for each character where asked to", () => {
  const held = memory().slist(["\u00e4\u00ff"], true)!;
  const bytes = new Uint8Array(held.buffer).subarray(16);
  assertEquals([...bytes], [0xe4, 0xff, 0]);
});

test("Memory.slist() is where libcurl finds it: curl_slist_append() goes on from a copy", () => {
  const curl = lib();
  const ours = curl.memory.slist(["first", "second"])!;
  // libcurl's own nodes, with our strings as what is copied.
  let list: Pointer | null = null;
  for (const line of curl.memory.slistLines(ours.pointer)) {
    list = curl.curl_slist_append(list, curl.memory.cstring(line, "A line"));
  }
  assertEquals(curl.memory.slistLines(list), ["first", "second"]);
  curl.curl_slist_free_all(list);
});

test("Memory.blob() points to a copy of the bytes and asks libcurl to copy them", () => {
  const bytes = new Uint8Array([1, 0, 2]);
  const held = memory().blob(bytes);
  bytes.fill(9);
  assertEquals(blobOf(held.pointer), {
    bytes: new Uint8Array([1, 0, 2]),
    flags: 1,
  });
  assertEquals(
    blobOf(memory().blob(new Uint8Array(0)).pointer).bytes.length,
    0,
  );
});

test("Memory.hold() copies the bytes and puts a NUL behind them", () => {
  const bytes = new Uint8Array([65, 66]);
  const held = memory().hold(bytes);
  bytes.fill(0);
  assertEquals(memory().text(held.pointer), "AB");
});

test("Memory.hold() copies the part of the buffer that a view shows", () => {
  const all = new TextEncoder().encode("abcdef");
  assertEquals(
    memory().text(memory().hold(all.subarray(2, 4)).pointer),
    "cd",
  );
});

test("Memory.copy() refuses a view that is too short", () => {
  const held = memory().hold(new Uint8Array(8));
  assertThrows(
    () => memory().copy(new Uint8Array(7), held.pointer, 8),
    RangeError,
  );
});

test("Memory.text() of NULL is null", () => {
  assertEquals(memory().text(null), null);
});

test("Memory.outI64() and outF64() read what C put there", () => {
  const view = new DataView(new ArrayBuffer(8));
  const load = () => {
    const held = memory().hold(new Uint8Array(view.buffer));
    memory().load(held.pointer, 8);
  };
  for (const value of [0, 1, -1, 2 ** 40, -(2 ** 52), 2 ** 53 - 1]) {
    view.setBigInt64(0, BigInt(value), true);
    load();
    assertEquals(memory().outI64(), value);
  }
  view.setFloat64(0, 0.125, true);
  load();
  assertEquals(memory().outF64(), 0.125);
});

test("Memory.addressOf() and pointerFrom() are each other's inverse", () => {
  const held = memory().hold(new Uint8Array([88]));
  const address = memory().addressOf(held.pointer);
  assertEquals(memory().text(memory().pointerFrom(address)), "X");
  assertEquals(memory().addressOf(null), 0);
});
