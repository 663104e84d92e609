/** Bun's ways to be woken, best first. */
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { aioWaker } from "./aio_waker.ts";
import { connectWaker } from "./connect_waker.ts";

export const wakers: readonly WakerKind[] = [
  connectWaker,
  aioWaker,
  tickerWaker,
];
