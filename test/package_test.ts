import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
  projectRoot,
  runtime,
  spawnRuntime,
  test,
} from "./harness.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
}

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const npm = JSON.parse(read("package.json")) as Package;
const jsr = JSON.parse(read("deno.json")) as Package;

test("package.json and deno.json agree on name, version, license and exports", () => {
  for (const key of ["name", "version", "license", "exports"] as const) {
    assertEquals(npm[key], jsr[key], key);
  }
});

test("package.json and deno.json offer the same commands", () => {
  const commands = ["bench", "ok", "start", "test"];
  assertEquals(Object.keys(npm.scripts).sort(), commands);
  assertEquals(Object.keys(jsr.tasks).sort(), commands);
});

test("every export is a file", () => {
  for (const path of Object.values(npm.exports)) {
    assert(existsSync(join(projectRoot, path)), path);
  }
});

test("the package has no run-time dependencies, and exact development ones", () => {
  assertEquals(npm.dependencies, undefined);
  for (const [name, version] of Object.entries(npm.devDependencies)) {
    assertMatch(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test("package-lock.json names no registry", () => {
  const lock = read("package-lock.json");
  assert(!lock.includes('"resolved"'));
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { devDependencies?: unknown }>;
  };
  assertEquals(packages[""]?.devDependencies, npm.devDependencies);
});

test("CHANGELOG.md names the version", () => {
  assertStringIncludes(read("CHANGELOG.md"), `## [${npm.version}]`);
});

test("the package finds itself by its name", async () => {
  const { stdout, stderr } = await spawnRuntime(
    `import * as curl from "@curlew/curl";
     import * as constants from "@curlew/curl/constants";
     console.log(typeof curl.fetch, constants.CURLOPT_URL);`,
  );
  assertEquals([stdout.trim(), stderr], ["function 10002", ""]);
});

test("importing the package opens no library and needs no permission", async () => {
  const flags = {
    deno: ["--no-prompt", "--no-check"],
    bun: [],
    node: ["--disable-warning=ExperimentalWarning"],
  }[runtime];
  const { code, stdout, stderr } = await spawnRuntime(
    `import "@curlew/curl";
     console.log("imported");`,
    { flags, env: { LIBCURL_PATH: "/nowhere/libcurl.so" } },
  );
  assertEquals([code, stdout.trim(), stderr], [0, "imported", ""]);
});
