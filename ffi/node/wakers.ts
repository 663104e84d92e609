/** Node's ways to be woken, best first. */
import { aioWaker } from "../readiness/aio_waker.ts";
import { tcpWaker } from "../readiness/tcp_waker.ts";
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { uvWaker } from "./uv_waker.ts";
import { workerWaker } from "./worker_waker.ts";

export const wakers: readonly WakerKind[] = [
  uvWaker,
  aioWaker,
  tcpWaker,
  workerWaker,
  tickerWaker,
];
