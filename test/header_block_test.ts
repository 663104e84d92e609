import { headerValue, parseHeaderBlock } from "../src/fetch/header_block.ts";
import { assert, assertEquals, test } from "./harness.ts";

function parsed(...lines: string[]) {
  const block = parseHeaderBlock([...lines, "", ""].join("\r\n"));
  assert(block);
  return block;
}

/** The headers as a response is given them. */
function headersOf({ init, appended }: ReturnType<typeof parsed>): Headers {
  const headers = new Headers(init.headers);
  for (const [name, value] of appended) headers.append(name, value);
  return headers;
}

test("parseHeaderBlock() reads status line and headers", () => {
  const block = parsed("HTTP/1.1 200 OK", "A-b: 1", "c:2", "D:  three  ");
  assertEquals([block.status, block.init.statusText], [200, "OK"]);
  assertEquals(block.headers.map((line) => [...line]), [
    ["a-b", "1"],
    ["c", "2"],
    ["d", "three"],
  ]);
});

test("parseHeaderBlock() takes a status line without a reason", () => {
  for (const line of ["HTTP/1.1 204", "HTTP/1.1 204 ", "HTTP/2 204 "]) {
    const { status, init: { statusText } } = parsed(line, "a: 1");
    assertEquals([status, statusText], [204, ""], line);
  }
});

test("parseHeaderBlock() keeps odd statuses and reasons", () => {
  const block = parsed("HTTP/1.0 999 It's \xfcber \x01odd  thing");
  assertEquals(block.status, 999);
  assertEquals(block.init.statusText, "It's \xfcber odd  thing");
});

test("parseHeaderBlock() refuses what has no status line", () => {
  assertEquals(parseHeaderBlock("a: 1\r\n\r\n"), null);
  assertEquals(parseHeaderBlock(""), null);
  assertEquals(parseHeaderBlock("HTTP/1.1 OK\r\n\r\n"), null);
});

test("parseHeaderBlock() joins folded lines", () => {
  const block = parsed("HTTP/1.1 200 OK", "a: one", "  two", "\tthree", "b: 4");
  assertEquals(headerValue(block, "a"), "one two three");
  assertEquals(headerValue(block, "b"), "4");
});

test("parseHeaderBlock() takes bare line feeds", () => {
  const block = parseHeaderBlock("HTTP/1.1 200 OK\na: 1\nb: 2\n\n");
  assertEquals(block?.headers.length, 2);
  assertEquals(headerValue(block!, "b"), "2");
});

test("parseHeaderBlock() keeps empty values and colons in values", () => {
  const block = parsed("HTTP/1.1 200 OK", "a:", "b: http://x/:y", "c: ");
  assertEquals(headerValue(block, "a"), "");
  assertEquals(headerValue(block, "b"), "http://x/:y");
  assertEquals(headerValue(block, "c"), "");
  assertEquals(headerValue(block, "d"), null);
});

test("HeaderBlock.init keeps repeated headers apart", () => {
  const block = parsed(
    "HTTP/1.1 200 OK",
    "Set-Cookie: a=1, b",
    "X: 1",
    "x: 2",
    "Set-Cookie: c=2",
  );
  const headers = headersOf(block);
  assertEquals(headers.getSetCookie(), ["a=1, b", "c=2"]);
  assertEquals(headers.get("x"), "1, 2");
});

test("HeaderBlock.init leaves out lines that are no valid headers", () => {
  const block = parsed(
    "HTTP/1.1 200 OK",
    "good: 1",
    "bad name: 2",
    "ünknown: 3",
    ": 4",
    "no colon",
    "nul: a\0b",
  );
  assertEquals([...headersOf(block)], [["good", "1"]]);
});

// Such a name means something else in a plain object.
test("HeaderBlock.init takes names that objects have by nature", () => {
  const block = parsed(
    "HTTP/1.1 200 OK",
    "__proto__: 1",
    "constructor: 2",
    "toString: 3",
  );
  const headers = headersOf(block);
  assertEquals(headers.get("__proto__"), "1");
  assertEquals(headers.get("constructor"), "2");
  assertEquals(headers.get("tostring"), "3");
});
