/** A documented way: the message back is slower than Bun's own poller. */
import { libcNames } from "../libc.ts";
import { platform } from "../platform.ts";
import { workerWakerWith } from "../readiness/worker_waker.ts";
import type { WakerKind } from "../types.ts";

const LIBC = JSON.stringify(libcNames(platform)[0]);

/** poll(2) in a Worker, by Bun's FFI. */
export const workerWaker: WakerKind = workerWakerWith(`(() => {
  const { poll } = require("bun:ffi").dlopen(${LIBC}, {
    poll: { args: ["ptr", "u32", "i32"], returns: "i32" },
  }).symbols;
  return (low, high, count, ms) => poll(high * 2 ** 32 + low, count, ms);
})()`);
