/**
 * One run of one contender: `client.ts contender=curlew workload=get url=... count=... concurrency=...`.
 * Runs on every runtime, warms up, measures its own CPU and memory, and prints one line of JSON.
 */
import { writeSync } from "node:fs";
import process from "node:process";
import { number, text } from "./client/arguments.ts";
import type { Client, Settings } from "./client/client.ts";
import { curlew } from "./client/curlew.ts";
import { fetching } from "./client/fetching.ts";
import { type Moment, now, residentBytes } from "./client/measure.ts";
import { nodeLibcurl } from "./client/node_libcurl.ts";
import { Outcome, Unsupported } from "./client/outcome.ts";
import { surround } from "./client/surroundings.ts";
import { undici } from "./client/undici.ts";
import * as workloads from "./client/workloads.ts";

const url = text("url"), workload = text("workload", "get");
const count = number("count", 1), concurrency = number("concurrency", 1);
const outcome = new Outcome();

const settings: Settings = {
  authority: text("cainfo"),
  http2: number("http2") === 1,
  concurrency: Math.max(concurrency, number("idle"), number("silent") + 10),
};

function open(): Promise<Client> | Client {
  switch (text("contender", "builtin")) {
    case "curlew":
      return curlew(settings);
    case "undici":
      return undici(settings);
    case "node-libcurl":
      return nodeLibcurl(settings);
    default: {
      // Bun speaks HTTP/2 only when asked to; the others negotiate it and ignore the member.
      const init = settings.http2
        ? { protocol: "http2" } as RequestInit
        : undefined;
      return fetching(fetch, init);
    }
  }
}

async function warmUp(client: Client): Promise<void> {
  const aside = new Outcome();
  const times = number("warmup");
  if (!times) return;
  const near = text("warmurl", url);
  switch (workload) {
    case "upload":
      return await workloads.upload(client, url, 8 << 20, aside);
    case "file":
      return await workloads.file(client, near, aside);
    case "stream":
    case "slow":
      for (let i = 0; i < times; i++) {
        await workloads.stream(client, near, aside);
      }
      return;
    default:
      // One alone, so that over HTTP/2 all that follow find a connection to share.
      outcome.protocol = await client.protocol(url);
      return await workloads.many(client, url, times, concurrency, aside);
  }
}

async function run(client: Client): Promise<void> {
  switch (workload) {
    case "upload":
      return await workloads.upload(client, url, number("bytes"), outcome);
    case "file":
      return await workloads.file(client, url, outcome);
    case "stream":
      return await workloads.stream(client, url, outcome);
    case "slow":
      return await workloads.slow(client, url, outcome);
    default:
      return await workloads.many(client, url, count, concurrency, outcome);
  }
}

function print(before: Moment, after: Moment): void {
  const { requests, bytes, failures, error, protocol, extra } = outcome;
  const line = JSON.stringify({
    contender: text("contender", "builtin"),
    workload,
    wall: after.wall - before.wall,
    user: after.user - before.user,
    system: after.system - before.system,
    peak: residentBytes("peak"),
    requests,
    bytes,
    failures,
    protocol,
    error,
    ...extra,
  });
  writeSync(1, line + "\n");
}

try {
  const client = await open();
  await surround(client, outcome);
  await warmUp(client);
  const before = now();
  try {
    await run(client);
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    outcome.fail(error);
  }
  print(before, now());
  process.exit(0); // silent and unread transfers are still there
} catch (error) {
  const name = error instanceof Unsupported ? "unsupported" : "error";
  writeSync(1, JSON.stringify({ [name]: String(error) }) + "\n");
  process.exit(1);
}
