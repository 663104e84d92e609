/** The only door out of ffi/: picks the backend, and opens libcurl at first use. */
import { backend as bun } from "./bun/backend.ts";
import { backend as deno } from "./deno/backend.ts";
import { type Curl, openCurl } from "./library.ts";
import { backend as node } from "./node/backend.ts";
import { chooseWaker as choose } from "./readiness/choose.ts";
import { openReadiness as open } from "./readiness/readiness.ts";
import type { Backend, ReadinessSet, Waker } from "./types.ts";

export {
  type EasyTarget,
  type MultiTarget,
  type SocketTarget,
  Span,
} from "./callbacks.ts";
export type { CFile } from "./files.ts";
export { type Attempt, isRefusal, LoadError } from "./find.ts";
export { type Curl, UnsupportedError, versionNumber } from "./library.ts";
export { OLD_NAMES } from "./old_names.ts";
export { type Held, refuseNul } from "./memory.ts";
export type { MemoryStream } from "./memory_stream.ts";
export { UnwatchableError } from "./readiness/opened_set.ts";
export { INFO_SINCE, MULTI_OPTION_SINCE, OPTION_SINCE } from "./since.ts";
export { Slots } from "./slots.ts";
export { callbacksEntered, insideCallback } from "./trampoline.ts";
export type { Pointer, ReadinessSet, Waker } from "./types.ts";

// The other two have a `process` that looks like Node's, so it comes last.
const backend: Backend = bun.present ? bun : deno.present ? deno : node;

let curl: Curl | undefined;

/** The loaded libcurl. Throws `LoadError` when there is none. */
export function lib(): Curl {
  return curl ??= openCurl(backend);
}

/** "deno 2.9.6": what this runs on. */
export function runtimeDescription(): string {
  return backend.description;
}

/** A new set of descriptors to watch. */
export function openReadiness(): ReadinessSet {
  return open(backend);
}

/** The best waker for a set that proves itself; rejects when it is not wanted any more by then. */
export function chooseWaker(
  set: ReadinessSet,
  onWake: () => void,
  isWanted: () => boolean,
): Promise<Waker> {
  return choose(backend, set, onWake, undefined, isWanted);
}

/** Refuses, where the runtime has permissions, what the program may not do. */
export function permit(kind: "net" | "read" | "write", what: string): void {
  backend.permit(kind, what);
}

/** Whether there is anything to refuse. */
export function hasPermissions(): boolean {
  return backend.hasPermissions;
}

/** Which way of giving a `Response` its headers costs least on this runtime. */
export function cheapestHeaders(): Backend["cheapestHeaders"] {
  return backend.cheapestHeaders;
}

/** Whether a `Response` is better made without its body, which then comes when somebody asks for it. */
export function lazyBodies(): boolean {
  return backend.lazyBodies;
}
