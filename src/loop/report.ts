/** Errors of the program's own code that was called from the loop. */
import { setImmediate } from "node:timers";

/** Makes an error the program's uncaught error, outside of the loop. */
export function report(error: unknown): void {
  // Not a microtask: one that runs as a call into C returns loses its error on
  // Deno 2.9.6.
  setImmediate(() => {
    throw error;
  });
}

/** Calls a function, and reports what it throws. */
export function call(fn: () => void): void {
  try {
    fn();
  } catch (error) {
    report(error);
  }
}
