/**
 * Fetches URLs on several threads and checksums what comes: a pool of Workers,
 * each with a libcurl loop and connections of its own. They share nothing but a
 * queue, which is the list of URLs and one counter that says which is next.
 *
 *     worker_pool.ts [--workers N] [--parallel N] [--requests N] [URL ...]
 *
 * One thread is enough as long as it mostly waits; a pool pays where a thread's
 * own work (here SHA-512 over each body) fills a core. With no URL a small server
 * is started, and pools of 1 to N workers fetch from it in turn.
 */
import { fetch, Loop, version } from "@curlew/curl";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from "node:worker_threads";

const usage = `Usage: worker_pool.ts [options] [URL ...]

  --workers N    how many threads (default: one for each core)
  --parallel N   how many transfers at once on each thread (default: 50)
  --requests N   how many requests in all (default: each URL once; 2000 with no URL)
  --help         this text`;

/** All that the threads share. */
interface Job {
  readonly urls: readonly string[];
  readonly requests: number;
  readonly parallel: number;
  /** One 32-bit integer: how many requests were taken. */
  readonly taken: SharedArrayBuffer;
}

/** What a worker says when the queue is empty. */
interface Report {
  readonly requests: number;
  readonly bytes: number;
  /** One line for each URL, as sha512sum writes it. */
  readonly sums: readonly string[];
  readonly failures: readonly string[];
  /** The readiness set and the waker of this thread's loop. */
  readonly wokenBy: string;
}

// ----------------------------------------------------------------- a worker

/** Takes requests off the queue, `parallel` at a time, until it is empty. */
async function work({ urls, requests, parallel, taken }: Job): Promise<Report> {
  const counter = new Int32Array(taken);
  const sums: string[] = [];
  const failures: string[] = [];
  let done = 0;
  let bytes = 0;
  const lane = async () => {
    for (;;) {
      const mine = Atomics.add(counter, 0, 1);
      if (mine >= requests) return;
      const url = urls[mine % urls.length]!;
      done++;
      try {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`status ${response.status}`);
        const body = await response.bytes();
        const sum = createHash("sha512").update(body).digest("hex");
        bytes += body.length;
        if (mine < urls.length) sums.push(`${sum}  ${url}`);
      } catch (error) {
        failures.push(`${url}: ${reasonOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  const { readiness, waker } = Loop.default;
  return {
    requests: done,
    bytes,
    sums,
    failures,
    wokenBy: `${readiness}, ${waker}`,
  };
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message : message;
}

// ----------------------------------------------------------------- the pool

interface Outcome {
  readonly reports: readonly Report[];
  readonly seconds: number;
}

/** Runs one job on a pool; the clock starts when every thread is up. */
async function runPool(
  workers: number,
  job: Omit<Job, "taken">,
): Promise<Outcome> {
  const taken = new SharedArrayBuffer(4);
  const pool = Array.from(
    { length: workers },
    () =>
      new Worker(new URL(import.meta.url), { workerData: { ...job, taken } }),
  );
  await Promise.all(pool.map((worker) => once(worker, "message"))); // "ready"
  const start = performance.now();
  const reports = await Promise.all(pool.map(async (worker) => {
    const answer = once(worker, "message");
    worker.postMessage("go");
    return (await answer)[0] as Report;
  }));
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(pool.map((worker) => worker.terminate()));
  return { reports, seconds };
}

// --------------------------------------------------------------- the figures

function show({ reports, seconds }: Outcome): void {
  for (const failure of reports.flatMap(({ failures }) => failures)) {
    console.error(failure);
    process.exitCode = 1;
  }
  const requests = reports.reduce((sum, { requests }) => sum + requests, 0);
  const bytes = reports.reduce((sum, { bytes }) => sum + bytes, 0);
  const shares = reports.map(({ requests }) => requests).join(" + ");
  console.log(
    `${reports.length} ${reports.length === 1 ? "worker" : "workers"}: ` +
      `${requests} requests (${shares}) in ${seconds.toFixed(2)} s, ` +
      `${Math.round(requests / seconds)} a second, ` +
      `${Math.round(bytes / seconds / 1e6)} MB/s (${reports[0]!.wokenBy})`,
  );
}

/** A server for the demonstration: always the same 128 KiB. */
async function startServer() {
  const body = new Uint8Array(128 * 1024).fill(0x2e);
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-length": body.length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function countOption(name: string, text: string | undefined, fallback: number) {
  const count = text === undefined ? fallback : Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new RangeError(`--${name} takes a positive integer, not "${text}"`);
}

async function main() {
  const { values, positionals: urls } = parseArgs({
    allowPositionals: true,
    options: {
      workers: { type: "string" },
      parallel: { type: "string" },
      requests: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const most = countOption("workers", values.workers, availableParallelism());
  const parallel = countOption("parallel", values.parallel, 50);
  const requests = countOption(
    "requests",
    values.requests,
    urls.length || 2000,
  );
  console.log(
    `${Loop.default.runtime}, libcurl ${version().version}, ` +
      `${availableParallelism()} cores`,
  );
  if (urls.length > 0) {
    const outcome = await runPool(most, { urls, requests, parallel });
    for (const sum of outcome.reports.flatMap(({ sums }) => sums)) {
      console.log(sum);
    }
    return show(outcome);
  }
  const server = await startServer();
  const job = { urls: [server.url], requests, parallel };
  for (let workers = 1; workers <= most; workers++) {
    show(await runPool(workers, job));
  }
  server.close();
}

if (isMainThread) {
  await main();
} else {
  const port = parentPort!;
  port.postMessage("ready");
  await once(port, "message"); // "go"
  port.postMessage(await work(workerData as Job));
}
