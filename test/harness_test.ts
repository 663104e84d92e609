import { createServer } from "node:net";
import process from "node:process";
import { judge } from "../scripts/test_file.mjs";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  gate,
  leakProbe,
  runtime,
  spawnRuntime,
  test,
  until,
} from "./harness.ts";
import { growth, Leaks } from "./leaks.ts";

const good = { code: 0, signal: null, timedOut: false };

test("judge() counts passes, failures and skips", () => {
  const { passed, failed, skipped, reasons } = judge(
    [
      { event: "register", name: "a" },
      { event: "register", name: "b" },
      { event: "skip", name: "c", reason: "needs kqueue" },
      { event: "start", name: "a" },
      { event: "pass", name: "a" },
      { event: "start", name: "b" },
      { event: "fail", name: "b", reason: "Error: no" },
    ],
    { ...good, code: 1 },
    false,
  );
  assertEquals([passed, failed, skipped], [1, 1, 1]);
  assertEquals(reasons, ["failed: b: Error: no"]);
});

test("judge() fails a file that ran no test", () => {
  assertEquals(judge([], good, false).reasons, ["ran no test"]);
});

test("judge() fails a file that crashed within a test", () => {
  const records = [
    { event: "register", name: "a" },
    { event: "register", name: "b" },
    { event: "start", name: "a" },
  ];
  const ended = { code: null, signal: "SIGSEGV", timedOut: false };
  assertEquals(judge(records, ended, false).reasons, [
    "did not end: a",
    "was not run: b",
    "ended by SIGSEGV",
  ]);
});

test("judge() fails a bad exit code that no test accounts for", () => {
  const records = [
    { event: "register", name: "a" },
    { event: "pass", name: "a" },
  ];
  const { passed, failed } = judge(records, { ...good, code: 1 }, false);
  assertEquals([passed, failed], [1, 1]);
});

test("judge() fails a skip for want of a server in CI only", () => {
  const records = [{
    event: "skip",
    name: "a",
    reason: "nginx is not installed",
  }];
  assertEquals(judge(records, good, false).skipped, 1);
  const strict = judge(records, good, true);
  assertEquals([strict.failed, strict.skipped], [1, 0]);
});

test("growth() names what there is more of", () => {
  const before = new Map([["a", 1], ["b", 2]]);
  assertEquals(growth(before, new Map([["a", 1], ["b", 1]])), []);
  assertEquals(growth(before, new Map([["b", 3], ["c", 1]])), [
    "b: 2 -> 3",
    "c: 0 -> 1",
  ]);
});

test("Leaks.compare() sees a descriptor that stays open", async () => {
  const before = await Leaks.before();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const error = await assertRejects(() => before.compare(50), Error);
  assertMatch(error.message, /^Left behind: .*socket: \d+ -> \d+/);
  await new Promise((done) => server.close(done));
  await before.compare();
}, {
  skip: process.platform === "linux"
    ? false
    : "descriptors are listed on Linux only",
});

test("Leaks.compare() sees what a probe counts", async () => {
  let living = 0;
  leakProbe("living things", () => living);
  const before = await Leaks.before();
  living = 1;
  const error = await assertRejects(() => before.compare(20), Error);
  assertMatch(error.message, /living things: 0 -> 1/);
  living = 0;
  await before.compare();
});

test("gate() holds until it is opened", async () => {
  const steps: string[] = [];
  const { opened, open } = gate();
  const passing = opened.then(() => steps.push("passed"));
  await Promise.resolve();
  steps.push("opening");
  open();
  await passing;
  assertEquals(steps, ["opening", "passed"]);
});

test("until() gives up after its time", async () => {
  await assertRejects(() => until(() => false, "never", 20), Error, "never");
});

test("spawnRuntime() runs code on the same runtime", async () => {
  const { code, stdout, stderr } = await spawnRuntime(
    `import process from "node:process";
     const { bun, deno } = process.versions as Record<string, string>;
     console.log(bun ? "bun" : deno ? "deno" : "node", process.argv[2], process.env.WORD);
     process.exit(3);`,
    { args: ["one"], env: { WORD: "two" } },
  );
  assertEquals([code, stdout.trim(), stderr], [3, `${runtime} one two`, ""]);
});

test("spawnRuntime() ends a process that hangs", async () => {
  const { code, ms } = await spawnRuntime(
    "setInterval(() => {}, 1000);\n",
    { timeoutMs: 300 },
  );
  assert(code !== 0);
  assert(ms < 5000);
});
