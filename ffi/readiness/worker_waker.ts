/**
 * A waker for any Unix and any readiness set, where the runtime's FFI has no
 * call that leaves the JavaScript thread: a Worker that blocks in poll(2). It
 * costs a thread and its start. Its program is a text, so that bundlers and
 * single-file builds have no second file to find.
 */
import { isMainThread, Worker } from "node:worker_threads";
import type { Backend, WakerKind } from "../types.ts";
import { backendOf } from "./opened_set.ts";
import { type PollThread, ThreadWaker } from "./thread_waker.ts";

// What the two threads share, in 32-bit words.
const TURN = 0;
const COUNT = 1;
const LOW = 2;
const HIGH = 3;
const WORDS = 4;
/** The turn that ends the Worker. */
const END = -1;

/**
 * A thread in poll(2) can not be ended from outside. At the end of the process
 * its owner rings; but one that was started by a Worker can be terminated with
 * it at any moment, and Node waits for it: so it comes up for air.
 */
const TIMEOUT_MS = isMainThread ? -1 : 250;

/**
 * The Worker sleeps between turns in Atomics.wait rather than in its event
 * loop: half the latency.
 */
function program(poll: string): string {
  return `
const { parentPort, workerData } = require("node:worker_threads");
const poll = ${poll};
const words = new Int32Array(workerData);
for (let turn = 0;;) {
  Atomics.wait(words, ${TURN}, turn);
  turn = Atomics.load(words, ${TURN});
  if (turn === ${END}) break;
  const low = words[${LOW}] >>> 0, high = words[${HIGH}], count = words[${COUNT}];
  while (poll(low, high, count, ${TIMEOUT_MS}) === 0);
  parentPort.postMessage(turn);
}
parentPort.close();
`;
}

/** Starts a Worker that blocks in poll(2) when told to. */
function startPollWorker(
  backend: Backend,
  poll: string,
  onReturn: () => void,
): PollThread {
  const shared = new SharedArrayBuffer(WORDS * 4);
  const words = new Int32Array(shared);
  const worker = new Worker(program(poll), { eval: true, workerData: shared });
  worker.on("message", onReturn);
  // A Worker that can not start must look like a wake that does not come.
  worker.on("error", () => {});
  // After the listeners, since a new one holds the process alive. The loop
  // does that when it has to.
  worker.unref();
  let turn = 0;
  const tell = (value: number) => {
    Atomics.store(words, TURN, value);
    Atomics.notify(words, TURN);
  };
  return {
    wait(pollfds, count) {
      const address = backend.addressOf(backend.pointerOf(pollfds));
      words[LOW] = address % 2 ** 32 | 0;
      words[HIGH] = Math.floor(address / 2 ** 32);
      words[COUNT] = count;
      turn = turn + 1 & 0x7fffffff;
      tell(turn);
    },
    close: () => tell(END),
  };
}

/**
 * poll(2) in a Worker. `poll` is JavaScript that makes a function of an address
 * (low and high word), a count and a timeout, which calls it: the runtime's part.
 */
export function workerWakerWith(poll: string): WakerKind {
  return {
    name: "worker",
    needs: "pollfds",
    open: (set, onWake) =>
      new ThreadWaker(
        "worker",
        set,
        onWake,
        (onReturn) => startPollWorker(backendOf(set), poll, onReturn),
      ),
  };
}
