/** Our tables against the libcurl that is loaded; the headers are in headers_test.ts. */
import process from "node:process";
import { type Curl, lib, versionNumber } from "../ffi/mod.ts";
import * as constants from "../ffi/constants.ts";
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { OPTION_SINCE } from "../ffi/since.ts";
import { type FunctionEntry, symbols } from "../ffi/symbols.ts";
import { platform, resolve } from "../ffi/platform.ts";
import type { Pointer } from "../ffi/types.ts";
import { optionKind } from "../src/option_kinds.ts";
import { assert, assertEquals, runtime, test } from "./harness.ts";
import "./live_handles.ts";

// typedef enum { CURLOT_LONG, ... } curl_easytype
const TYPES = [
  "long",
  "values",
  "off_t",
  "object",
  "string",
  "slist",
  "cbptr",
  "blob",
  "function",
] as const;

interface LoadedOption {
  readonly name: string;
  readonly id: number;
  readonly type: string;
}

// struct curl_easyoption { const char *name; CURLoption id; curl_easytype type; unsigned int flags; }
function loadedOptions({ memory, curl_easy_option_next }: Curl) {
  const options: LoadedOption[] = [];
  let at: Pointer | null = null;
  while ((at = curl_easy_option_next(at))) {
    memory.load(at, 24);
    const id = memory.outI32(8);
    const type = TYPES[memory.outI32(12)] ?? "unknown";
    const name = memory.text(memory.outPointer(0)) ?? "";
    options.push({ name: `CURLOPT_${name}`, id, type });
  }
  return options;
}

const ours = new Map<string, number>();
for (const [name, value] of Object.entries(constants)) {
  if (name.startsWith("CURLOPT_")) ours.set(name, Number(value));
}
const curl = lib();
const loaded = loadedOptions(curl);

// What our kinds are called in libcurl's table.
const KINDS: Record<string, readonly string[]> = {
  long: ["long", "values"],
  off_t: ["off_t"],
  string: ["string"],
  slist: ["slist"],
  blob: ["blob"],
  function: ["function"],
  cbptr: ["cbptr"],
  postfields: ["object", "string"],
  private: ["object", "cbptr"],
  easy: ["object"],
  object: ["object", "slist", "cbptr"],
};

test("constants has every option that the loaded libcurl has, under its number", () => {
  assert(loaded.length > 280);
  const differences = loaded.filter(({ name, id }) => ours.get(name) !== id);
  assertEquals(differences, []);
});

test("constants has no option that the loaded libcurl should have and has not", () => {
  const names = new Set(loaded.map(({ name }) => name));
  const missing = [...ours].filter(([name, id]) =>
    !names.has(name) &&
    versionNumber(OPTION_SINCE[id] ?? "7.73.0") <= curl.versionNumber
  ).map(([name]) => name);
  // Gone from the table, or never in it: libcurl does not know these by name.
  const gone = missing.filter((name) =>
    !/_(LASTENTRY|OBSOLETE\d+)$/.test(name)
  );
  assertEquals(gone, []);
});

test("optionKind() agrees with the loaded libcurl's type of every option", () => {
  const differences = loaded.flatMap(({ name, id, type }) => {
    const kind = optionKind(id);
    return KINDS[kind]?.includes(type) ? [] : [{ name, type, kind }];
  });
  assertEquals(differences, []);
});

const backend = { bun, deno, node }[runtime];
// Built out of some libcurls.
const optional = /^curl_(ws_|easy_ssls_)/;

/** Names of functions that a library should have and has not, and of those it has too early. */
function wrongFunctions(path: string) {
  const library = backend.open(path);
  const curlVersion = library.bind("curl_version", {
    parameters: [],
    result: "pointer",
  }) as unknown as () => Pointer;
  const text = lib().memory.text(curlVersion()) ?? "";
  const version = /libcurl\/([\d.]+)/.exec(text)![1]!;
  const has = (name: string, { parameters, result }: FunctionEntry) =>
    library.bind(name, {
      parameters: parameters.map((type) => resolve(type, platform)),
      result: resolve(result, platform),
    }) !== undefined;
  const missing: string[] = [];
  const early: string[] = [];
  for (const [name, entry] of Object.entries<FunctionEntry>(symbols)) {
    const due = versionNumber(entry.since) <= versionNumber(version);
    if (due && !optional.test(name) && !has(name, entry)) missing.push(name);
    if (!due && has(name, entry)) early.push(name);
  }
  return { missing, early };
}

const backport = process.env["CURLEW_LIBCURL_BACKPORT"];
const skip = process.platform === "linux" ? false : "Debian's builds only";

for (
  const [build, path, reason] of [
    ["the OpenSSL build", "libcurl.so.4", skip],
    ["the GnuTLS build", "libcurl-gnutls.so.4", skip],
    [
      "the backport",
      backport ?? "",
      backport ? skip : "CURLEW_LIBCURL_BACKPORT is not set",
    ],
  ] as const
) {
  test(
    `symbols: every function that ${build} should have binds, and no newer one`,
    () => {
      assertEquals(wrongFunctions(path), { missing: [], early: [] });
      // Deno counts an opened library as a leak of the test.
    },
    { skip: reason, leaks: false },
  );
}
