/**
 * A documented way, that works on any Unix: an FFI call declared `nonblocking`
 * blocks in poll(2) on a thread of Deno's pool, and its promise is the wake.
 * A call under way holds the process alive; `unpark` ends it through a pipe.
 */
import { libcNames } from "../libc.ts";
import { platform } from "../platform.ts";
import { ThreadWaker } from "../readiness/thread_waker.ts";
import type { WakerKind } from "../types.ts";
import { deno } from "./runtime.ts";

type Poll = (
  pollfds: ArrayBuffer,
  count: number,
  ms: number,
) => Promise<number>;

let poll: Poll | undefined;

function bindPoll(): Poll {
  const { symbols } = deno.dlopen(libcNames(platform)[0]!, {
    poll: {
      name: "poll",
      parameters: ["buffer", "u32", "i32"],
      result: "i32",
      nonblocking: true,
    },
  });
  return symbols.poll as Poll;
}

/** poll(2) on a thread of Deno's own pool. */
export const nonblockingWaker: WakerKind = {
  name: "nonblocking",
  needs: "pollfds",
  open: (set, onWake) =>
    new ThreadWaker("nonblocking", set, onWake, (onReturn) => {
      const call = poll ??= bindPoll();
      return {
        wait(pollfds, count) {
          // Both ways: a call that fails must not leave the loop asleep.
          call(pollfds, count, -1).then(onReturn, onReturn);
        },
        close() {},
      };
    }),
};
