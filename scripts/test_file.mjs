// Runs one test file on one runtime and counts from the records that test/harness.ts writes.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { emulation, environment, testCommandFor } from "./runtimes.mjs";
import { root } from "./setup.mjs";

// Where everything is installed by .ci/run, a missing server is a failure of the set-up.
const missing = /\b(server|nginx|openssl|compiler|not installed)\b/i;

function kill(child) {
  try {
    // The whole group: a test may have started servers.
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

async function execute(runtime, file, records, timeoutMs, env) {
  const [command, ...args] = testCommandFor(runtime, file);
  const child = spawn(command, args, {
    cwd: root,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: environment({
      ...env,
      ...emulation(runtime),
      CURLEW_TEST_RECORDS: records,
      NO_COLOR: "1",
    }),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => output += text);
  }
  return await new Promise((resolve, reject) => {
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      kill(child);
    }, timeoutMs);
    child.on("error", reject);
    child.on("exit", () => kill(child));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, timedOut, output });
    });
  });
}

function readRecords(path) {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** What a run comes to; separate from the running so that it can be tested. */
export function judge(records, ended, strict) {
  const outcomes = new Map();
  const started = new Set();
  const registered = new Set();
  const skips = [];
  for (const { event, name, reason } of records) {
    if (event === "register") registered.add(name);
    else if (event === "start") started.add(name);
    else if (event === "skip") skips.push({ name, reason });
    else outcomes.set(name, { event, reason });
  }
  const reasons = [];
  let passed = 0;
  for (const [name, { event, reason }] of outcomes) {
    if (event === "pass") passed++;
    else reasons.push(`failed: ${name}: ${reason}`);
  }
  for (const name of registered) {
    if (outcomes.has(name)) continue;
    reasons.push(
      started.has(name) ? `did not end: ${name}` : `was not run: ${name}`,
    );
  }
  const tolerated = skips.filter(({ reason }) => {
    if (!strict || !missing.test(reason)) return true;
    return void reasons.push(`skipped in CI: ${reason}`);
  });
  if (ended.timedOut) reasons.push("ran out of time and was ended");
  else if (ended.signal) reasons.push(`ended by ${ended.signal}`);
  if (reasons.length === 0) {
    if (ended.code !== 0) {
      // Such as an operation that Deno's sanitizers found still running.
      reasons.push(`exit code ${ended.code} although no test reported failure`);
    } else if (registered.size + skips.length === 0) {
      reasons.push("ran no test");
    }
  }
  return {
    passed,
    failed: reasons.length,
    skipped: tolerated.length,
    skips: tolerated,
    reasons,
  };
}

/** Runs a test file in a process of its own, with `env` added to the environment. */
export async function runTestFile(runtime, file, timeoutMs, env) {
  const folder = mkdtempSync(join(tmpdir(), "curlew-test-"));
  const records = join(folder, "records");
  const start = performance.now();
  try {
    const ended = await execute(runtime, file, records, timeoutMs, env)
      // Such as a runtime that is not installed.
      .catch((error) => ({ code: 1, output: String(error) }));
    return {
      runtime,
      file,
      ms: performance.now() - start,
      output: ended.output,
      ...judge(readRecords(records), ended, process.env.CI === "true"),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
