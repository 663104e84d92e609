/**
 * Deno's ways to be woken, best first: what is made for it; else what is
 * undocumented, but needs a third of the CPU of the documented `nonblocking`,
 * and no thread. Each proves itself at first use. Measured with Deno 2.9.6, a
 * whole round (park, wake, read), CPU time, syscalls: setImmediate alone 9 us,
 * 9 us, 3; aio 12, 14, 5; tcp 26, 25, 12; nonblocking 32, 40, 6.
 */
import { aioWaker } from "../readiness/aio_waker.ts";
import { tcpWaker } from "../readiness/tcp_waker.ts";
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { nonblockingWaker } from "./nonblocking_waker.ts";
import { pollableWaker } from "./pollable_waker.ts";

export const wakers: readonly WakerKind[] = [
  pollableWaker,
  aioWaker,
  tcpWaker,
  nonblockingWaker,
  tickerWaker,
];
