/** Opens the readiness set that suits the operating system, or the one that CURLEW_READINESS names. */
import process from "node:process";
import { openLibc } from "../libc.ts";
import { type Platform, platform } from "../platform.ts";
import type { Backend, OpenedLibrary, ReadinessSet } from "../types.ts";
import { EpollSet } from "./epoll.ts";
import { keventLayout } from "./kevent.ts";
import { KqueueSet } from "./kqueue.ts";
import type { OpenedSet } from "./opened_set.ts";
import { PollSet } from "./poll.ts";

/** The kinds of set, as CURLEW_READINESS spells them. */
export type ReadinessKind = ReadinessSet["kind"];

/** The kinds to try on a platform, best first. */
export function kindsFor(on: Platform): readonly ReadinessKind[] {
  if (on.os === "linux" || on.os === "android") return ["epoll", "poll"];
  return keventLayout(on) ? ["kqueue", "poll"] : ["poll"];
}

/** A variable's value; `undefined` also where reading it is not permitted. */
export function environment(name: string): string | undefined {
  try {
    return process.env[name] || undefined;
  } catch {
    return undefined;
  }
}

function open(
  kind: ReadinessKind,
  backend: Backend,
  library: OpenedLibrary,
): OpenedSet {
  if (kind === "epoll") return new EpollSet(backend, library, platform);
  if (kind === "kqueue") return new KqueueSet(backend, library, platform);
  return new PollSet(backend, library, platform);
}

/** Opens the best set that works here. A kind that is forced does not fall back. */
export function openReadiness(
  backend: Backend,
  forced: string | undefined = environment("CURLEW_READINESS"),
): OpenedSet {
  const known: readonly string[] = ["epoll", "kqueue", "poll"];
  if (forced !== undefined && !known.includes(forced)) {
    throw new RangeError(
      `CURLEW_READINESS must be "epoll", "kqueue" or "poll", not "${forced}"`,
    );
  }
  const kinds = forced ? [forced as ReadinessKind] : kindsFor(platform);
  const library = platform.os === "windows"
    ? backend.open("ws2_32.dll")
    : openLibc(backend);
  let problem: unknown;
  for (const kind of kinds) {
    try {
      return open(kind, backend, library);
    } catch (error) {
      problem ??= error;
    }
  }
  throw problem;
}
