import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";

/** Where the add-on is, or "" when nobody built it yet. */
export function findNodeLibcurl(cache: string): string {
  const folder = join(cache, "node_modules", "node-libcurl");
  return existsSync(binding(folder)) ? folder : "";
}

const binding = (folder: string) =>
  join(folder, "lib", "binding", "node_libcurl.node");

/**
 * Builds node-libcurl from its npm package against the system's libcurl: its own install script would
 * download a build. It is no dependency of the project, since it needs a compiler and two minutes.
 */
export function buildNodeLibcurl(cache: string, version = "5.1.2"): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), '{ "private": true }\n');
  const options = {
    stdio: ["ignore", 2, 2] as ["ignore", 2, 2],
    shell: process.platform === "win32",
  };
  const install = ["install", "--ignore-scripts", `node-libcurl@${version}`];
  execFileSync("npm", install, { cwd: cache, ...options });
  const folder = join(cache, "node_modules", "node-libcurl");
  const gyp = join(cache, "node_modules", "node-gyp", "bin", "node-gyp.js");
  // The headers that came with the system's Node: the add-on keeps to the stable binary interface.
  const headers = dirname(dirname(systemNode()));
  const args = [gyp, "rebuild", `--nodedir=${headers}`];
  args.push("--module_name=node_libcurl", "--module_path=./lib/binding");
  execFileSync(systemNode(), args, {
    cwd: folder,
    ...options,
    env: {
      ...process.env,
      // It calls a WebSocket function that libcurl 7.88 does not have; no workload does.
      CXXFLAGS:
        "-fpermissive -w '-Dcurl_ws_start_frame(h,f,l)=CURLE_NOT_BUILT_IN'",
    },
  });
  mkdirSync(dirname(binding(folder)), { recursive: true });
  copyFileSync(
    join(folder, "build", "Release", "node_libcurl.node"),
    binding(folder),
  );
}

/** A Node with its headers beside it, which the npm package "node" lacks. */
function systemNode(): string {
  const folders = (process.env["PATH"] ?? "").split(":");
  for (const folder of folders) {
    const headers = join(dirname(folder), "include", "node", "node_api.h");
    if (existsSync(join(folder, "node")) && existsSync(headers)) {
      return join(folder, "node");
    }
  }
  throw new Error("No Node with headers (include/node) found on the path");
}
