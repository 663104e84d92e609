/**
 * Node's ways to be woken, best first: libuv itself; in a Worker thread, where
 * libuv's handles must be Node's own, those beneath node:net; else a Worker.
 * Each proves itself at first use. Measured with Node 26.10, a whole round
 * (park, wake, read), CPU time, syscalls: setImmediate alone 10 us, 11 us, 4;
 * uv_poll 12, 13, 4; aio 17, 16, 6; tcp 23, 21, 10; worker 35, 37, 7.
 */
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
