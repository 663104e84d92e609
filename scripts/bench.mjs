// The benchmarks, which start their servers and the other runtimes themselves.
import process from "node:process";
import { runScript } from "./run_script.mjs";

await runScript("bench/bench.ts", process.argv.slice(2));
