/** Bun's ways to be woken, best first. */
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { connectWaker } from "./connect_waker.ts";
import { workerWaker } from "./worker_waker.ts";

export const wakers: readonly WakerKind[] = [
  connectWaker,
  workerWaker,
  tickerWaker,
];
