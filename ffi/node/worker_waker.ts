/**
 * The way for a readiness set without a descriptor of its own, and for a Worker
 * thread of a Node that has no `ffi.getCurrentEventLoop`: another Worker that
 * blocks in poll(2).
 */
import { backendOf } from "../readiness/opened_set.ts";
import { ThreadWaker } from "../readiness/thread_waker.ts";
import { startPollWorker } from "../readiness/worker_poll.ts";
import type { WakerKind } from "../types.ts";

// poll(2) is in Node's own image, as all of the C library is.
const POLL = `(() => {
  const poll = new (require("node:ffi").DynamicLibrary)(null).getFunction(
    "poll",
    { arguments: ["pointer", "u32", "i32"], return: "i32" },
  );
  return (low, high, count, ms) =>
    poll(BigInt(high) * 4294967296n + BigInt(low), count, ms);
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
