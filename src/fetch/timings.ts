/** What libcurl saw of a transfer: when each step was done. */
import * as c from "../../ffi/constants.ts";
import type { Easy } from "../easy.ts";

/** Milliseconds from when libcurl began with the fetch to the end of each step; 0 for a step that did not happen. */
export interface Timings {
  /** The name was resolved. */
  readonly dns: number;
  /** The connection was made. */
  readonly connect: number;
  /** The TLS handshake was done. */
  readonly tls: number;
  /** The request was about to be sent. */
  readonly requestSent: number;
  /** The first byte of the answer came. */
  readonly firstByte: number;
  /** All was done; until then, the time so far. */
  readonly total: number;
  /** Spent on redirects before the last request. */
  readonly redirect: number;
}

/** Reads the timings of a transfer that began `redirectMs` after the fetch. */
export function readTimings(
  easy: Easy,
  redirectMs: number,
  reused: boolean,
): Timings {
  return {
    // libcurl gives a reused connection the few microseconds that it took to find it.
    dns: reused ? 0 : at(easy, c.CURLINFO_NAMELOOKUP_TIME_T, redirectMs),
    connect: reused ? 0 : at(easy, c.CURLINFO_CONNECT_TIME_T, redirectMs),
    tls: reused ? 0 : at(easy, c.CURLINFO_APPCONNECT_TIME_T, redirectMs),
    requestSent: at(easy, c.CURLINFO_PRETRANSFER_TIME_T, redirectMs),
    firstByte: at(easy, c.CURLINFO_STARTTRANSFER_TIME_T, redirectMs),
    total: redirectMs + easy.getinfo(c.CURLINFO_TOTAL_TIME_T) / 1000,
    redirect: redirectMs,
  };
}

function at(
  easy: Easy,
  info: typeof c.CURLINFO_CONNECT_TIME_T,
  redirectMs: number,
): number {
  const microseconds = easy.getinfo(info);
  return microseconds === 0 ? 0 : redirectMs + microseconds / 1000;
}
