/** Every way to be woken that the runtime has, each on every readiness set that it can watch. */
import process from "node:process";
import { Worker } from "node:worker_threads";
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { platform } from "../ffi/platform.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { proveWaker } from "../ffi/readiness/prove.ts";
import {
  kindsFor,
  openReadiness,
  type ReadinessKind,
} from "../ffi/readiness/readiness.ts";
import type { ReadinessSet, WakerKind } from "../ffi/types.ts";
import {
  assert,
  assertEquals,
  projectRoot,
  runtime,
  spawnRuntime,
  test,
  until,
} from "./harness.ts";

// Each way has its own tests here; where one is forced, that one alone.
const { CURLEW_READINESS, CURLEW_WAKER } = process.env;

const backend = { deno, bun, node }[runtime];
const { pipe, ring, silence, close } = descriptors(backend);
const forced = backend.wakers.find(({ name }) => name === CURLEW_WAKER);
const kinds = kindsFor(platform).filter((kind) =>
  kind === (CURLEW_READINESS || kind) &&
  (kind !== "poll" || forced?.needs !== "descriptor")
);
const IN = 1;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Throws unless one of so many looks finds it true: the runtimes collect
 * garbage and compile behind our back, but not all the time.
 */
async function onceOf(
  looks: number,
  what: string,
  look: () => Promise<boolean>,
): Promise<void> {
  for (let i = 0; i < looks; i++) if (await look()) return;
  throw new Error(`In none of ${looks} looks: ${what}`);
}

/** A set that watches one pipe, and a waker that counts. */
class Bench {
  readonly set: ReadinessSet;
  readonly reader: number;
  readonly writer: number;
  readonly waker;
  wakes = 0;
  onWake: () => void = () => {};

  constructor(kind: WakerKind, readiness: ReadinessKind) {
    this.set = openReadiness(backend, readiness);
    ({ reader: this.reader, writer: this.writer } = pipe());
    this.set.watch(this.reader, IN);
    this.waker = kind.open(this.set, () => {
      this.wakes++;
      this.onWake();
    });
  }

  close(): void {
    this.waker.close();
    this.set.close();
    close(this.reader);
    close(this.writer);
  }
}

// What a thread was started for is kept; and some ways are not for this
// version or platform.
const working = new Map<string, readonly WakerKind[]>();
for (const readiness of kinds) {
  const works: WakerKind[] = [];
  for (const kind of backend.wakers) {
    if (kind !== (forced ?? kind)) continue;
    if (kind.needs === "descriptor" && readiness === "poll") continue;
    if (await proveWaker(backend, kind, readiness)) works.push(kind);
  }
  working.set(readiness, works);
}
// Threads that the proofs started come to their end.
await pause(100);

test("Backend.wakers has more than one way that works and the ticker as the last, or the forced one", () => {
  for (const works of working.values()) {
    const names = works.map(({ name }) => name);
    if (forced) {
      assertEquals(names, [forced.name]);
      continue;
    }
    assert(names.length >= 2, names.join());
    assertEquals(names.at(-1), "ticker");
  }
});

for (const readiness of kinds) {
  for (const kind of working.get(readiness)!) {
    const title = `the waker "${kind.name}" on ${readiness}`;
    const slow = kind.name === "ticker";

    test(`${title} wakes once for each park()`, async () => {
      const bench = new Bench(kind, readiness);
      bench.waker.park();
      bench.waker.park();
      await pause(20);
      assertEquals(bench.wakes, 0);
      ring(bench.writer);
      await until(() => bench.wakes > 0, "the wake");
      await pause(20);
      assertEquals(bench.wakes, 1);
      assertEquals(bench.set.collect(), 1);
      // It is still ready: a wake comes at once.
      bench.waker.park();
      await until(() => bench.wakes > 1, "another wake");
      await pause(20);
      assertEquals(bench.wakes, 2);
      bench.close();
    });

    test(`${title} is silent after unpark(), and parks again`, async () => {
      const bench = new Bench(kind, readiness);
      bench.waker.park();
      bench.waker.unpark();
      ring(bench.writer);
      await pause(30);
      assertEquals(bench.wakes, 0);
      bench.waker.unpark();
      bench.waker.park();
      await until(() => bench.wakes === 1, "the wake");
      bench.waker.unpark();
      silence(bench.reader);
      bench.waker.park();
      await pause(20);
      bench.waker.unpark();
      bench.waker.park();
      const { wakes } = bench;
      ring(bench.writer);
      await until(() => bench.wakes > wakes, "the last wake");
      bench.close();
    });

    test(`${title} hears of what is watched after park()`, async () => {
      const bench = new Bench(kind, readiness);
      const other = pipe();
      bench.waker.park();
      await pause(10);
      bench.set.watch(other.reader, IN);
      bench.waker.park();
      await pause(10);
      ring(other.writer);
      await until(() => bench.wakes > 0, "the wake");
      bench.close();
      close(other.reader);
      close(other.writer);
    });

    test(`${title} can be closed parked, woken and inside of onWake`, async () => {
      for (let round = 0; round < (slow ? 3 : 30); round++) {
        const parked = new Bench(kind, readiness);
        parked.waker.park();
        if (round % 2) await pause(1);
        if (round % 3) ring(parked.writer);
        parked.close();
        parked.waker.close();
        parked.waker.park();
        parked.waker.unpark();

        const inside = new Bench(kind, readiness);
        inside.onWake = () => {
          inside.waker.park();
          inside.close();
        };
        inside.waker.park();
        ring(inside.writer);
        await until(() => inside.wakes > 0, "the wake");
        assertEquals(parked.wakes, 0);
      }
    });

    test(
      `${title} goes many rounds with the same descriptors and memory`,
      async () => {
        const bench = new Bench(kind, readiness);
        const count = slow ? 25 : 2500;
        // The loop holds the process alive, never the waker.
        const hold = setInterval(() => {}, 1000);
        const goRounds = () => {
          const end = bench.wakes + count;
          return new Promise<void>((resolve) => {
            bench.onWake = () => {
              if (bench.set.collect() === 1) silence(bench.reader);
              if (bench.wakes === end) return resolve();
              if (bench.wakes % 3 === 0) {
                bench.waker.park();
                bench.waker.unpark();
              }
              bench.waker.park();
              ring(bench.writer);
            };
            bench.waker.park();
            ring(bench.writer);
          });
        };
        await goRounds();
        await onceOf(5, "memory stays", async () => {
          const before = process.memoryUsage().rss;
          await goRounds();
          return process.memoryUsage().rss - before < 16 * 1024 * 1024;
        });
        clearInterval(hold);
        bench.close();
      },
      { timeoutMs: 60_000 },
    );

    test(`${title} serves two sets side by side`, async () => {
      const a = new Bench(kind, readiness);
      const b = new Bench(kind, readiness);
      a.waker.park();
      b.waker.park();
      ring(b.writer);
      await until(() => b.wakes === 1, "b's wake");
      assertEquals(a.wakes, 0);
      ring(a.writer);
      await until(() => a.wakes === 1, "a's wake");
      a.close();
      b.close();
    });
  }
}

/** A program that opens a waker and then does what `code` says with it. */
function program(name: string, readiness: string, code: string): string {
  const url = (path: string) => JSON.stringify(`file://${projectRoot}${path}`);
  return `
import { backend } from ${url(`ffi/${runtime}/backend.ts`)};
import { descriptors } from ${url("ffi/readiness/descriptors.ts")};
import { openReadiness } from ${url("ffi/readiness/readiness.ts")};
const { pipe, ring, silence } = descriptors(backend);
const { reader, writer } = pipe();
const set = openReadiness(backend, ${JSON.stringify(readiness)});
set.watch(reader, 1);
const kind = backend.wakers.find(({ name }) => name === "${name}");
let onWake = () => console.log("woken");
const waker = kind.open(set, () => onWake());
waker.park();
${code}
`;
}

const endings = {
  "unpark()": "setTimeout(() => waker.unpark(), 50);",
  "close()": "setTimeout(() => waker.close(), 50);",
  "process.exit() while parked":
    "setTimeout(() => { ring(writer); process.exit(0); }, 50);",
  "process.exit() after close()":
    "setTimeout(() => { waker.close(); process.exit(0); }, 50);",
};
for (const readiness of kinds) {
  for (const kind of working.get(readiness)!) {
    test(
      `the waker "${kind.name}" on ${readiness} lets the process end`,
      async () => {
        const all = Object.entries(endings).map(async ([how, code]) => {
          const ended = await spawnRuntime(program(kind.name, readiness, code));
          const { signal, stdout } = ended;
          assertEquals({ how, code: ended.code, signal, stdout }, {
            how,
            code: 0,
            signal: null,
            stdout: "",
          });
        });
        await Promise.all(all);
      },
      { timeoutMs: 30_000 },
    );
  }
}

for (const readiness of kinds) {
  test(
    `chooseWaker() finds a way on ${readiness} in a Worker, which may be terminated`,
    async () => {
      const url = (path: string) =>
        JSON.stringify(`file://${projectRoot}${path}`);
      const code = `
import { parentPort } from "node:worker_threads";
import { backend } from ${url(`ffi/${runtime}/backend.ts`)};
import { chooseWaker } from ${url("ffi/readiness/choose.ts")};
import { descriptors } from ${url("ffi/readiness/descriptors.ts")};
import { openReadiness } from ${url("ffi/readiness/readiness.ts")};
const { pipe, ring, silence } = descriptors(backend);
const { reader, writer } = pipe();
const set = openReadiness(backend, ${JSON.stringify(readiness)});
set.watch(reader, 1);
let wakes = 0;
const hold = setInterval(() => {}, 1000);
const waker = await chooseWaker(backend, set, () => {
  set.collect();
  silence(reader);
  if (++wakes < 100) ring(writer);
  else parentPort.postMessage(waker.name);
  waker.park();
}, undefined);
waker.park();
ring(writer);
`;
      const url64 = "data:text/javascript;base64," + btoa(code);
      const worker = new Worker(new URL(url64));
      const name = await new Promise((resolve, reject) => {
        worker.once("message", resolve);
        worker.once("error", reject);
      });
      assert(typeof name === "string");
      // Parked: nothing that the waker left with the runtime may bite now.
      await worker.terminate();
      await pause(50);
    },
    {
      // A terminated Worker runs no code that could close its descriptors.
      leaks: false,
    },
  );
}

test(
  "a parked waker costs nothing while nothing happens",
  async () => {
    const readiness = kinds[0]!;
    for (const kind of working.get(readiness)!) {
      if (kind.name === "ticker") continue;
      const bench = new Bench(kind, readiness);
      bench.waker.park();
      await onceOf(10, `"${kind.name}" uses no processor`, async () => {
        const before = process.cpuUsage();
        await pause(500);
        const { user, system } = process.cpuUsage(before);
        return user + system < 100_000;
      });
      assertEquals(bench.wakes, 0);
      bench.close();
    }
  },
  { timeoutMs: 60_000 },
);
