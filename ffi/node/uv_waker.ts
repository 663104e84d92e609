/**
 * libuv's own uv_poll_t on the current thread's loop watches the set's
 * descriptor. Node exports libuv to its add-ons, so its functions are found in
 * the process image; they are stable within libuv 1.x. `getCurrentEventLoop`
 * is documented (from Node 26.6) and marked unsafe for what is done here, so
 * care is taken: the handle lies in C memory, which is freed by libuv itself
 * when uv_close is done (free(3) is the close callback: no JavaScript runs in a
 * loop that is being torn down), and only the loop's thread touches it.
 *
 * The handle is unref'd: the loop above holds the process alive. It goes on
 * polling after a wake, since most are followed by another `park`, which then
 * costs nothing; a wake that nobody asked for ends that. libuv calls back
 * outside of any JavaScript frame: there, nothing may throw, and neither
 * microtasks nor `process.nextTick` run afterwards. So the callback only asks
 * for a `setImmediate`, which the same turn of libuv's loop reaches.
 */
import process from "node:process";
import { isMainThread } from "node:worker_threads";
import type { ReadinessSet, Waker, WakerKind } from "../types.ts";
import { ffi } from "./runtime.ts";

const UV_POLL = 8;
const UV_READABLE = 1;

interface Uv {
  readonly handleSize: number;
  currentLoop(): bigint;
  init(loop: bigint, handle: bigint, fd: number): number;
  start(handle: bigint, events: number, callback: bigint): number;
  stop(handle: bigint): number;
  close(handle: bigint, callback: bigint): void;
  unref(handle: bigint): void;
  malloc(byteLength: number): bigint;
  free(memory: bigint): void;
  /** void free(void *), as a uv_close_cb. */
  readonly freePointer: bigint;
  /** The waker of each handle, by address. */
  readonly wakers: Map<bigint, UvWaker>;
  /** void (*)(uv_poll_t *, int status, int events), for all wakers. */
  readonly onReadable: bigint;
}

let bound: Uv | undefined;

function bindUv(): Uv {
  const image = new (ffi().DynamicLibrary)(null);
  const bind = (name: string, result: string, ...parameters: string[]) =>
    image.getFunction(name, { arguments: parameters, return: result });
  const wakers = new Map<bigint, UvWaker>();
  // While Node tears down, libuv's loop runs on, but JavaScript must not.
  process.on("exit", () => {
    for (const waker of wakers.values()) waker.close();
  });
  return {
    wakers,
    currentLoop() {
      // Node runs its main thread, and no other, on libuv's default loop.
      return ffi().getCurrentEventLoop?.() ??
        bind("uv_default_loop", "pointer")();
    },
    handleSize: Number(bind("uv_handle_size", "u64", "i32")(UV_POLL)),
    init: bind("uv_poll_init", "i32", "pointer", "pointer", "i32"),
    start: bind("uv_poll_start", "i32", "pointer", "i32", "pointer"),
    stop: bind("uv_poll_stop", "i32", "pointer"),
    close: bind("uv_close", "void", "pointer", "pointer"),
    unref: bind("uv_unref", "void", "pointer"),
    malloc: bind("malloc", "pointer", "u32"),
    free: bind("free", "void", "pointer"),
    freePointer: image.getSymbol("free"),
    onReadable: image.registerCallback(
      { arguments: ["pointer", "i32", "i32"], return: "void" },
      (handle: bigint) => wakers.get(handle)?.onReadable(),
    ),
  };
}

class UvWaker implements Waker {
  readonly name = "uv_poll";
  readonly #uv: Uv;
  readonly #handle: bigint;
  readonly #onWake: () => void;
  #polling = false;
  #wanted = false;
  #due = false;
  #closed = false;
  // Bound once: a wake makes no closure.
  readonly #deliver = (): void => {
    this.#due = false;
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#onWake();
  };

  constructor(set: ReadinessSet, onWake: () => void) {
    // Node aborts the process when a Worker ends, or is terminated, with a
    // handle on its loop that it did not make (CheckedUvLoopClose, Node 26).
    if (!isMainThread) throw new Error("uv_poll is for the main thread");
    const uv = this.#uv = bound ??= bindUv();
    const loop = uv.currentLoop();
    this.#onWake = onWake;
    this.#handle = uv.malloc(uv.handleSize);
    if (!this.#handle) throw new Error("malloc() failed");
    const error = uv.init(loop, this.#handle, set.fd);
    if (error !== 0) {
      uv.free(this.#handle);
      throw new Error(`uv_poll_init() failed with ${error}`);
    }
    uv.wakers.set(this.#handle, this);
    uv.unref(this.#handle);
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (this.#polling) return;
    this.#polling = true;
    this.#uv.start(this.#handle, UV_READABLE, this.#uv.onReadable);
  }

  unpark(): void {
    this.#wanted = false;
  }

  /** Called by libuv. */
  onReadable(): void {
    if (this.#wanted && !this.#due) {
      this.#due = true;
      setImmediate(this.#deliver);
      return;
    }
    this.#polling = false;
    this.#uv.stop(this.#handle);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wanted = false;
    this.#uv.wakers.delete(this.#handle);
    // Stops it first; no callback follows.
    this.#uv.close(this.#handle, this.#uv.freePointer);
  }
}

/** libuv's poller on the current loop. */
export const uvWaker: WakerKind = {
  name: "uv_poll",
  needs: "descriptor",
  open: (set, onWake) => new UvWaker(set, onWake),
};
