import process from "node:process";
import { assert, assertEquals, spawnRuntime, test } from "./harness.ts";

const backport = process.env["CURLEW_LIBCURL_BACKPORT"];

async function survives(seed: number, env: Record<string, string> = {}) {
  const { code, signal, stdout, stderr } = await spawnRuntime(
    "test/random_calls.ts",
    { args: [`${seed}`, "900"], env, timeoutMs: 30_000 },
  );
  const said = stderr.slice(-2000);
  assertEquals([code, signal], [0, null], `seed ${seed}: ${said}`);
  assert(/\d+ calls, \d+ refused\n/.test(stdout), `seed ${seed}`);
}

const timeoutMs = 40_000;

test("random calls on Easy and Multi never end the process", async () => {
  await survives(1);
  await survives(Math.floor(Math.random() * 2 ** 31));
}, { timeoutMs });

test("random calls on the GnuTLS build never end the process", async () => {
  await survives(2, { LIBCURL_PATH: "libcurl-gnutls.so.4" });
}, {
  timeoutMs,
  skip: process.platform === "linux" ? false : "Debian's builds only",
});

test(
  "random calls on the backported libcurl never end the process",
  async () => {
    await survives(3, { LIBCURL_PATH: backport ?? "" });
  },
  { timeoutMs, skip: backport ? false : "CURLEW_LIBCURL_BACKPORT is not set" },
);
