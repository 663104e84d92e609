/**
 * Bun's own poller watches a duplicate of the set's descriptor, as a socket of
 * `Bun.connect({ fd })`. When it is readable, Bun 1.4 tries to read, is told
 * ENOTSOCK, and closes the socket: that is the wake. The next round takes
 * another duplicate. That `connect` takes a descriptor is in Bun's types, that
 * it need not be a socket is not: hence the proof at first use.
 */
import { descriptors } from "../readiness/descriptors.ts";
import { OneShotWaker } from "../readiness/one_shot_waker.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { WakerKind } from "../types.ts";
import { bun, type Socket } from "./runtime.ts";

/** Bun's poller, by `Bun.connect({ fd })`. */
export const connectWaker: WakerKind = {
  name: "connect",
  needs: "descriptor",
  open: (set, onWake) =>
    new OneShotWaker("connect", onWake, (onAnswer) => {
      const { dup } = descriptors(backendOf(set));
      let socket: Socket | undefined;
      // Made once: a round costs no closure.
      const handlers = {
        // Called before `connect` returns.
        open(opened: Socket) {
          socket = opened;
          // The loop holds the process alive when it has to.
          opened.unref();
        },
        data() {},
        error() {},
        close() {
          socket = undefined;
          onAnswer();
        },
      };
      return {
        ask() {
          bun.connect({ fd: dup(set.fd), socket: handlers }).catch(() => {});
        },
        close: () => socket?.terminate(),
      };
    }),
};
