import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Command } from "./process.ts";
import { binary, runtimes } from "../../scripts/runtimes.mjs";

export interface Contender {
  readonly name: string;
  /** The version of what is measured, for the page. */
  readonly version: string;
  command(args: Readonly<Record<string, string | number>>): Command;
}

export interface Place {
  readonly root: string;
  readonly client: string;
  readonly cProgram: string;
  readonly authority: string;
  readonly nodeLibcurl: string;
}

type Arguments = Readonly<Record<string, string | number>>;

const words = (args: Arguments) =>
  Object.entries(args).map(([name, value]) => `${name}=${value}`);

/** Everyone that can run here, in the order of the tables. */
export function contenders(place: Place): Contender[] {
  const onRuntime = (
    runtime: string,
    version: string,
    contender: string,
    name = `${contender}-${runtime}`,
  ): Contender => ({
    name,
    version,
    command: (args) =>
      runtimeCommand(runtime, place, [
        `contender=${contender}`,
        ...words(args),
      ]),
  });
  const versions = new Map(
    (runtimes as string[]).map((runtime) => [runtime, versionOf(runtime)]),
  );
  const all: Contender[] = [];
  for (const contender of ["curlew", "builtin"]) {
    for (const [runtime, version] of versions) {
      all.push(onRuntime(runtime, version, contender));
    }
  }
  const node = versions.get("node") ?? "";
  const undici = packageVersion(place.root, "undici");
  if (undici) {
    all.push(onRuntime("node", `${undici} on ${node}`, "undici", "undici"));
  }
  if (place.nodeLibcurl) {
    const peer = onRuntime("node", "", "node-libcurl", "node-libcurl");
    all.push({
      ...peer,
      version: `${packageVersion(place.nodeLibcurl, "")} on ${node}`,
      command: (args) => peer.command({ ...args, peer: place.nodeLibcurl }),
    });
  }
  if (place.cProgram) {
    all.push({
      name: "c",
      version: execFileSync("curl-config", ["--version"]).toString().trim(),
      command: (args) => ({
        program: place.cProgram,
        args: words(args),
        environment: {},
      }),
    });
  }
  return all;
}

function runtimeCommand(
  runtime: string,
  place: Place,
  args: string[],
): Command {
  const program: string = binary(runtime);
  if (runtime === "deno") {
    const flags = ["run", "-A", "--no-check", `--cert=${place.authority}`];
    return {
      program,
      args: [...flags, place.client, ...args],
      environment: { DENO_NO_UPDATE_CHECK: "1" },
    };
  }
  // Node and Bun read the authority to trust from the environment. Bun's fetch runs 256 requests at
  // once unless told otherwise.
  const environment = {
    NODE_EXTRA_CA_CERTS: place.authority,
    BUN_CONFIG_MAX_HTTP_REQUESTS: "65535",
  };
  const flags = runtime === "node"
    ? ["--experimental-ffi", "--disable-warning=ExperimentalWarning"]
    : [];
  return { program, args: [...flags, place.client, ...args], environment };
}

function versionOf(runtime: string): string {
  const text = execFileSync(binary(runtime), ["--version"]).toString();
  return `${runtime} ${/\d+\.\d+\.\d+/.exec(text)?.[0]}`;
}

function packageVersion(folder: string, name: string): string {
  const path = name
    ? join(folder, "node_modules", name, "package.json")
    : join(folder, "package.json");
  if (!existsSync(path)) return "";
  const { version } = createRequire(path)(path) as { version: string };
  return `${name || "node-libcurl"} ${version}`;
}
