/**
 * Bun's ways to be woken, best first: its own poller, which `connect` reaches by
 * a public function in an unusual way; else the documented Worker, at twice the
 * CPU, a thread and 35 ms to start. Each proves itself at first use. Measured
 * with Bun 1.4.5, a whole round (park, wake, read), CPU time, syscalls:
 * setImmediate alone 6 us, 6 us, 4; connect 22, 20, 14; worker 35, 39, 9. An
 * eventfd rung by Linux's asynchronous I/O and read by `Bun.file(fd).stream()`
 * costs as much as connect, and Bun leaves that descriptor open.
 */
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { connectWaker } from "./connect_waker.ts";
import { workerWaker } from "./worker_waker.ts";

export const wakers: readonly WakerKind[] = [
  connectWaker,
  workerWaker,
  tickerWaker,
];
