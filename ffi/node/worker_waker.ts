/**
 * The way for a readiness set without a descriptor of its own. poll(2) is in
 * Node's own image, as all of the C library is.
 */
import { workerWakerWith } from "../readiness/worker_waker.ts";
import type { WakerKind } from "../types.ts";

/** poll(2) in a Worker, by Node's FFI. */
export const workerWaker: WakerKind = workerWakerWith(`(() => {
  const poll = new (require("node:ffi").DynamicLibrary)(null).getFunction(
    "poll",
    { arguments: ["pointer", "u32", "i32"], return: "i32" },
  );
  return (low, high, count, ms) =>
    poll(BigInt(high) * 4294967296n + BigInt(low), count, ms);
})()`);
