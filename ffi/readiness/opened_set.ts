/** What the kinds of readiness set have in common. */
import type { Backend, ReadinessSet } from "../types.ts";

/** A set that remembers the backend it was opened through: wakers call C by it. */
export interface OpenedSet extends ReadinessSet {
  readonly backend: Backend;
}

/** The backend of a set that `openReadiness` opened. */
export function backendOf(set: ReadinessSet): Backend {
  return (set as OpenedSet).backend;
}

/** libcurl named a descriptor that this kind of set can not watch, such as a plain file. */
export class UnwatchableError extends Error {
  readonly fd: number;

  constructor(call: string, fd: number, errno?: number) {
    super(
      `${call} refused descriptor ${fd}` +
        (errno === undefined ? "" : ` with error ${errno}`),
    );
    this.name = "UnwatchableError";
    this.fd = fd;
  }
}
