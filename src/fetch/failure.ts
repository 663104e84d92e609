/** What a failed fetch rejects with. */
import { EasyError } from "../errors.ts";
import type { Outgoing } from "./request.ts";

/** The error that names the request, and its cause. */
export function failure(request: Outgoing, cause: unknown): TypeError {
  const { method, target } = request;
  // What a callback of ours threw says more than libcurl's code for it.
  const inner = cause instanceof EasyError && cause.cause instanceof TypeError
    ? cause.cause
    : cause;
  return new TypeError(`fetch failed: ${method} ${target.href}`, {
    cause: inner,
  });
}
