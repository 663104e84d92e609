/**
 * What a wake costs, by each way that the runtime at hand has:
 *
 *     deno run -A bench/wakers.ts [NAME [ROUNDS]]
 *     bun bench/wakers.ts [NAME [ROUNDS]]
 *     node --experimental-ffi bench/wakers.ts [NAME [ROUNDS]]
 *
 * A round: park, make a pipe of the set readable, return to the runtime's
 * loop, be woken, collect, read the pipe. "bare" is the same without the
 * waker: setImmediate in its place. The syscalls of a round are the difference
 * of `strace -f -c` over two runs with one NAME and different ROUNDS.
 */
import process from "node:process";
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { proveWaker } from "../ffi/readiness/prove.ts";
import { openReadiness } from "../ffi/readiness/readiness.ts";
import type { Waker, WakerKind } from "../ffi/types.ts";

const backend = "Bun" in globalThis ? bun : "Deno" in globalThis ? deno : node;
const { pipe, ring, silence, close } = descriptors(backend);

const bare: WakerKind = {
  name: "bare",
  needs: "pollfds",
  open: (_set, onWake): Waker => ({
    name: "bare",
    park: () => void setImmediate(onWake),
    unpark() {},
    close() {},
  }),
};

async function rounds(kind: WakerKind, count: number): Promise<string> {
  const set = openReadiness(backend);
  const { reader, writer } = pipe();
  set.watch(reader, 1);
  const times = new Float64Array(count);
  let done = 0;
  let began = 0;
  let finish = () => {};
  const all = new Promise<void>((resolve) => finish = resolve);
  const waker = kind.open(set, () => {
    times[done] = performance.now() - began;
    if (set.collect() !== 1) throw new Error("Nothing was ready");
    silence(reader);
    if (++done < count) next();
    else finish();
  });
  const next = () => {
    waker.park();
    began = performance.now();
    ring(writer);
  };
  const hold = setInterval(() => {}, 60_000);
  const cpu = process.cpuUsage();
  const start = performance.now();
  next();
  await all;
  const wallMs = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(hold);
  waker.close();
  set.close();
  close(reader);
  close(writer);
  times.sort();
  const median = times[count >> 1]! * 1000;
  const p99 = times[Math.floor(count * 0.99)]! * 1000;
  return `ready to wake ${median.toFixed(1)} us (p99 ${p99.toFixed(0)}), ` +
    `round ${(wallMs * 1000 / count).toFixed(1)} us, ` +
    `CPU ${((user + system) / count).toFixed(1)} us`;
}

async function idle(kind: WakerKind, ms: number): Promise<string> {
  const set = openReadiness(backend);
  const { reader, writer } = pipe();
  set.watch(reader, 1);
  let wakes = 0;
  const waker = kind.open(set, () => wakes++);
  waker.park();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const cpu = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { user, system } = process.cpuUsage(cpu);
  waker.unpark();
  waker.close();
  set.close();
  close(reader);
  close(writer);
  return `parked for ${ms} ms: CPU ${user + system} us, ${wakes} wakes`;
}

const [name, count = "20000", idleMs = "1000"] = process.argv.slice(2);
const needsSet = process.env.CURLEW_READINESS === "poll";
for (const kind of [bare, ...backend.wakers]) {
  if (name && kind.name !== name) continue;
  if (needsSet && kind.needs === "descriptor") continue;
  const label = `${backend.description} ${kind.name}`.padEnd(28);
  const most = kind.name === "ticker" ? 200 : Number(count);
  if (kind !== bare && !await proveWaker(backend, kind)) {
    console.log(`${label} does not work here`);
    continue;
  }
  if (!name) await rounds(kind, Math.min(most, 2000));
  console.log(`${label} ${await rounds(kind, most)}`);
  if (kind !== bare && !name) {
    console.log(`${label} ${await idle(kind, Number(idleMs))}`);
  }
}
