/** A waker proves itself before it is relied on: with a set of its own, holding one pipe. */
import type { Backend, WakerKind } from "../types.ts";
import { descriptors } from "./descriptors.ts";
import { CURL_POLL_IN } from "./interest.ts";
import { openReadiness, type ReadinessKind } from "./readiness.ts";

/** A wake takes microseconds; a busy machine may stretch it. */
const WAKE_WITHIN_MS = 2000;
/** How long a wake that must not come is waited for. */
const SILENCE_MS = 2;

/** Whether a kind of waker works here: wakes when it must, and only then. */
export async function proveWaker(
  backend: Backend,
  kind: WakerKind,
  readiness?: ReadinessKind,
): Promise<boolean> {
  const { pipe, ring, silence, close } = descriptors(backend);
  let settle: ((woken: boolean) => void) | undefined;
  let wakes = 0;
  const next = (withinMs: number) =>
    new Promise<boolean>((resolve) => {
      // The timer holds the process alive for as long as this takes.
      const timer = setTimeout(() => resolve(false), withinMs);
      settle = (woken) => {
        clearTimeout(timer);
        resolve(woken);
      };
    });
  const set = openReadiness(backend, readiness);
  const { reader, writer } = pipe();
  try {
    set.watch(reader, CURL_POLL_IN);
    const waker = kind.open(set, () => {
      wakes++;
      settle?.(true);
    });
    try {
      // Twice: a one-shot way has to be armed again.
      for (let round = 1; round <= 2; round++) {
        const woken = next(WAKE_WITHIN_MS);
        waker.park();
        ring(writer);
        if (!await woken || wakes !== round) return false;
        if (set.collect() !== 1 || set.fds[0] !== reader) return false;
        silence(reader);
      }
      waker.park();
      waker.unpark();
      ring(writer);
      return !await next(SILENCE_MS);
    } finally {
      waker.close();
    }
  } catch {
    return false;
  } finally {
    set.close();
    close(reader);
    close(writer);
  }
}
