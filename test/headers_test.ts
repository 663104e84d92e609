/** Our numbers and struct layouts against a C program made from the installed headers. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import * as constants from "../ffi/constants.ts";
import { versionNumber } from "../ffi/mod.ts";
import { platform } from "../ffi/platform.ts";
import { syscallNumbers } from "../ffi/readiness/aio_context.ts";
import { emulatedCommand } from "../scripts/runtimes.mjs";
import { assert, assertEquals, projectRoot, test } from "./harness.ts";

const includes = `
#define CURL_DISABLE_TYPECHECK
#define CURL_DISABLE_DEPRECATION
#include <curl/curl.h>
#include <stddef.h>
#include <stdio.h>
#ifdef __linux__
#include <sys/epoll.h>
#include <sys/syscall.h>
#endif
`;

/** Compiles and runs a C program; what it printed, line by line. */
function runC(body: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "curlew-headers-"));
  try {
    const source = join(folder, "probe.c");
    const program = join(folder, "probe");
    writeFileSync(
      source,
      `${includes}\nint main(void) {\n${body}\nreturn 0;\n}\n`,
    );
    const compiler = process.env["CURLEW_CC"] ?? "gcc";
    execFileSync(compiler, ["-w", "-o", program, source], { stdio: "pipe" });
    const [command, ...args] = emulatedCommand([program]) as [string];
    return execFileSync(command, args, { encoding: "utf8" }).trim().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function headers(): { version: string; missing: false | string } {
  try {
    const [version = ""] = runC('puts(LIBCURL_VERSION "");');
    return { version, missing: false };
  } catch {
    return {
      version: "",
      missing: "the compiler or curl/curl.h is not installed",
    };
  }
}

const { version, missing } = headers();

/** When each constant arrived, as its comment says. */
function arrivals(): Map<string, string> {
  const source = readFileSync(join(projectRoot, "ffi/constants.ts"), "utf8");
  const found = new Map<string, string>();
  let since = "";
  for (const line of source.split("\n")) {
    since = /Since libcurl (\d+[\d.]*\d)/.exec(line)?.[1] ?? since;
    const name = /^export const (\w+)/.exec(line)?.[1];
    if (!name) continue;
    found.set(name, since);
    since = "";
  }
  return found;
}

test("constants has the values of the installed headers", () => {
  // Each libcurl has its own value of these.
  const moving = ["CURLINFO_LASTONE", "CURLVERSION_NOW"];
  const due = [...arrivals()].filter(([name, since]) =>
    since !== "" && versionNumber(since) <= versionNumber(version) &&
    !moving.includes(name)
  ).map(([name]) => name);
  assert(due.length > 900, `${due.length}`);
  const printed = runC(
    due.map((name) => `printf("%lld\\n", (long long)(${name}));`).join("\n"),
  );
  const table = constants as unknown as Record<string, number>;
  // A long has 32 bits on Windows: masks count without their sign.
  const differences = due.flatMap((name, index) => {
    const theirs = BigInt.asUintN(32, BigInt(printed[index]!));
    const ours = BigInt.asUintN(32, BigInt(table[name]!));
    return ours === theirs ? [] : [`${name}: ${ours}, and ${theirs} in C`];
  });
  assertEquals(differences, []);
}, { skip: missing, timeoutMs: 60_000 });

const layouts: readonly [
  struct: string,
  size: number,
  fields: Record<string, number>,
][] = [
  // src/multi.ts
  ["struct CURLMsg", 24, { msg: 0, easy_handle: 8, data: 16 }],
  // ffi/memory.ts
  ["struct curl_slist", 16, { data: 0, next: 8 }],
  ["struct curl_blob", 24, { data: 0, len: 8, flags: 16 }],
  // src/easy_info.ts
  ["struct curl_certinfo", 16, { num_of_certs: 0, certinfo: 8 }],
  ["struct curl_tlssessioninfo", 16, { backend: 0, internals: 8 }],
  // ffi/callbacks.ts; the address itself has room for any family.
  ["struct curl_sockaddr", 32, {
    family: 0,
    socktype: 4,
    protocol: 8,
    addrlen: 12,
    addr: 16,
  }],
  // test/abi_test.ts
  ["struct curl_easyoption", 24, { name: 0, id: 8, type: 12, flags: 16 }],
];

function probe(struct: string, fields: readonly string[]): number[] {
  const lines = runC([
    `printf("%zu\\n", sizeof(${struct}));`,
    ...fields.map((field) =>
      `printf("%zu\\n", offsetof(${struct}, ${field}));`
    ),
  ].join("\n"));
  return lines.map(Number);
}

for (const [struct, size, fields] of layouts) {
  test(`${struct} is laid out as our code reads it`, () => {
    const [theirs, ...offsets] = probe(struct, Object.keys(fields));
    assertEquals(offsets, Object.values(fields));
    assertEquals(theirs, size);
  }, { skip: missing });
}

test("struct curl_version_info_data is laid out as our code reads it", () => {
  const fields = {
    version: 8,
    version_num: 16,
    host: 24,
    features: 32,
    ssl_version: 40,
    libz_version: 56,
    protocols: 64,
  };
  const struct = "struct curl_version_info_data";
  const [, ...offsets] = probe(struct, Object.keys(fields));
  assertEquals(offsets, Object.values(fields));
}, { skip: missing });

test("struct epoll_event is packed on x86-64 only", () => {
  const [size, data] = probe("struct epoll_event", ["data"]);
  const packed = process.arch === "x64";
  assertEquals([size, data], packed ? [12, 4] : [16, 8]);
}, {
  skip: missing ||
    (process.platform === "linux" ? false : "epoll is Linux's"),
});

// qemu-user has none of these calls: on arm64 this is all that tells.
test("syscallNumbers are those of this processor's headers", () => {
  const numbers = Object.entries(syscallNumbers[platform.arch]!);
  const printed = runC(
    numbers.map(([name]) => `printf("%d\\n", SYS_io_${name});`).join("\n"),
  );
  assertEquals(printed.map(Number), numbers.map(([, number]) => number));
}, {
  skip: missing ||
    (syscallNumbers[platform.arch] && platform.os === "linux"
      ? false
      : "Linux on x86-64 and arm64 only"),
});
