/**
 * Bun's own poller watches a duplicate of the set's descriptor, as a socket of
 * `Bun.connect({ fd })`. When it is readable, Bun 1.4 tries to read, is told
 * ENOTSOCK, and closes the socket: that is the wake. The next round takes
 * another duplicate. That `connect` takes a descriptor is in Bun's types, that
 * it need not be a socket is not: hence the proof at first use.
 */
import { descriptors } from "../readiness/descriptors.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";
import { bun, type Socket } from "./runtime.ts";

class ConnectWaker implements Waker {
  readonly name = "connect";
  readonly #dup: () => number;
  readonly #onWake: () => void;
  // Made once: a round costs no closure.
  readonly #handlers = {
    open: (socket: Socket) => {
      this.#socket = socket;
      // The loop holds the process alive when it has to.
      socket.unref();
    },
    data: () => {},
    error: () => {},
    close: (socket: Socket) => this.#onClose(socket),
  };
  #socket: Socket | undefined;
  #armed = false;
  #wanted = false;
  #closed = false;

  constructor(set: ReadinessSet, onWake: () => void) {
    const calls = descriptors(backendOf(set));
    this.#dup = () => calls.dup(set.fd);
    this.#onWake = onWake;
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#armed) return;
    this.#armed = true;
    bun.connect({ fd: this.#dup(), socket: this.#handlers }).catch(() => {});
  }

  /** The socket stays armed for the next `park`: it holds nothing alive. */
  unpark(): void {
    this.#wanted = false;
  }

  #onClose(socket: Socket): void {
    if (this.#closed || socket !== this.#socket) return;
    this.#socket = undefined;
    this.#armed = false;
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#onWake();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wanted = false;
    this.#socket?.terminate();
    this.#socket = undefined;
  }
}

/** Bun's poller, by `Bun.connect({ fd })`. */
export const connectWaker: WakerKind = {
  name: "connect",
  needs: "descriptor",
  open: (set, onWake) => new ConnectWaker(set, onWake),
};
