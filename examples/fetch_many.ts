/**
 * Fetches many URLs at once, on one thread, and shows where the time went: live
 * while they run, then as a table, and as a waterfall picture.
 *
 *     fetch_many.ts [--output DIR] [--parallel N] [--svg FILE] [URL ...]
 *
 * With no URL it starts a server of its own (`demo_server.ts`) and fetches from
 * that. One of the demonstration's transfers is meant to fail.
 */
import { fetch, Loop, version } from "@curlew/curl";
import cliTruncate from "cli-truncate";
import { createLogUpdate } from "log-update";
import { type FileHandle, mkdir, open, rm, writeFile } from "node:fs/promises";
import { join, parse, resolve } from "node:path";
import process from "node:process";
import { parseArgs, styleText } from "node:util";
import prettyBytes from "pretty-bytes";
import { startDemoServer } from "./demo_server.ts";
import { milliseconds, type Transfer, waterfall } from "./waterfall.ts";

const usage = `Usage: fetch_many.ts [options] [URL ...]

  --output DIR   where the files go (default: downloads)
  --parallel N   how many transfers at once (default: 24)
  --svg FILE     where the waterfall picture goes (default: fetch_many.svg)
  --help         this text

With no URL, a demonstration: the files come from a server started for it and
are deleted at the end, unless --output is given.`;

/** One URL on its way to a file. Times are in milliseconds since the run began. */
interface Run {
  readonly transfers: readonly Transfer[];
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly curl: { CURLOPT_CAINFO?: string };
  readonly progress: Progress;
}

// ---------------------------------------------------------------- transfers

let began = 0;
const nowMs = () => performance.now() - began;

/** Fetches all, `parallel` at a time: each lane takes the next URL from one queue. */
async function fetchAll(run: Run, parallel: number) {
  began = performance.now();
  const queue = run.transfers.values();
  const lane = async () => {
    for (const transfer of queue) {
      if (run.signal.aborted) return;
      await fetchOne(transfer, run);
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
}

async function fetchOne(transfer: Transfer, run: Run) {
  transfer.state = "running";
  transfer.startMs = nowMs();
  let file: { handle: FileHandle; path: string } | undefined;
  try {
    const { signal, curl } = run;
    const response = await fetch(transfer.url, { signal, curl });
    transfer.response = response;
    run.progress.answered();
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`${response.status} ${response.statusText}`.trim());
    }
    transfer.expected = announcedSize(response);
    file = await createUnique(run.folder, fileNameFor(transfer.url));
    transfer.name = parse(file.path).base;
    for await (const chunk of response.body ?? []) {
      await file.handle.writeFile(chunk);
      transfer.received += chunk.length;
    }
    await file.handle.close();
    transfer.state = "done";
  } catch (error) {
    transfer.state = "failed";
    transfer.reason = reasonOf(error);
    await file?.handle.close();
    if (file) await rm(file.path, { force: true });
  }
  transfer.endMs = nowMs();
  run.progress.ended(transfer);
}

/** The size of the body as we will receive it; not known if libcurl decompresses it. */
function announcedSize({ headers }: Response): number | undefined {
  if (headers.has("content-encoding")) return undefined;
  return Number(headers.get("content-length")) || undefined;
}

/** An error and its causes, outermost first, nothing said twice and nothing that could steer a terminal. */
function reasonOf(error: unknown): string {
  const messages: string[] = [];
  for (
    let e = error;
    e !== undefined;
    e = e instanceof Error ? e.cause : null
  ) {
    const message = e instanceof Error ? e.message : String(e ?? "");
    if (message && !messages.includes(message)) messages.push(message);
  }
  return messages.join(": ").replace(/\p{Cc}+/gu, " ");
}

// -------------------------------------------------------------------- files

/** The last part of the URL's path, with nothing left in it that could lead elsewhere. */
function fileNameFor(url: URL): string {
  let name = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    name = decodeURIComponent(name);
  } catch {
    // A stray "%": keep the name as it stands.
  }
  name = name.replace(/[^\p{L}\p{N}._+@=() -]/gu, "_").slice(-60);
  return name.replace(/^[. ]+/, "") || "index";
}

/** Creates a file that was not there before: `a.txt`, else `a-2.txt`, `a-3.txt` and so on. */
async function createUnique(folder: string, name: string) {
  const { name: stem, ext } = parse(name);
  for (let n = 1;; n++) {
    const path = join(folder, n === 1 ? name : `${stem}-${n}${ext}`);
    try {
      return { path, handle: await open(path, "wx") };
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
  }
}

// ----------------------------------------------------------------- progress

interface Progress {
  /** Some server has answered, so the loop is in use and can tell what it uses. */
  answered(): void;
  ended(transfer: Transfer): void;
  close(): void;
}

const columns = () => process.stdout.columns || 120;

function headline(): string {
  const { runtime, readiness, waker } = Loop.default;
  const { version: libcurl, sslVersion } = version();
  return `${runtime}, libcurl ${libcurl} (${
    sslVersion ?? "no TLS"
  }), ${readiness}, woken by ${waker}`;
}

/** A line for each transfer that ends, for pipes and log files. */
function lines(): Progress {
  let first = true;
  const answered = () => {
    if (first) console.log(headline());
    first = false;
  };
  return {
    answered,
    ended(transfer) {
      answered();
      const ms = Math.round(transfer.endMs - transfer.startMs);
      const size = prettyBytes(transfer.received);
      const outcome = transfer.reason ?? `${size} in ${ms} ms`;
      console.log(`${transfer.name}: ${outcome}`);
    },
    close() {},
  };
}

/** A bar for each transfer that runs, and one for all of them. */
function bars(transfers: readonly Transfer[]): Progress {
  const area = createLogUpdate(process.stdout, { showCursor: true });
  const draw = () => {
    const running = transfers.filter(({ state }) => state === "running");
    const ended = transfers.filter(({ endMs }) => endMs > 0).length;
    const bytes = transfers.reduce((sum, { received }) => sum + received, 0);
    const done = transfers.reduce((sum, t) => sum + (shareOf(t) ?? 0), 0);

    const room = Math.max(1, (process.stdout.rows || 24) - 4);
    const rows = running.slice(0, room).map((transfer) =>
      row(shareOf(transfer), transfer.received, transfer.name)
    );
    if (running.length > room) rows.push(`and ${running.length - room} more`);
    rows.push(row(
      done / transfers.length,
      bytes,
      styleText("bold", `${ended} of ${transfers.length}`) +
        `, ${(nowMs() / 1000).toFixed(1)} s`,
    ));
    area(rows.join("\n"));
  };
  const timer = setInterval(draw, 80);
  let first = true;
  const answered = () => {
    if (!first) return;
    first = false;
    area.clear();
    console.log(headline());
  };
  return {
    answered,
    ended: answered,
    close() {
      clearInterval(timer);
      area.clear();
    },
  };
}

/** How much of a transfer is done, from 0 to 1; not known without a size. */
function shareOf(transfer: Transfer): number | undefined {
  if (transfer.endMs > 0) return 1;
  if (transfer.received === 0) return 0;
  return transfer.expected && transfer.received / transfer.expected;
}

function row(share: number | undefined, bytes: number, text: string): string {
  const width = Math.max(10, Math.min(40, columns() - 50));
  const full = Math.round(width * (share ?? 0));
  const bar = share === undefined
    ? styleText("dim", "▒".repeat(width)) // it moves, but we can't tell how far
    : styleText("cyan", "█".repeat(full)) +
      styleText("dim", "░".repeat(width - full));
  const percent = share === undefined ? "" : `${Math.floor(share * 100)}%`;
  const size = prettyBytes(bytes).padStart(8);
  return cliTruncate(
    `${bar} ${percent.padStart(4)} ${size}  ${text}`,
    columns() - 1,
  );
}

// -------------------------------------------------------------------- table

function tableOf(transfers: readonly Transfer[]): string {
  const narrow = columns() < 100;
  const first = narrow ? "First" : "First byte";
  const heads = ["Status", "Size", "HTTP", "DNS", "Connect", "TLS", first];
  heads.push("Total", "Speed");
  const table = transfers.map(({ response, received }) => {
    const { dns, connect, tls, firstByte, total } = response?.timings ?? {};
    return [
      String(response?.status ?? "–"),
      received ? prettyBytes(received) : "",
      response?.connection.httpVersion ?? "",
      ...[dns, connect, tls, firstByte, total].map(milliseconds),
      received && total ? `${prettyBytes(received / total * 1000)}/s` : "",
    ];
  });
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...table.map((cells) => cells[column]!.length))
  );
  const gap = narrow ? " " : "   ";
  const line = (cells: string[]) =>
    cells.map((cell, column) => cell.padStart(widths[column]!)).join(gap);
  const rows = transfers.map(({ name, state }, index) => {
    const mark = state === "done"
      ? styleText("green", "✓")
      : styleText("red", "✗");
    return cliTruncate(
      `${line(table[index]!)}${gap}${mark} ${name}`,
      columns(),
    );
  });
  return [styleText("bold", `${line(heads)}${gap}  File`), ...rows].join("\n");
}

// --------------------------------------------------------------------- main

function newTransfer(text: string): Transfer {
  const url = URL.parse(text);
  if (!url) throw new TypeError(`"${text}" is not a URL`);
  const name = fileNameFor(url);
  const times = { startMs: 0, endMs: 0 };
  return { url, name, state: "queued", ...times, received: 0, expected: 0 };
}

/** Does it all and returns the exit code. */
async function main(): Promise<number> {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      output: { type: "string" },
      parallel: { type: "string", default: "24" },
      svg: { type: "string", default: "fetch_many.svg" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const parallel = Number(options.parallel);
  if (!Number.isInteger(parallel) || parallel < 1) {
    throw new TypeError(`"${options.parallel}" is not a number of transfers`);
  }

  version(); // no libcurl: say so now, once
  await Loop.default.ready(); // so that the waker has a name to show

  const stop = new AbortController();
  process.on("SIGINT", () => stop.abort(new Error("Stopped by Ctrl-C")));
  const { signal } = stop;

  const demo = positionals.length === 0 ? await startDemoServer() : undefined;
  const folder = options.output ?? demo?.folder ?? "downloads";
  const curl = demo ? { CURLOPT_CAINFO: demo.certificate } : {};
  const transfers = (demo?.urls ?? positionals).map(newTransfer);
  const progress = process.stdout.isTTY ? bars(transfers) : lines();
  try {
    await mkdir(folder, { recursive: true });
    await fetchAll({ transfers, folder, signal, curl, progress }, parallel);
  } finally {
    progress.close();
    await demo?.close();
  }
  if (signal.aborted) {
    console.log("Stopped; unfinished files were removed.");
    return 130;
  }

  const failed = transfers.filter(({ state }) => state === "failed");
  console.log(`\n${tableOf(transfers)}\nTimes in milliseconds.\n`);
  for (const { name, reason, url } of failed) {
    const meant = url.href === demo?.failing ? " (meant to fail)" : "";
    console.log(`${styleText("red", "✗")} ${name}: ${reason}${meant}`);
  }
  await writeFile(options.svg, waterfall(transfers, headline()));
  if (folder !== demo?.folder) console.log(`Files: ${resolve(folder)}`);
  console.log(`Waterfall: ${resolve(options.svg)}`);
  const asMeant = demo
    ? failed.length === 1 && failed[0]!.url.href === demo.failing
    : failed.length === 0;
  return asMeant ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(
    `fetch_many: ${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
}
