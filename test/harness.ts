/**
 * One test source for three runtimes. `test()` registers with the runtime's
 * own runner, records the outcome for scripts/test.mjs, and fails a test that
 * leaves descriptors, or anything a leak probe counts, behind.
 */
import { appendFileSync } from "node:fs";
import process from "node:process";
import { Leaks } from "./leaks.ts";

export * from "./assert.ts";
export { leakProbe, settle } from "./leaks.ts";
export { emulated, projectRoot, runtime, slowness } from "./spawn.ts";
export { spawnRuntime } from "./spawn.ts";
import { runtime, slowness } from "./spawn.ts";

/** Options of `test()`. */
export interface TestOptions {
  /** The reason for leaving the test out; `false` to run it. */
  readonly skip?: false | string;
  /** How long the test may take: 20 s unless said otherwise. */
  readonly timeoutMs?: number;
  /** `false` for a test that leaves something behind on purpose. */
  readonly leaks?: boolean;
}

type Body = () => unknown;

interface NativeOptions {
  readonly skip: boolean;
  readonly timeoutMs: number;
  readonly leaks: boolean;
}

type Register = (name: string, body: Body, options: NativeOptions) => void;

async function nativeRegister(): Promise<Register> {
  if (runtime === "deno") {
    const deno = (globalThis as unknown as {
      Deno: { test(definition: Record<string, unknown>): void };
    }).Deno;
    return (name, fn, { skip, leaks }) =>
      deno.test({
        name,
        fn,
        ignore: skip,
        sanitizeOps: leaks,
        sanitizeResources: leaks,
        sanitizeExit: true,
      });
  }
  if (runtime === "bun") {
    type BunTest = ((name: string, fn: Body, timeoutMs: number) => void) & {
      skip(name: string, fn: Body): void;
    };
    // Held in a variable, because the other type checkers know no "bun:".
    const name = "bun:test";
    const { test } = await import(name) as { test: BunTest };
    return (name, fn, { skip, timeoutMs }) =>
      skip ? test.skip(name, fn) : test(name, fn, timeoutMs + 5000);
  }
  const { test } = await import("node:test");
  return (name, fn, { skip }) =>
    void test(name, { skip }, async () => void await fn());
}

const register = await nativeRegister();
const records = process.env["CURLEW_TEST_RECORDS"];

function record(event: string, name: string, reason?: string): void {
  if (!records) return;
  appendFileSync(records, JSON.stringify({ event, name, reason }) + "\n");
}

async function within(timeoutMs: number, body: Body): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`Not done after ${timeoutMs} ms`)),
    timeoutMs,
  );
  try {
    await Promise.race([body(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

const names = new Set<string>();

/** Registers a test. Its name says the symbol and the behaviour. */
export function test(
  name: string,
  body: () => unknown,
  options: TestOptions = {},
): void {
  if (names.has(name)) throw new Error(`Two tests are named "${name}"`);
  names.add(name);
  const { skip = false, leaks = true } = options;
  const timeoutMs = (options.timeoutMs ?? 20_000) * slowness;
  const native = { skip: skip !== false, timeoutMs, leaks };
  if (skip !== false) {
    record("skip", name, skip);
    register(name, () => {}, native);
    return;
  }
  record("register", name);
  register(name, async () => {
    record("start", name);
    try {
      const before = leaks ? await Leaks.before() : undefined;
      await within(timeoutMs, body);
      await before?.compare();
      record("pass", name);
    } catch (error) {
      record("fail", name, String(error));
      throw error;
    }
  }, native);
}

/** A promise that another part of the test settles. */
export function deferred<T = void>(): PromiseWithResolvers<T> {
  return Promise.withResolvers<T>();
}

/** A point where one part of a test waits until another lets it pass. */
export interface Gate {
  /** Settled once the gate is open. */
  readonly opened: Promise<void>;
  /** Lets everybody pass. */
  open(): void;
}

/** Makes a closed gate. */
export function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
}

/** One turn of the runtime's event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Waits, turn by turn, until `condition` holds. */
export async function until(
  condition: () => boolean,
  what = "the condition",
  timeoutMs = 5000,
): Promise<void> {
  const end = performance.now() + timeoutMs * slowness;
  while (!condition()) {
    if (performance.now() > end) {
      throw new Error(`Not after ${timeoutMs} ms: ${what}`);
    }
    await turn();
  }
}
