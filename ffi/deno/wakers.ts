/** Deno's ways to be woken, best first. */
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { aioWaker } from "./aio_waker.ts";
import { nonblockingWaker } from "./nonblocking_waker.ts";
import { tcpWaker } from "./tcp_waker.ts";

export const wakers: readonly WakerKind[] = [
  tcpWaker,
  aioWaker,
  nonblockingWaker,
  tickerWaker,
];
