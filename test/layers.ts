/** The rules of the house (docs: "Layers"), as functions from a path and its text to complaints. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { projectRoot } from "./spawn.ts";

/** One import or re-export. */
export interface Import {
  /** A path from the project's folder, or the bare specifier. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** The text with its comments blanked out, and its string contents too if asked. */
export function codeOf(source: string, keepStrings: boolean): string {
  const pattern =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;
  return source.replace(pattern, (found) => {
    if (found.startsWith("/")) return found.replace(/[^\n]/g, " ");
    if (keepStrings) return found;
    return found[0] + found.slice(1, -1).replace(/[^\n]/g, " ") + found[0];
  });
}

/** What a file imports. */
export function importsOf(path: string, source: string): Import[] {
  const code = codeOf(source, true);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith(".")
      ? normalize(join(dirname(path), specifier))
      : specifier;
    found.push({ target, typeOnly });
  };
  const statement =
    /^\s*(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?["']([^"']+)["']/gm;
  for (const [, type, specifier] of code.matchAll(statement)) {
    add(specifier!, type !== undefined);
  }
  for (const [, specifier] of code.matchAll(/\bimport\(\s*["']([^"']+)["']/g)) {
    add(specifier!, false);
  }
  return found;
}

// From the top down: a file imports nothing from a row above its own.
const storeys: readonly RegExp[] = [
  /^examples\//,
  /^mod\.ts$/,
  /^src\/fetch\//,
  /^src\/loop\//,
  /^src\/multi[^/]*\.ts$/,
  /^src\/easy[^/]*\.ts$/,
  /^src\/errors\.ts$/,
  /^ffi\//,
];

function storeyOf(path: string): number | undefined {
  const at = storeys.findIndex((pattern) => pattern.test(path));
  return at < 0 ? undefined : at;
}

const doors = ["ffi/mod.ts", "ffi/constants.ts"];
const runtimeFolder = /^ffi\/(deno|bun|node)\//;

function importComplaint(path: string, target: string): string | undefined {
  if (path.startsWith("examples/")) {
    if (/^(mod\.ts|src\/|ffi\/)/.test(target)) {
      return `imports ${target} in place of the package's name`;
    }
    return undefined;
  }
  const from = storeyOf(path);
  const to = storeyOf(target);
  if (from !== undefined && to !== undefined && to < from) {
    return `imports ${target}, which stands above it`;
  }
  if (/^(mod\.ts$|src\/)/.test(path)) {
    if (/^(mod\.ts$|examples\/|test\/|bench\/)/.test(target)) {
      return `imports ${target}, which stands above it`;
    }
    if (target.startsWith("ffi/") && !doors.includes(target)) {
      return `enters ffi/ by ${target} in place of ffi/mod.ts or ffi/constants.ts`;
    }
  }
  if (path.startsWith("ffi/")) {
    if (/^(src|test|bench|examples)\//.test(target)) {
      return `imports ${target}, which stands above it`;
    }
    const own = runtimeFolder.exec(path)?.[0];
    const other = runtimeFolder.exec(target)?.[0];
    if (other !== undefined && other !== own && path !== "ffi/mod.ts") {
      return `imports ${target}, which only ffi/mod.ts may`;
    }
    if (target === "ffi/mod.ts") return `imports ffi/mod.ts from inside`;
  }
  return undefined;
}

// Each word of a runtime stands in that runtime's folder alone.
const words: readonly (readonly [folder: string, pattern: RegExp])[] = [
  ["ffi/deno/", /\bDeno\b(?!["'`]?\s*:)/],
  ["ffi/bun/", /\bBun\b|["'`]bun:/],
  ["ffi/node/", /["'`]node:ffi\b/],
];

const anyType = /(?::|\bas|<|\||&|,|=>|=)\s*any\b(?!\s*[(.:\w])/;
const exported =
  /^export\s+(?:default\s+)?(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:class|function\*?|const|let|interface|type|enum|namespace)\s+(\w+)/gm;
const banned =
  /(?:Manager|Helper|Util|Wrapper|Impl)s?(?![a-z])|^Base(?![a-z0-9])|[a-z]Base$|^Async(?![a-z])/;
const bannedFile =
  /(^|[_/])(manager|helper|util|wrapper|impl|base|async)s?[_.]/;
const tables = ["ffi/constants.ts", "ffi/symbols.ts", "ffi/since.ts"];
const machinePath =
  /(^|[^A-Za-z0-9_.])\/(work|farm|root|home\/\w+|Users\/\w+|tmp\/\w+)\//;

function wordComplaints(path: string, source: string): string[] {
  const bare = codeOf(source, false);
  // Prose in a string may name a runtime; a string that is the name alone may not.
  const names =
    codeOf(source, true).match(/["'`](?:Deno|Bun|bun:\w+|node:ffi)["'`]/g) ??
      [];
  const text = `${bare}\n${names.join("\n")}`;
  return words.filter(([folder, pattern]) =>
    !path.startsWith(folder) && pattern.test(text)
  ).map(([folder]) => `names the runtime that only ${folder} may name`);
}

/** What is wrong with one file of mod.ts, ffi/, src/ or examples/. */
export function sourceComplaints(path: string, source: string): string[] {
  const complaints = wordComplaints(path, source);
  for (const { target } of importsOf(path, source)) {
    const complaint = importComplaint(path, target);
    if (complaint) complaints.push(complaint);
  }
  const bare = codeOf(source, false);
  if (!runtimeFolder.test(path) && anyType.test(bare)) {
    complaints.push("has the type any");
  }
  if (path !== "ffi/constants.ts") {
    for (const [, name] of bare.matchAll(exported)) {
      if (banned.test(name!)) complaints.push(`exports the name ${name}`);
    }
  }
  if (bannedFile.test(path)) complaints.push("has a banned word in its name");
  if (
    path.startsWith("src/") && path !== "src/loop/timer.ts" &&
    /\bset(Timeout|Interval)\(/.test(bare)
  ) {
    complaints.push("sets a timer, which only src/loop/timer.ts may");
  }
  return complaints.concat(textComplaints(path, source));
}

/** How many lines are neither empty nor a comment: documentation makes no file too long. */
function codeLines(source: string): number {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").split("\n")
    .filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
}

/** What is wrong with any text file of the project. */
export function textComplaints(path: string, source: string): string[] {
  const complaints: string[] = [];
  const lines = codeLines(source);
  if (path.endsWith(".ts") && lines > 400 && !tables.includes(path)) {
    complaints.push(`has ${lines} lines of code, more than 400`);
  }
  const machine = machinePath.exec(source);
  if (machine) {
    complaints.push(`names a path of one machine: ${machine[0].trim()}`);
  }
  return complaints;
}

/** The import cycles among files, each as "a -> b -> a"; types alone make none. */
export function cycles(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  function visit(path: string, trail: readonly string[]): void {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push([...trail.slice(at), path].join(" -> "));
      return;
    }
    const source = sources.get(path);
    if (done.has(path) || source === undefined) return;
    for (const { target, typeOnly } of importsOf(path, source)) {
      if (!typeOnly) visit(target, [...trail, path]);
    }
    done.add(path);
  }
  for (const path of sources.keys()) visit(path, []);
  return found;
}

const skipped =
  /^(node_modules|\.git|\.cache|bench\/results|package-lock\.json)(\/|$)/;

function walk(folder: string, paths: string[]): string[] {
  for (
    const entry of readdirSync(join(projectRoot, folder), {
      withFileTypes: true,
    })
  ) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (skipped.test(path)) continue;
    if (entry.isDirectory()) walk(path, paths);
    else paths.push(path);
  }
  return paths;
}

const text =
  /(\.(ts|mjs|js|json|md|c|h|sh|yml)|^LICENSE|\.ci\/run|\.npmrc|\.gitignore)$/;

/** Every text file of the project, path to content. */
export function projectFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const path of walk("", []).filter((path) => text.test(path)).sort()) {
    files.set(path, readFileSync(join(projectRoot, path), "utf8"));
  }
  return files;
}
