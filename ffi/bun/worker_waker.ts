/**
 * A documented way, that works on any Unix and with any readiness set: a
 * Worker that blocks in poll(2). It costs a thread and its start, and the
 * message back is slower than Bun's own poller.
 */
import process from "node:process";
import { backendOf } from "../readiness/opened_set.ts";
import { ThreadWaker } from "../readiness/thread_waker.ts";
import { startPollWorker } from "../readiness/worker_poll.ts";
import type { WakerKind } from "../types.ts";

const LIBC = process.platform === "darwin"
  ? "/usr/lib/libSystem.B.dylib"
  : "libc.so.6";

const POLL = `(() => {
  const { poll } = require("bun:ffi").dlopen(${JSON.stringify(LIBC)}, {
    poll: { args: ["ptr", "u32", "i32"], returns: "i32" },
  }).symbols;
  return (low, high, count, ms) => poll(high * 2 ** 32 + low, count, ms);
})()`;

/** poll(2) in a Worker. */
export const workerWaker: WakerKind = {
  name: "worker",
  needs: "pollfds",
  open: (set, onWake) =>
    new ThreadWaker(
      "worker",
      set,
      onWake,
      (onReturn) => startPollWorker(backendOf(set), POLL, onReturn),
    ),
};
