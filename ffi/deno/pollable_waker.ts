/**
 * Deno's own poller by `Deno.UnsafePollable`, which is not in Deno 2.9.6. Its
 * shape is assumed: made of a descriptor, `readable()` promises its readiness,
 * `close()` ends that. Where it turns out otherwise, the proof at first use
 * fails and the next way is taken.
 */
import { descriptors } from "../readiness/descriptors.ts";
import { OneShotWaker } from "../readiness/one_shot_waker.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { WakerKind } from "../types.ts";
import { deno } from "./runtime.ts";

/** What is assumed of an instance of `Deno.UnsafePollable`. */
export interface Pollable {
  readable(): Promise<unknown>;
  unref?(): void;
  close(): void;
}

/** What is assumed of `Deno.UnsafePollable`. */
export type PollableClass = { new (fd: number): Pollable };

/** Deno's poller, where it is offered. */
export const pollableWaker: WakerKind = {
  name: "pollable",
  needs: "descriptor",
  open(set, onWake) {
    const Pollable = deno.UnsafePollable as PollableClass | undefined;
    if (typeof Pollable?.prototype?.readable !== "function") {
      throw new Error(`Deno ${deno.version.deno} has no Deno.UnsafePollable`);
    }
    return new OneShotWaker("pollable", onWake, (onAnswer) => {
      const { close, dup, isOpen } = descriptors(backendOf(set));
      // A duplicate, so that it does not matter whether `close` closes it.
      const fd = dup(set.fd);
      const pollable = new Pollable(fd);
      pollable.unref?.();
      return {
        ask: () => void pollable.readable().then(onAnswer, onAnswer),
        close() {
          pollable.close();
          if (isOpen(fd)) close(fd);
        },
      };
    });
  },
};
