/** Chooses a waker: the first of the backend's that proves itself, or the one that CURLEW_WAKER names. */
import { isMainThread } from "node:worker_threads";
import type { Backend, ReadinessSet, Waker, WakerKind } from "../types.ts";
import { proveWaker } from "./prove.ts";
import { environment, type ReadinessKind } from "./readiness.ts";

// What was found holds for as long as the process (each Worker asks anew,
// since each has a loop of its own).
const proofs = new Map<string, Promise<boolean>>();

function prove(
  backend: Backend,
  kind: WakerKind,
  readiness: ReadinessKind,
): Promise<boolean> {
  const key = `${kind.name} ${readiness}`;
  let proof = proofs.get(key);
  if (!proof) {
    proofs.set(key, proof = proveWaker(backend, kind, readiness));
  }
  return proof;
}

/**
 * The kinds that can be tried with a set, best first. One that is forced stands
 * alone; but a Worker inherits the variable, and some are for the main thread.
 */
export function candidatesFor(
  backend: Backend,
  set: ReadinessSet,
  forced: string | undefined,
): readonly WakerKind[] {
  const usable = backend.wakers.filter((kind) =>
    kind.needs === "pollfds" || set.fd >= 0
  );
  if (forced === undefined) return usable;
  const named = usable.find(({ name }) => name === forced);
  if (named) return isMainThread ? [named] : [named, ...usable];
  const names = usable.map(({ name }) => `"${name}"`).join(", ");
  throw new RangeError(
    `CURLEW_WAKER must be one of ${names} with a set of kind "${set.kind}", not "${forced}"`,
  );
}

/** Opens a waker for a set. A kind that is forced does not fall back. */
export async function chooseWaker(
  backend: Backend,
  set: ReadinessSet,
  onWake: () => void,
  forced: string | undefined = environment("CURLEW_WAKER"),
  isWanted: () => boolean = () => true,
): Promise<Waker> {
  const tried: string[] = [];
  for (const kind of candidatesFor(backend, set, forced)) {
    tried.push(kind.name);
    if (!await prove(backend, kind, set.kind)) continue;
    // The set may have been closed, and its descriptor's number given out again.
    if (!isWanted()) throw new Error("The set was closed");
    return kind.open(set, onWake);
  }
  throw new Error(
    `No waker works on ${backend.description}: tried ${tried.join(", ")}`,
  );
}
