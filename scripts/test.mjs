// Runs test/**/*_test.ts under Deno, Bun and Node, each file in a process of its own,
// and ends with one line: N passed, N failed, N skipped.
import { availableParallelism } from "node:os";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { runtimes } from "./runtimes.mjs";
import { root, setUp } from "./setup.mjs";
import { runTestFile } from "./test_file.mjs";

const usage =
  `npm test -- [--runtime deno|bun|node] [--jobs N] [FILE-FILTER ...]

CURLEW_READINESS, CURLEW_WAKER and LIBCURL_PATH are passed to the tests.`;

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runtime: { type: "string", multiple: true },
      jobs: { type: "string" },
      timeout: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  for (const runtime of values.runtime ?? []) {
    if (!runtimes.includes(runtime)) {
      throw new Error(`Unknown runtime "${runtime}": deno, bun or node`);
    }
  }
  return {
    help: values.help ?? false,
    runtimes: values.runtime ?? runtimes,
    jobs: Number(values.jobs ?? Math.min(2, availableParallelism())),
    timeoutMs: 1000 * Number(values.timeout ?? 120),
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

function report(result) {
  const { runtime, file, passed, failed, skipped, ms } = result;
  const head = failed > 0 ? "FAIL" : "ok  ";
  console.log(
    `${head} ${runtime.padEnd(4)} ${file}  ${passed} passed, ` +
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
  const queue = files.flatMap((file) =>
    options.runtimes.map((runtime) => ({ runtime, file }))
  );
  const sums = new Map(
    options.runtimes.map((
      name,
    ) => [name, { passed: 0, failed: 0, skipped: 0 }]),
  );
  const failures = [];
  const work = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const result = await runTestFile(
        job.runtime,
        job.file,
        options.timeoutMs,
      );
      report(result);
      add(sums.get(job.runtime), result);
      if (result.failed > 0) failures.push(result);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));

  console.log();
  for (const { runtime, file, reasons } of failures) {
    console.log(`FAIL ${runtime} ${file}: ${reasons.join("; ")}`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [runtime, sum] of sums) {
    add(total, sum);
    console.log(`${runtime.padEnd(4)} ${line(sum)}`);
  }
  console.log(line(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
