/**
 * A TCP handle beneath node:net is given a duplicate of the set's descriptor.
 * When that is readable, the runtime tries to read, fails (it is no socket) and
 * reports so: the wake. The next round takes another duplicate: a dozen
 * syscalls, but neither Linux's asynchronous I/O nor a thread is needed.
 */
import type { WakerKind } from "../types.ts";
import { descriptors } from "./descriptors.ts";
import { type NetHandle, netHandleClass } from "./net_handle.ts";
import { OneShotWaker } from "./one_shot_waker.ts";
import { backendOf } from "./opened_set.ts";

/** The runtime's poller, by a TCP handle. */
export const tcpWaker: WakerKind = {
  name: "tcp",
  needs: "descriptor",
  open: (set, onWake) =>
    new OneShotWaker("tcp", onWake, (onAnswer) => {
      const Tcp = netHandleClass("TCP");
      const { dup, close: closeFd } = descriptors(backendOf(set));
      let handle: NetHandle | undefined;
      const close = () => {
        handle?.close();
        handle = undefined;
      };
      // Made once: a round costs no closure.
      const onRead = () => {
        close();
        onAnswer();
      };
      const ask = () => {
        const fd = dup(set.fd);
        const next = new Tcp(0);
        if (next.open(fd) !== 0) {
          closeFd(fd);
          throw new Error("The TCP handle refused the descriptor");
        }
        handle = next;
        next.onread = onRead;
        // The loop holds the process alive when it has to.
        next.unref();
        next.readStart();
      };
      return { ask, close };
    }),
};
