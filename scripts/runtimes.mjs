// Where the three runtimes are and the flags each needs.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { root } from "./setup.mjs";

export const runtimes = ["deno", "bun", "node"];

/** Their builds for Linux arm64, which scripts/arm64.sh fetches, under qemu-user. */
export const emulated = runtimes.map((runtime) => `${runtime}-arm64`);

const arm64 = join(root, ".cache", "arm64");

const isEmulated = (runtime) => emulated.includes(runtime);

/** The runtime's name without "-arm64". */
const plainName = (runtime) => runtime.replace(/-arm64$/, "");

export const nodeFlags = [
  "--experimental-ffi",
  "--disable-warning=ExperimentalWarning",
];

// Plain --allow-ffi: a path-scoped grant refuses pointer reads and callbacks.
export const denoFlags = [
  "--no-prompt",
  "--no-check",
  "--allow-ffi",
  "--allow-net",
  "--allow-read",
  "--allow-write",
  "--allow-env",
  "--allow-sys",
  "--allow-run",
];

/** The runtime that executes this script. */
export const launcher = process.versions.deno
  ? "deno"
  : process.versions.bun
  ? "bun"
  : "node";

/** The runtime that was asked for: `bun run` hands a script that says "node" to Node where there is one. */
export const wanted = process.env.npm_config_user_agent?.startsWith("bun/")
  ? "bun"
  : launcher;

function platformBinary(scope, ...path) {
  const folder = join(root, "node_modules", scope);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => join(folder, name, ...path));
}

function candidates(runtime) {
  const modules = join(root, "node_modules");
  const exe = process.platform === "win32" ? ".exe" : "";
  if (runtime === "deno") {
    return [
      join(modules, "deno", `deno${exe}`),
      ...platformBinary("@deno", `deno${exe}`),
    ];
  }
  if (runtime === "bun") {
    // The package has "bun.exe" on every system; without its install script it is a text.
    return [
      ...platformBinary("@oven", "bin", `bun${exe}`),
      join(modules, "bun", "bin", "bun.exe"),
    ];
  }
  return [join(modules, "node", "bin", `node${exe}`)];
}

/** Path of a runtime's program: the installed package's, else the launcher itself. */
export function binary(runtime) {
  if (isEmulated(runtime)) return join(arm64, "bin", plainName(runtime));
  const found = candidates(runtime).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const tooOld = runtime === "node" &&
    Number.parseInt(process.versions.node) < 26;
  if (runtime === launcher && !tooOld) return process.execPath;
  throw new Error(`No ${runtime} found in node_modules`);
}

/** Environment for a child: the project's runtimes come first on the path. */
export function environment(extra = {}) {
  const separator = process.platform === "win32" ? ";" : ":";
  const folders = runtimes.flatMap((runtime) =>
    candidates(runtime).filter((path) => existsSync(path)).slice(0, 1)
      .map((path) => dirname(path))
  );
  const variables = {
    ...process.env,
    PATH: [...folders, process.env.PATH].join(separator),
    ...extra,
  };
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined),
  );
}

/** What processes for Linux arm64 need in their environment; for others nothing. */
export function emulation(runtime) {
  if (!isEmulated(runtime)) return {};
  const sysroot = join(arm64, "sysroot");
  return {
    CURLEW_EMULATOR: "qemu-aarch64-static",
    QEMU_LD_PREFIX: sysroot,
    // A processor without pointer authentication, whose arithmetic takes half of qemu's time.
    QEMU_CPU: "neoverse-n1",
    // For the C programs of test/headers_test.ts.
    CURLEW_CC: "aarch64-linux-gnu-gcc",
    CPATH: join(sysroot, "usr", "include", "aarch64-linux-gnu"),
    // Not shared with the others: Deno empties the caches of another version.
    DENO_DIR: join(arm64, "deno"),
    NODE_COMPILE_CACHE: join(arm64, "node"),
    // These hold libraries for the system's own processor.
    LD_LIBRARY_PATH: undefined,
    CURLEW_LIBCURL_BACKPORT: undefined,
  };
}

/** The command line that runs a program on the processor that CURLEW_EMULATOR stands for. */
export function emulatedCommand(
  command,
  emulator = process.env.CURLEW_EMULATOR,
) {
  return emulator ? [emulator, ...command] : command;
}

/** The command line that runs a script: `[program, ...arguments]`. */
export function commandFor(runtime, script, args, program = binary(runtime)) {
  if (runtime === "deno") {
    return [program, "run", ...denoFlags, script, ...args];
  }
  if (runtime === "bun") return [program, script, ...args];
  return [program, ...nodeFlags, script, ...args];
}

function testArguments(runtime, file) {
  // All permissions: with less, Deno lets nobody list /proc/self/fd.
  if (runtime === "deno") return ["test", "--quiet", "--no-check", "-A", file];
  if (runtime === "bun") return ["test", `./${file}`];
  return [...nodeFlags, file];
}

/** The command line that runs one test file. */
export function testCommandFor(runtime, file) {
  return emulatedCommand(
    [binary(runtime), ...testArguments(plainName(runtime), file)],
    emulation(runtime).CURLEW_EMULATOR,
  );
}

/** Takes `--runtime X` (or `--runtime=X`) off the front of a command line. */
export function takeRuntime(args, fallback) {
  let runtime = process.env.CURLEW_RUNTIME || fallback;
  const rest = [...args];
  if (rest[0] === "--runtime") [, runtime] = rest.splice(0, 2);
  else if (rest[0]?.startsWith("--runtime=")) {
    runtime = rest.shift().slice("--runtime=".length);
  }
  if (runtime !== undefined && !runtimes.includes(runtime)) {
    throw new Error(`Unknown runtime "${runtime}": deno, bun or node`);
  }
  return { runtime, rest };
}
