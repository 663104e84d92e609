/**
 * Random sequences of right and wrong calls, from a seed: a program of its
 * own, because what it looks for is a crash. Arguments: seed, milliseconds.
 * With CURLEW_TRACE set each call is written to the error output first.
 */
import { mkdtempSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import process from "node:process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers";
import { pathToFileURL } from "node:url";
import { Easy, Multi } from "../mod.ts";
import * as c from "../ffi/constants.ts";

const seed = Number(process.argv[2] ?? 1);
const lastsMs = Number(process.argv[3] ?? 1500);
const trace = process.env["CURLEW_TRACE"] !== undefined;

let state = seed | 0;
/** A number below `below`: mulberry32. */
function random(below: number): number {
  state = state + 0x6d2b79f5 | 0;
  let t = Math.imul(state ^ state >>> 15, 1 | state);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) % below;
}
const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;

const sockets = new Set<{ destroy(): void }>();
const server = createServer((socket) => {
  sockets.add(socket);
  socket.on("error", () => {});
  socket.on("close", () => sockets.delete(socket));
  socket.on("data", () => {
    const answer = pick([
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
      "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
      "nonsense\r\n\r\n",
      "",
    ]);
    if (answer) socket.write(answer);
    else socket.destroy();
  });
});
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
// A file of its own: a random upload may overwrite it.
const folder = mkdtempSync(join(tmpdir(), "curlew-random-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "file.txt"), "some text");
const here = pathToFileURL(join(folder, "file.txt")).href;

const optionIds = Object.entries(c).filter(([name, value]) =>
  /^CURLOPT_/.test(name) && typeof value === "number" &&
  // They change the process or the machine: files, names, signals, streams.
  !/COOKIEJAR|COOKIEFILE|HSTS|ALTSVC|NETRC|NOSIGNAL|SSLENGINE|SSH_KNOWN|RANDOM|EGDS/
    .test(name)
).map(([, value]) => Number(value));
const infoIds = Object.entries(c).filter(([name, value]) =>
  /^CURLINFO_/.test(name) && typeof value === "number"
).map(([, value]) => Number(value));
const multiOptionIds = Object.entries(c).filter(([name]) =>
  /^CURLMOPT_/.test(name)
).map(([, value]) => Number(value));

const easies: Easy[] = [];
const multis: Multi[] = [];
const anyEasy = () => pick(easies);
const anyMulti = () => pick(multis);

/** A callback that calls anything, and answers or throws anything. */
function callback(): (...values: unknown[]) => unknown {
  const kind = random(6);
  return () => {
    if (random(3) === 0) step();
    if (kind === 0) throw new Error("thrown");
    if (kind === 1) return anyValue();
    return kind === 2 ? new Uint8Array(random(4)) : undefined;
  };
}

const simple: readonly unknown[] = [
  null,
  undefined,
  "",
  "127.0.0.1:1",
  "http://127.0.0.1:1/",
  "\u00e4\ud800",
  "a\0b",
  "a\r\nb",
  "x: y",
  "1".repeat(9000),
  0,
  1,
  2,
  -1,
  3,
  64,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 31,
  2 ** 32,
  2 ** 40,
  2 ** 60,
  1e300,
  1.5,
  NaN,
  -Infinity,
  true,
  7n,
  1n << 70n,
  [],
  // deno-lint-ignore no-sparse-arrays
  [, "a: b"],
  ["a: b", "c:"],
  [1],
  new Uint8Array(0),
  new Uint8Array(300),
  {},
  Symbol("s"),
];

function anyValue(): unknown {
  switch (random(8)) {
    case 0:
      return callback();
    case 1:
      return origin;
    case 2:
      return here;
    case 3:
      return easies.length > 0 ? anyEasy() : null;
    default:
      return pick(simple);
  }
}

const show = (value: unknown) => String(value).slice(0, 40);

type Call = readonly [name: string, () => unknown];

const calls: readonly Call[] = [
  ["new Easy", () => easies.length < 8 && easies.push(new Easy())],
  ["new Multi", () => multis.length < 3 && multis.push(new Multi())],
  ...Array.from({ length: 8 }, (): Call => ["setopt", () => {
    const option = random(50) === 0 ? random(70000) : pick(optionIds);
    const value = anyValue();
    if (trace) writeSync(2, `${option} ${typeof value} ${show(value)}\n`);
    anyEasy().setopt(option as never, value as never);
  }]),
  ["url", () => anyEasy().setopt(c.CURLOPT_URL, pick([origin, here]))],
  [
    "write",
    () => anyEasy().setopt(c.CURLOPT_WRITEFUNCTION, callback() as never),
  ],
  [
    "header",
    () => anyEasy().setopt(c.CURLOPT_HEADERFUNCTION, callback() as never),
  ],
  ["read", () => anyEasy().setopt(c.CURLOPT_READFUNCTION, callback() as never)],
  ["progress", () => {
    const easy = anyEasy();
    easy.setopt(c.CURLOPT_NOPROGRESS, 0);
    easy.setopt(c.CURLOPT_XFERINFOFUNCTION, callback() as never);
  }],
  ["debug", () => {
    const easy = anyEasy();
    easy.setopt(c.CURLOPT_VERBOSE, 1);
    easy.setopt(c.CURLOPT_DEBUGFUNCTION, callback() as never);
  }],
  ["depend", () => {
    const option = pick([c.CURLOPT_STREAM_DEPENDS, c.CURLOPT_STREAM_DEPENDS_E]);
    anyEasy().setopt(option, pick([anyEasy(), anyEasy(), null]));
  }],
  ["lists", () => anyEasy().setopt(c.CURLOPT_HTTPHEADER, ["a: b", "c: d"])],
  ["post", () => anyEasy().setopt(c.CURLOPT_COPYPOSTFIELDS, "x".repeat(99))],
  ["getinfo", () => {
    const info = random(20) === 0 ? random(2 ** 24) : pick(infoIds);
    anyEasy().getinfo(info as never);
  }],
  ["perform", () => {
    const easy = anyEasy();
    // Our own server can not answer while this blocks.
    easy.setopt(c.CURLOPT_TIMEOUT_MS, 20);
    easy.perform();
  }],
  ["pause", () => anyEasy().pause(pick([0, 1, 4, 5, -1, 2 ** 40, NaN]))],
  ["reset", () => anyEasy().reset()],
  ["duphandle", () => easies.length < 8 && easies.push(anyEasy().duphandle())],
  ["close", () => {
    const easy = anyEasy();
    easy.close();
    if (random(2) === 0) easies.splice(easies.indexOf(easy), 1);
  }],
  ...Array.from({ length: 3 }, (): Call => ["addHandle", () => {
    anyMulti().addHandle(anyEasy());
  }]),
  ["removeHandle", () => anyMulti().removeHandle(anyEasy())],
  ["addHandle of anything", () => anyMulti().addHandle(anyValue() as never)],
  ["multi.setopt", () => {
    const option = random(20) === 0 ? random(40000) : pick(multiOptionIds);
    anyMulti().setopt(option as never, anyValue() as never);
  }],
  [
    "socket function",
    () => anyMulti().setopt(c.CURLMOPT_SOCKETFUNCTION, callback() as never),
  ],
  [
    "timer function",
    () => anyMulti().setopt(c.CURLMOPT_TIMERFUNCTION, callback() as never),
  ],
  ...Array.from({ length: 3 }, (): Call => ["socketAction", () => {
    anyMulti().socketAction(pick([-1, -1, -1, random(60)]), random(5));
  }]),
  ["socketAction of anything", () => {
    anyMulti().socketAction(anyValue() as never, anyValue() as never);
  }],
  ["socket", () => anyMulti().socket(random(60))],
  ["socketAll", () => anyMulti().socketAll()],
  ["multi.perform", () => anyMulti().perform()],
  ["assign", () => anyMulti().assign(random(60), anyValue())],
  ["timeout", () => anyMulti().timeout()],
  ["infoRead", () => anyMulti().infoRead()],
  ["wakeup", () => anyMulti().wakeup()],
  ["multi.close", () => {
    if (random(4) !== 0) return;
    const multi = anyMulti();
    multi.close();
    multis.splice(multis.indexOf(multi), 1);
  }],
];

let made = 0;
let refused = 0;
let deep = 0;

function step(): void {
  if (deep > 2) return;
  const [name, call] = pick(calls);
  if (trace) writeSync(2, `${"  ".repeat(deep)}${made} ${name}\n`);
  made++;
  deep++;
  try {
    call();
  } catch (error) {
    refused++;
    if (!(error instanceof Error)) throw error;
  } finally {
    deep--;
  }
}

const end = performance.now() + lastsMs;
while (performance.now() < end) {
  for (let i = 0; i < 20; i++) step();
  await new Promise((done) => setImmediate(done));
}
for (const one of [...multis, ...easies]) {
  try {
    one.close();
  } catch {
    refused++;
  }
}
for (const socket of sockets) socket.destroy();
server.close();
console.log(`${made} calls, ${refused} refused`);
