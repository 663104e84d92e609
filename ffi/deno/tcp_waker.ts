/**
 * Deno's own poller watches a duplicate of the set's descriptor, as a TCP
 * handle of Deno's node:net. When it is readable, Deno 2.9 tries to read, is
 * told ENOTSOCK and reports that: the wake. The next round takes another
 * duplicate. Nothing of this is documented, neither `process.binding` nor that
 * the descriptor need not be a socket: hence the proof at first use. It stands
 * before the documented way because it is two to three times as fast and needs
 * no thread.
 */
import process from "node:process";
import { descriptors } from "../readiness/descriptors.ts";
import { backendOf } from "../readiness/opened_set.ts";
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";

interface Handle {
  onread: () => void;
  open(fd: number): number;
  readStart(): number;
  unref(): void;
  close(): void;
}

type Tcp = { new (type: number): Handle };

// net.js and the handle agree on 0 for a socket that connects.
const SOCKET = 0;

let tcp: Tcp | undefined;

function bindTcp(): Tcp {
  const { binding } = process as unknown as {
    binding(name: string): { TCP: Tcp };
  };
  return binding("tcp_wrap").TCP;
}

class TcpWaker implements Waker {
  readonly name = "tcp";
  readonly #dup: () => number;
  readonly #closeFd: (fd: number) => void;
  readonly #onWake: () => void;
  readonly #onRead = () => this.#onReadable();
  readonly #tcp: Tcp;
  #handle: Handle | undefined;
  #wanted = false;
  #closed = false;

  constructor(set: ReadinessSet, onWake: () => void) {
    const calls = descriptors(backendOf(set));
    this.#dup = () => calls.dup(set.fd);
    this.#closeFd = calls.close;
    this.#onWake = onWake;
    this.#tcp = tcp ??= bindTcp();
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#handle) return;
    const handle = new this.#tcp(SOCKET);
    const fd = this.#dup();
    if (handle.open(fd) !== 0) {
      this.#closeFd(fd);
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

/** Deno's poller, by a TCP handle. */
export const tcpWaker: WakerKind = {
  name: "tcp",
  needs: "descriptor",
  open: (set, onWake) => new TcpWaker(set, onWake),
};
