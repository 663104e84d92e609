// The benchmarks, which start their servers and the other runtimes themselves.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { runScript } from "./run_script.mjs";
import { binary } from "./runtimes.mjs";
import { root } from "./setup.mjs";

const args = process.argv.slice(2);
let code = await runScript("bench/bench.ts", args);
if (code === 0 && args.includes("--publish")) {
  // What is published is part of the sources, which have one form.
  const format = ["fmt", "--quiet", "bench"];
  code = spawnSync(binary("deno"), format, { cwd: root, stdio: "inherit" })
    .status ?? 1;
}
process.exitCode = code;
