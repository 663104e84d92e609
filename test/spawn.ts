/** Runs a script in a process of its own, on the runtime that runs the tests. */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { denoFlags, emulatedCommand, nodeFlags } from "../scripts/runtimes.mjs";

const versions: Record<string, string | undefined> = process.versions;

/** The runtime that runs this. */
export const runtime: "deno" | "bun" | "node" = versions["bun"]
  ? "bun"
  : versions["deno"]
  ? "deno"
  : "node";

/** Whether the processor is emulated by software: qemu-user. */
export const emulated: boolean = Boolean(process.env["CURLEW_EMULATOR"]);

/** How many times as long everything may take. */
export const slowness: number = emulated ? 5 : 1;

/** The project's folder. */
export const projectRoot: string = fileURLToPath(
  new URL("..", import.meta.url),
);

/** How a spawned script ended. */
export interface Ended {
  /** The exit code, or `null` when a signal ended it. */
  readonly code: number | null;
  /** The signal that ended it: "SIGKILL" also when it ran out of time. */
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from start to end. */
  readonly ms: number;
}

/** Options of `spawnRuntime()`. */
export interface SpawnOptions {
  /** After this the process is killed: 20 s unless said otherwise. */
  readonly timeoutMs?: number;
  /** In place of the runtime's usual flags, such as Deno without --allow-ffi. */
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
  /** Added to the environment; `undefined` takes a variable away. */
  readonly env?: Record<string, string | undefined>;
}

let count = 0;

// Within the project's folder, so that code finds the package by its name.
function writeCode(code: string): string {
  const folder = join(projectRoot, ".cache", "spawn");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${process.pid}_${count++}.ts`);
  writeFileSync(path, code);
  return path;
}

function flagsFor(given: readonly string[] | undefined): readonly string[] {
  if (runtime === "deno") return ["run", ...given ?? denoFlags];
  if (runtime === "node") return given ?? nodeFlags;
  return given ?? [];
}

/** Runs a file of the project (a path that ends in ".ts") or a piece of code. */
export async function spawnRuntime(
  fileOrCode: string,
  options: SpawnOptions = {},
): Promise<Ended> {
  const isFile = /^[^\n;]*\.ts$/.test(fileOrCode);
  const path = isFile ? join(projectRoot, fileOrCode) : writeCode(fileOrCode);
  const start = performance.now();
  const env: Record<string, string | undefined> = {
    ...process.env,
    NO_COLOR: "1",
    ...options.env,
  };
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete env[name];
  }
  const [command, ...args] = emulatedCommand([
    process.execPath,
    ...flagsFor(options.flags),
    path,
    ...options.args ?? [],
  ]) as [string, ...string[]];
  const child = spawn(command, args, {
    cwd: projectRoot,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = setTimeout(
    () => child.kill("SIGKILL"),
    (options.timeoutMs ?? 20_000) * slowness,
  );
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => stdout += text);
  child.stderr.setEncoding("utf8").on("data", (text) => stderr += text);
  try {
    return await new Promise<Ended>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => {
        resolve({
          code,
          signal,
          stdout,
          stderr,
          ms: performance.now() - start,
        });
      });
    });
  } finally {
    clearTimeout(timer);
    if (!isFile) rmSync(path, { force: true });
  }
}
