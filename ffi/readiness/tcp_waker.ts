/**
 * A TCP handle beneath node:net is given a duplicate of the set's descriptor.
 * When that is readable, the runtime tries to read, fails (it is no socket) and
 * reports so: the wake. The next round takes another duplicate: a dozen
 * syscalls, but neither Linux's asynchronous I/O nor a thread is needed.
 */
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";
import { type Descriptors, descriptors } from "./descriptors.ts";
import {
  type NetHandle,
  type NetHandleClass,
  netHandleClass,
} from "./net_handle.ts";
import { backendOf } from "./opened_set.ts";

class TcpWaker implements Waker {
  readonly name = "tcp";
  readonly #fd: number;
  readonly #descriptors: Descriptors;
  readonly #onWake: () => void;
  readonly #onRead = () => this.#onReadable();
  readonly #Tcp: NetHandleClass = netHandleClass("TCP");
  #handle: NetHandle | undefined;
  #wanted = false;
  #closed = false;

  constructor(set: ReadinessSet, onWake: () => void) {
    this.#fd = set.fd;
    this.#descriptors = descriptors(backendOf(set));
    this.#onWake = onWake;
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#handle) return;
    const handle = new this.#Tcp(0);
    const fd = this.#descriptors.dup(this.#fd);
    if (handle.open(fd) !== 0) {
      this.#descriptors.close(fd);
      throw new Error("The TCP handle refused the descriptor");
    }
    this.#handle = handle;
    handle.onread = this.#onRead;
    // The loop holds the process alive when it has to.
    handle.unref();
    handle.readStart();
  }

  /** The handle stays armed for the next `park`: it holds nothing alive. */
  unpark(): void {
    this.#wanted = false;
  }

  #onReadable(): void {
    this.#handle?.close();
    this.#handle = undefined;
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#onWake();
  }

  close(): void {
    this.#closed = true;
    this.#wanted = false;
    this.#handle?.close();
    this.#handle = undefined;
  }
}

/** The runtime's poller, by a TCP handle. */
export const tcpWaker: WakerKind = {
  name: "tcp",
  needs: "descriptor",
  open: (set, onWake) => new TcpWaker(set, onWake),
};
