/**
 * Linux's asynchronous I/O rings an eventfd when the set is ready, and a pipe
 * handle beneath node:net reads that. Two syscalls a wake, and no thread. The
 * handle is the runtime's own, so it is cleaned up when a Worker is terminated.
 */
import type { WakerKind } from "../types.ts";
import { PollRequest } from "./aio.ts";
import { descriptors } from "./descriptors.ts";
import { netHandleClass } from "./net_handle.ts";
import { OneShotWaker } from "./one_shot_waker.ts";
import { backendOf } from "./opened_set.ts";

/** The runtime's poller, by an eventfd that the kernel rings. */
export const aioWaker: WakerKind = {
  name: "aio",
  needs: "descriptor",
  open: (set, onWake) =>
    new OneShotWaker("aio", onWake, (onAnswer) => {
      const Pipe = netHandleClass("Pipe");
      const request = new PollRequest(backendOf(set), set.fd);
      const handle = new Pipe(0);
      if (handle.open(request.eventfd) !== 0) {
        request.close();
        descriptors(backendOf(set)).close(request.eventfd);
        throw new Error("The pipe handle refused the eventfd");
      }
      handle.onread = onAnswer;
      // The loop holds the process alive when it has to.
      handle.unref();
      handle.readStart();
      return {
        ask: () => request.submit(),
        close() {
          request.close();
          handle.close();
        },
      };
    }),
};
