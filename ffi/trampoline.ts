/**
 * A C function pointer around a JavaScript function that can not throw. A
 * throw would make Deno and Bun return 0 to C and throw again out of the
 * `socketAction` that all transfers share, and would make Node abort.
 */
import { platform, type PlatformType, resolve } from "./platform.ts";
import type { Backend, Callback, CallbackFunction } from "./types.ts";

/** A callback's C types. */
export interface CallbackPrototype {
  readonly parameters: readonly PlatformType[];
  readonly result: PlatformType;
}

let depth = 0;
let entered = 0;

/** Whether C is calling JavaScript at this moment: almost nothing of libcurl may be called then. */
export function insideCallback(): boolean {
  return depth > 0;
}

/** How many callbacks have run: a loop in which it stands still makes no progress. */
export function callbacksEntered(): number {
  return entered;
}

/**
 * Makes the C function. What `fn` throws goes to `onError`, and C is given
 * `failure`; a result that is no number is such an error, too.
 */
export function trampoline<Values extends unknown[]>(
  backend: Backend,
  { parameters, result }: CallbackPrototype,
  fn: (...values: Values) => number,
  failure: number,
  onError: (error: unknown, ...values: Values) => void,
): Callback {
  // A rest parameter would make an array at each call; none has more than six.
  const target = fn as unknown as (...values: unknown[]) => number;
  const call = (
    a?: unknown,
    b?: unknown,
    c?: unknown,
    d?: unknown,
    e?: unknown,
    f?: unknown,
  ): number => {
    depth++;
    entered++;
    try {
      return target(a, b, c, d, e, f);
    } catch (error) {
      try {
        onError(error, ...[a, b, c, d, e, f] as unknown[] as Values);
      } catch {
        // The failure value alone has to do.
      }
      return failure;
    } finally {
      depth--;
    }
  };
  return backend.callback({
    parameters: parameters.map((type) => resolve(type, platform)),
    result: resolve(result, platform),
  }, call as unknown as CallbackFunction);
}
