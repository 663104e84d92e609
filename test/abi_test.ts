/** Our tables against the libcurl that is loaded; the headers are in headers_test.ts. */
import process from "node:process";
import { type Curl, lib, versionNumber } from "../ffi/mod.ts";
import * as constants from "../ffi/constants.ts";
import { OPTION_SINCE } from "../ffi/since.ts";
import { type FunctionEntry, symbols } from "../ffi/symbols.ts";
import type { Pointer } from "../ffi/types.ts";
import { optionKind } from "../src/option_kinds.ts";
import { assert, assertEquals, spawnRuntime, test } from "./harness.ts";
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

// Built out of some libcurls.
const optional = /^curl_(ws_|easy_ssls_)/;

// In a process of its own for each: several libcurls, with several libraries
// for TLS, do not go well together.
const program = `
import { lib } from "../../ffi/mod.ts";
import { symbols } from "../../ffi/symbols.ts";
const curl = lib();
const names = Object.keys(symbols).filter((name) => curl.has(name as never));
console.log(JSON.stringify({ version: curl.version, names }));
`;

/** Names of functions that a library should have and has not, and of those it has too early. */
async function wrongFunctions(path: string) {
  const { code, stdout, stderr } = await spawnRuntime(program, {
    env: { LIBCURL_PATH: path },
  });
  assertEquals(code, 0, stderr);
  const { version, names } = JSON.parse(stdout) as {
    version: string;
    names: string[];
  };
  const missing: string[] = [];
  const early: string[] = [];
  for (const [name, { since }] of Object.entries<FunctionEntry>(symbols)) {
    const due = versionNumber(since) <= versionNumber(version);
    const has = names.includes(name);
    if (due && !has && !optional.test(name)) missing.push(name);
    if (!due && has) early.push(name);
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
    async () => {
      const none = { missing: [], early: [] };
      assertEquals(await wrongFunctions(path), none);
    },
    { skip: reason },
  );
}
