// The gate: format, lint, types, documentation and publishing, then the tests.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { runGate } from "./gate.mjs";
import { launcher } from "./runtimes.mjs";
import { root } from "./setup.mjs";

const good = runGate();
const test = join(root, "scripts", "test.mjs");
const args = launcher === "deno" ? ["run", "-A", test] : [test];
const { status } = spawnSync(
  process.execPath,
  [...args, ...process.argv.slice(2)],
  { stdio: "inherit" },
);
if (!good) console.error("The gate failed before the tests: see above");
process.exitCode = good ? status ?? 1 : 1;
