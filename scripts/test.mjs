// Runs test/**/*_test.ts under Deno, Bun and Node, each file in a process of its own,
// and ends with one line: N passed, N failed, N skipped.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { commandFor, emulated, environment, runtimes } from "./runtimes.mjs";
import { root, setUp } from "./setup.mjs";
import { runTestFile } from "./test_file.mjs";

const usage =
  `npm test -- [--runtime deno|bun|node] [--wakers] [--arm64] [--jobs N] [FILE-FILTER ...]

--wakers runs the tests once more with each readiness set and waker forced in turn.
--arm64 runs them on Linux arm64 as well, under Debian's qemu-user-static;
--runtime deno-arm64 (bun-arm64, node-arm64) is one runtime there.
CURLEW_READINESS, CURLEW_WAKER and LIBCURL_PATH are passed to the tests.`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runtime: { type: "string", multiple: true },
      wakers: { type: "boolean" },
      arm64: { type: "boolean" },
      jobs: { type: "string" },
      timeout: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const known = [...runtimes, ...emulated];
  for (const runtime of values.runtime ?? []) {
    if (!known.includes(runtime)) {
      throw new Error(`Unknown runtime "${runtime}": ${known.join(", ")}`);
    }
  }
  return {
    help: values.help ?? false,
    runtimes: [
      ...values.runtime ?? runtimes,
      ...values.arm64 ? emulated : [],
    ],
    wakers: values.wakers ?? false,
    jobs: Number(values.jobs ?? Math.min(2, availableParallelism())),
    timeoutMs: values.timeout && 1000 * Number(values.timeout),
    filters: positionals,
  };
}

function testFiles(filters) {
  return readdirSync(join(root, "test"), { recursive: true })
    .map((name) => `test/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith("_test.ts"))
    .filter((name) =>
      filters.length === 0 || filters.some((filter) => name.includes(filter))
    ).sort();
}

/** The readiness sets and wakers that a runtime has here, by its own account. */
function wakersOf(runtime) {
  const [command, ...args] = commandFor(runtime, "test/wakers.ts", []);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: environment(),
  });
  if (status === 0) return JSON.parse(stdout);
  throw new Error(`${runtime} does not tell its wakers`, {
    cause: error ?? stderr,
  });
}

/** What the test files are run on: the runtimes as they are, and on request with each waker forced. */
function settingsFor(options) {
  const settings = options.runtimes.map((runtime) => ({
    runtime,
    label: runtime,
    env: {},
  }));
  if (!options.wakers) return settings;
  for (const runtime of options.runtimes) {
    if (emulated.includes(runtime)) continue;
    for (const { readiness, waker, missing } of wakersOf(runtime)) {
      const env = { CURLEW_READINESS: readiness, CURLEW_WAKER: waker };
      const label = `${runtime} ${readiness} ${waker}`;
      settings.push({ runtime, label, env, missing });
    }
  }
  return settings;
}

// Their subject is the source or the tests themselves, the same on every processor.
const ofTheSource = /(harness|layers|package|readme|server)_test\.ts$/;

/** What is to run: the emulated last, since they load the processors for long. */
function jobsOf(settings, files) {
  const ready = settings.filter(({ missing }) => missing === undefined);
  const here = ready.filter(({ runtime }) => !emulated.includes(runtime));
  const there = ready.filter(({ runtime }) => emulated.includes(runtime));
  const pairs = (settings, files) =>
    files.flatMap((file) => settings.map((setting) => ({ ...setting, file })));
  return [
    ...pairs(here, files),
    ...pairs(there, files.filter((file) => !ofTheSource.test(file))),
  ];
}

/** Fetches what the emulated runtimes need, at first use. */
function setUpArm64() {
  const { status } = spawnSync("bash", ["scripts/arm64.sh"], {
    cwd: root,
    stdio: ["ignore", "ignore", 2],
  });
  if (status !== 0) throw new Error("Linux arm64 can not be emulated here");
}

/** How long a test file may take; under qemu it is five to twenty times as long. */
function timeLimitMs(runtime) {
  return emulated.includes(runtime) ? 400_000 : 120_000;
}

function report(label, result) {
  const { file, passed, failed, skipped, ms } = result;
  const head = failed > 0 ? "FAIL" : "ok  ";
  console.log(
    `${head} ${label.padEnd(4)} ${file}  ${passed} passed, ` +
      `${failed} failed, ${skipped} skipped (${Math.round(ms)} ms)`,
  );
  for (const { name, reason } of result.skips) {
    console.log(`       skipped: ${name} (${reason})`);
  }
  if (failed === 0) return;
  for (const reason of result.reasons) console.log(`       ${reason}`);
  console.log(result.output.trimEnd().replace(/^/gm, "     | "));
}

function add(totals, result) {
  totals.passed += result.passed;
  totals.failed += result.failed;
  totals.skipped += result.skipped;
}

const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

async function main() {
  const options = readOptions();
  if (options.help) return console.log(usage);
  setUp();
  const files = testFiles(options.filters);
  if (files.length === 0) throw new Error("No test file matches");
  if (options.runtimes.some((name) => emulated.includes(name))) setUpArm64();
  const settings = settingsFor(options);
  const sums = new Map(
    settings.map(({ label }) => [label, { passed: 0, failed: 0, skipped: 0 }]),
  );
  for (const { label, missing } of settings) {
    if (missing === undefined) continue;
    console.log(`skipped: ${label} (${missing})`);
    sums.get(label).skipped++;
  }
  const queue = jobsOf(settings, files);
  const failures = [];
  const work = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const { label, runtime, file, env } = job;
      const limitMs = options.timeoutMs ?? timeLimitMs(runtime);
      const result = await runTestFile(runtime, file, limitMs, env);
      report(label, result);
      add(sums.get(label), result);
      if (result.failed > 0) failures.push({ label, ...result });
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));

  console.log();
  for (const { label, file, reasons } of failures) {
    console.log(`FAIL ${label} ${file}: ${reasons.join("; ")}`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const width = Math.max(...settings.map(({ label }) => label.length));
  for (const [label, sum] of sums) {
    add(total, sum);
    console.log(`${label.padEnd(width)} ${line(sum)}`);
  }
  console.log(line(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
