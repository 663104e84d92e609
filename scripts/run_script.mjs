// Runs one TypeScript file of the project on the chosen runtime and resolves with its exit code.
import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import {
  binary,
  commandFor,
  environment,
  launcher,
  takeRuntime,
  wanted,
} from "./runtimes.mjs";
import { root, setUp } from "./setup.mjs";

export async function runScript(script, args) {
  setUp();
  const { runtime, rest } = takeRuntime(args, wanted);
  // The launcher's own program serves, save for Node, where the system's may be too old for FFI.
  const own = runtime === launcher && runtime !== "node";
  const [command, ...argv] = commandFor(
    runtime,
    join(root, script),
    rest,
    own ? process.execPath : binary(runtime),
  );
  const child = spawn(command, argv, {
    stdio: "inherit",
    env: environment({ CURLEW_RUNTIME: runtime }),
  });
  const signals = ["SIGINT", "SIGTERM"];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => {
        if (signal !== null) console.error(`Ended by ${signal}`);
        resolve(code ?? 1);
      });
    });
  } finally {
    // They would hold this process alive.
    for (const signal of signals) process.off(signal, passOn);
  }
}
