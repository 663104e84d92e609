// Installs the development packages when they are missing or older than the lock file.
import { spawnSync } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(
  /[\\/]$/,
  "",
);

// npm writes a lock file of its own into node_modules at the end of an install.
function upToDate() {
  const installed = [".package-lock.json", ".curlew"]
    .map((name) => join(root, "node_modules", name)).find(existsSync);
  if (installed === undefined) return false;
  return statSync(installed).mtimeMs >=
    statSync(join(root, "package-lock.json")).mtimeMs;
}

const installers = [
  ["npm", ["ci"]],
  // Without npm the install script of the package "node" fails, so Node is left out.
  ["bun", ["install", "--no-save", "--ignore-scripts"]],
  ["deno", [
    "install",
    "--quiet",
    "--node-modules-dir=auto",
    "--allow-scripts=npm:bun,npm:deno,npm:node",
  ]],
];

/** Makes node_modules what package-lock.json says, by npm or else by Bun or Deno. */
export function setUp() {
  if (upToDate()) return;
  console.error("Installing the development packages (once)");
  for (const [command, args] of installers) {
    const found = spawnSync(command, ["--version"], {
      shell: process.platform === "win32",
    });
    if (found.error || found.status !== 0) continue;
    const { status } = spawnSync(command, args, {
      cwd: root,
      stdio: ["ignore", 2, 2],
      env: { DENO_TLS_CA_STORE: "system,mozilla", ...process.env },
      shell: process.platform === "win32",
    });
    if (status === 0) {
      if (command !== "npm") {
        writeFileSync(join(root, "node_modules", ".curlew"), command);
      }
      return;
    }
    throw new Error(`"${command} ${args.join(" ")}" failed`);
  }
  throw new Error("No npm, bun or deno found to install with");
}
