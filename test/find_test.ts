import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { candidates, isRefusal, LoadError } from "../ffi/find.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
  runtime,
  spawnRuntime,
  test,
} from "./harness.ts";

const x64 = "x86_64" as const;
const linuxOnly = process.platform === "linux" ? false : "names of Linux";
const denoOnly = runtime === "deno" ? false : "Deno's permissions";

// What a program sees that asks for the version.
const program = `
import { LoadError, version } from "@curlew/curl";
try {
  const { version: number, path } = version();
  console.log(JSON.stringify({ number, path }));
} catch (error) {
  if (!(error instanceof LoadError)) throw error;
  console.log(JSON.stringify({
    name: error.name,
    message: error.message,
    tried: error.tried,
    cause: error.cause === undefined ? undefined : String(error.cause),
  }));
}
`;

interface Outcome {
  readonly number?: string;
  readonly path?: string;
  readonly message: string;
  readonly tried: readonly { path: string; reason: string }[];
  readonly cause?: string;
}

async function load(
  libcurlPath: string | undefined,
  flags?: readonly string[],
): Promise<Outcome> {
  const { code, stdout, stderr } = await spawnRuntime(program, {
    env: { LIBCURL_PATH: libcurlPath },
    ...flags && { flags },
  });
  assertEquals(code, 0, stderr);
  return JSON.parse(stdout) as Outcome;
}

test("candidates() names the sonames of Linux, OpenSSL's build first", () => {
  assertEquals(candidates({ os: "linux", arch: x64 }), [
    "libcurl.so.4",
    "libcurl-gnutls.so.4",
  ]);
});

test("candidates() names the places of macOS: the system's, Homebrew's, MacPorts'", () => {
  const names = candidates({ os: "darwin", arch: "aarch64" });
  for (const place of ["/usr/lib/", "/opt/homebrew/", "/usr/local/", "/opt/"]) {
    assert(names.some((name) => name.startsWith(place)), place);
  }
  assert(names.every((name) => name.endsWith("libcurl.4.dylib")));
});

test("candidates() names the DLLs of Windows", () => {
  const names = candidates({ os: "windows", arch: x64 });
  assert(names.includes("libcurl-x64.dll"));
  assert(names.every((name) => name.endsWith(".dll")));
});

test("isRefusal() tells a permission from a missing file", () => {
  const named = (name: string) => Object.assign(new Error("no"), { name });
  assert(isRefusal(named("NotCapable")));
  assert(isRefusal(named("PermissionDenied")));
  assert(!isRefusal(named("NotFound")));
  assert(!isRefusal("NotCapable"));
});

test("LoadError lists every place tried and ends with the remedy", () => {
  const tried = [
    { path: "a.so", reason: "not found" },
    { path: "b.so", reason: "not a library" },
  ];
  const error = new LoadError("No libcurl", tried, "Install it");
  assertEquals(
    error.message,
    'No libcurl\n  "a.so": not found\n  "b.so": not a library\nInstall it',
  );
  assertEquals([error.name, error.tried], ["LoadError", tried]);
});

test("libcurl is found without LIBCURL_PATH", async () => {
  const { number, path } = await load(undefined);
  assertMatch(number ?? "", /^\d+\.\d+\.\d+$/);
  assert(candidates({ os: "linux", arch: x64 }).includes(path ?? ""));
}, { skip: linuxOnly });

test("LIBCURL_PATH chooses the library", async () => {
  const { path } = await load("libcurl-gnutls.so.4");
  assertEquals(path, "libcurl-gnutls.so.4");
}, { skip: linuxOnly });

test("LIBCURL_PATH that is empty counts as not set", async () => {
  assertEquals((await load("")).path, "libcurl.so.4");
}, { skip: linuxOnly });

test("LIBCURL_PATH naming a missing file is an error that names it, and nothing else is tried", async () => {
  const { message, tried } = await load("/nowhere/libcurl.so.4");
  assertEquals(tried.map(({ path }) => path), ["/nowhere/libcurl.so.4"]);
  assertStringIncludes(message, "The libcurl named by LIBCURL_PATH");
  assertStringIncludes(message, '"/nowhere/libcurl.so.4": ');
  assertStringIncludes(message, "environment variable LIBCURL_PATH");
  assert(tried[0]!.reason.length > 0);
});

test("LIBCURL_PATH naming a text file is an error that names it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "curlew-find-"));
  try {
    const path = join(folder, "libcurl.so.4");
    writeFileSync(path, "no library\n");
    const { message, tried } = await load(path);
    assertEquals(tried.map((attempt) => attempt.path), [path]);
    assertStringIncludes(message, path);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test(
  "LIBCURL_PATH naming another library is an error that says so",
  async () => {
    const { message, tried } = await load("libc.so.6");
    assertStringIncludes(message, "is not libcurl");
    assertEquals(tried, [{
      path: "libc.so.6",
      reason: "it has no function curl_version()",
    }]);
  },
  { skip: linuxOnly },
);

test(
  "Deno without --allow-ffi is told of the permission, not of a missing library",
  async () => {
    for (const path of [undefined, "/nowhere/libcurl.so.4"]) {
      const { message, cause } = await load(path, [
        "--no-prompt",
        "--no-check",
        "--allow-env",
      ]);
      assertStringIncludes(message, "refused the permission");
      assertStringIncludes(message, "--allow-ffi");
      assert(!/could not be found|nstall/.test(message), message);
      assertMatch(cause ?? "", /^NotCapable/);
    }
  },
  { skip: denoOnly },
);

test(
  "Deno with --allow-ffi for a path only is told of the permission",
  async () => {
    const { message } = await load(undefined, [
      "--no-prompt",
      "--no-check",
      "--allow-env",
      "--allow-ffi=/nowhere",
    ]);
    assertStringIncludes(message, "without a path");
  },
  { skip: denoOnly },
);

test("Deno without --allow-env finds libcurl all the same", async () => {
  const { path } = await load("/nowhere/libcurl.so.4", [
    "--no-prompt",
    "--no-check",
    "--allow-ffi",
  ]);
  assertEquals(path, "libcurl.so.4");
}, { skip: denoOnly || linuxOnly });

test("Deno without --allow-ffi and --allow-env is told of both", async () => {
  const { message, tried } = await load(undefined, [
    "--no-prompt",
    "--no-check",
    // With no permission named at all, Deno's node:child_process gives all.
    "--allow-sys",
  ]);
  assertStringIncludes(message, "--allow-ffi");
  assertStringIncludes(tried[0]!.reason, "--allow-env");
}, { skip: denoOnly });

test("Node without node:ffi is told of the flag", async () => {
  const { message } = await load(undefined, [
    "--no-experimental-ffi",
    "--disable-warning=ExperimentalWarning",
  ]);
  assertStringIncludes(message, "--experimental-ffi");
}, { skip: runtime === "node" ? false : "Node's flag" });
