// The checks of the gate: format, lint, types, documentation, publishing.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { binary, environment } from "./runtimes.mjs";
import { root, setUp } from "./setup.mjs";

function typeScriptFiles() {
  const folders = ["ffi", "src", "test", "examples", "bench"];
  return folders.filter((name) => existsSync(join(root, name))).flatMap((
    name,
  ) =>
    readdirSync(join(root, name), { recursive: true })
      .map((path) => `${name}/${path.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts"))
  ).sort();
}

function checks() {
  const deno = binary("deno");
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  return [
    ["format", deno, ["fmt", "--check"]],
    ["lint", deno, ["lint", "--quiet"]],
    ["types (deno)", deno, [
      "check",
      "--quiet",
      "mod.ts",
      ...typeScriptFiles(),
    ]],
    ["types (tsc)", binary("node"), [tsc, "--project", "."]],
    ["documentation", deno, ["doc", "--lint", "mod.ts", "ffi/constants.ts"]],
    ["publishing", deno, ["publish", "--dry-run", "--allow-dirty", "--quiet"]],
  ];
}

// "deno doc" tells of every import inside the declarations of Bun and Node that it can not follow.
const noise = /^Warning Failed resolving types.*\n( {4}at .*\n)?/gm;

/** Runs every check, prints what failing ones said, and tells whether all passed. */
export function runGate() {
  setUp();
  let good = true;
  for (const [name, command, args] of checks()) {
    const start = performance.now();
    const { status, error, stdout, stderr } = spawnSync(command, args, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      env: environment({ NO_COLOR: "1" }),
    });
    const passed = status === 0;
    good &&= passed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${passed ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
    if (!passed) {
      const said = `${stdout ?? ""}${stderr ?? ""}${error ?? ""}`
        .replace(noise, "").trimEnd();
      console.log(said.replace(/^/gm, "     | "));
    }
  }
  return good;
}

if (process.argv[1]?.endsWith("gate.mjs")) {
  process.exitCode = runGate() ? 0 : 1;
}
