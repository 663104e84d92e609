// The main job: fetches many URLs in parallel on the runtime that launched this script.
import process from "node:process";
import { runScript } from "./run_script.mjs";

process.exitCode = await runScript(
  "examples/fetch_many.ts",
  process.argv.slice(2),
);
