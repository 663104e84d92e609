import { assertEquals, fail, test } from "./harness.ts";
import {
  codeOf,
  cycles,
  importsOf,
  projectFiles,
  sourceComplaints,
  textComplaints,
} from "./layers.ts";

const house = /^(mod\.ts$|(ffi|src|examples)\/.*\.ts$)/;

function failWith(complaints: readonly string[]): void {
  if (complaints.length > 0) fail(`\n${complaints.join("\n")}`);
}

test("layers: every source file keeps the rules of the house", () => {
  const complaints: string[] = [];
  for (const [path, source] of projectFiles()) {
    const found = house.test(path)
      ? sourceComplaints(path, source)
      : textComplaints(path, source);
    for (const complaint of found) complaints.push(`${path} ${complaint}`);
  }
  failWith(complaints);
});

test("layers: no file imports itself round a corner", () => {
  const sources = new Map(
    [...projectFiles()].filter(([path]) => house.test(path)),
  );
  failWith(cycles(sources));
});

// The rules themselves, on sources made up to break them.
const broken: [path: string, source: string, complaint: string][] = [
  [
    "src/easy.ts",
    'import { Multi } from "./multi.ts";',
    "imports src/multi.ts, which stands above it",
  ],
  [
    "src/multi.ts",
    'import type { Loop } from "./loop/loop.ts";',
    "imports src/loop/loop.ts, which stands above it",
  ],
  [
    "src/loop/timer.ts",
    'export * from "../fetch/client.ts";',
    "imports src/fetch/client.ts, which stands above it",
  ],
  [
    "src/errors.ts",
    'import {\n  lib,\n} from "../ffi/library.ts";',
    "enters ffi/ by ffi/library.ts in place of ffi/mod.ts or ffi/constants.ts",
  ],
  [
    "src/share.ts",
    'import "../mod.ts";',
    "imports mod.ts, which stands above it",
  ],
  [
    "ffi/memory.ts",
    'import { CurlError } from "../src/errors.ts";',
    "imports src/errors.ts, which stands above it",
  ],
  [
    "ffi/find.ts",
    'await import("./deno/backend.ts");',
    "imports ffi/deno/backend.ts, which only ffi/mod.ts may",
  ],
  [
    "ffi/find.ts",
    'import { lib } from "./mod.ts";',
    "imports ffi/mod.ts from inside",
  ],
  [
    "examples/one.ts",
    'import { fetch } from "../mod.ts";',
    "imports mod.ts in place of the package's name",
  ],
  [
    "src/version.ts",
    "const v = Deno.version;",
    "names the runtime that only ffi/deno/ may name",
  ],
  [
    "src/version.ts",
    'if ("Bun" in globalThis) f();',
    "names the runtime that only ffi/bun/ may name",
  ],
  [
    "ffi/deno/backend.ts",
    'import { dlopen } from "bun:ffi";',
    "names the runtime that only ffi/bun/ may name",
  ],
  [
    "ffi/libc.ts",
    'process.getBuiltinModule("node:ffi");',
    "names the runtime that only ffi/node/ may name",
  ],
  ["src/easy.ts", "let a: any = 1;", "has the type any"],
  ["src/easy.ts", "f(a as any[]);", "has the type any"],
  ["src/easy.ts", "type M = Map<string, any>;", "has the type any"],
  [
    "src/pool.ts",
    "export class HandleManager {}",
    "exports the name HandleManager",
  ],
  ["src/pool.ts", "export class BasePool {}", "exports the name BasePool"],
  [
    "src/pool.ts",
    "export async function AsyncPool() {}",
    "exports the name AsyncPool",
  ],
  ["src/url_utils.ts", "", "has a banned word in its name"],
  [
    "src/loop/loop.ts",
    "setTimeout(f, 1);",
    "sets a timer, which only src/loop/timer.ts may",
  ],
  ["src/easy.ts", "f();\n".repeat(401), "has 401 lines of code, more than 400"],
  [
    "src/easy.ts",
    `open("${["", "home", "me", "x"].join("/")}");`,
    `names a path of one machine: "${["", "home", "me", ""].join("/")}`,
  ],
];

test("sourceComplaints() finds a breach of each rule", () => {
  for (const [path, source, complaint] of broken) {
    assertEquals(
      sourceComplaints(path, source),
      [complaint],
      `${path}: ${source}`,
    );
  }
});

const fine: [path: string, source: string][] = [
  ["src/easy.ts", 'import { lib } from "../ffi/mod.ts";'],
  ["src/fetch/client.ts", 'import { Loop } from "../loop/loop.ts";'],
  ["src/easy.ts", "// Deno and Bun return 0\n/* any: any */"],
  ["src/easy.ts", 'throw new Error("Deno refused it: any reason");'],
  ["ffi/deno/backend.ts", "const d = Deno.dlopen; let a: any;"],
  ["src/text.ts", "export function fromBase64() {}"],
  ["src/text.ts", "export function implicit() {}"],
  ["src/text.ts", "const { any } = options; f(any);"],
  ["examples/one.ts", 'import { fetch } from "@curlew/curl";'],
];

test("sourceComplaints() lets pass what only looks like a breach", () => {
  for (const [path, source] of fine) {
    assertEquals(sourceComplaints(path, source), [], `${path}: ${source}`);
  }
});

test("cycles() finds a round of value imports and lets types be", () => {
  const round = new Map([
    ["src/a.ts", 'import { b } from "./b.ts";'],
    ["src/b.ts", 'import { c } from "./c.ts";'],
    ["src/c.ts", 'import { b } from "./b.ts";'],
    ["src/d.ts", 'import type { a } from "./e.ts";'],
    ["src/e.ts", 'import { d } from "./d.ts";'],
  ]);
  assertEquals(cycles(round), ["src/b.ts -> src/c.ts -> src/b.ts"]);
});

test("importsOf() sees re-exports, dynamic imports and not comments", () => {
  const source = `import process from "node:process";
export * from "./b.ts";
export {
  type C,
} from "../c.ts";
// import "./no.ts";
const d = await import("./d.ts");
`;
  assertEquals(importsOf("src/a.ts", source), [
    { target: "node:process", typeOnly: false },
    { target: "src/b.ts", typeOnly: false },
    { target: "c.ts", typeOnly: false },
    { target: "src/d.ts", typeOnly: false },
  ]);
});

test("codeOf() keeps what only looks like a comment", () => {
  assertEquals(codeOf('f("//"); // g', true), 'f("//");     ');
  assertEquals(codeOf('f("abc")', false), 'f("   ")');
});
