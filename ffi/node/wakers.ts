/** Node's ways to be woken, best first. */
import { tickerWaker } from "../readiness/ticker_waker.ts";
import type { WakerKind } from "../types.ts";
import { uvWaker } from "./uv_waker.ts";

export const wakers: readonly WakerKind[] = [uvWaker, tickerWaker];
