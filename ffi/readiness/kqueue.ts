/**
 * macOS and FreeBSD: one kqueue holds all descriptors, level-triggered (no
 * EV_CLEAR). Never run where this was written, so the tests hold the bytes it
 * produces against an injected C library; a waker proves itself on a real one.
 */
import { bindRequired } from "../libc.ts";
import type { Platform } from "../platform.ts";
import type { Backend, OpenedLibrary, Pointer } from "../types.ts";
import {
  BROKEN,
  CAPACITY,
  CURL_CSELECT_IN,
  CURL_CSELECT_OUT,
  CURL_POLL_IN,
  CURL_POLL_OUT,
} from "./interest.ts";
import {
  EV_ADD,
  EV_DELETE,
  EV_EOF,
  EV_ERROR,
  EV_RECEIPT,
  EVFILT_READ,
  EVFILT_WRITE,
  keventLayout,
  Kevents,
} from "./kevent.ts";
import { type OpenedSet, UnwatchableError } from "./opened_set.ts";
import { pollfdOf } from "./pollfd.ts";

// The same numbers on macOS and FreeBSD.
const ENOENT = 2;
const EBADF = 9;
const EPIPE = 32;

type KeventCall = (
  kq: number,
  changes: Pointer | null,
  changeCount: number,
  events: Pointer,
  eventCount: number,
  timeout: Pointer,
) => number;

type CloseCall = (fd: number) => number;

/** A readiness set on kqueue(2). */
export class KqueueSet implements OpenedSet {
  readonly kind = "kqueue";
  readonly backend: Backend;
  readonly fd: number;
  /** Never changes: a copy of `pollfds()` names the kqueue descriptor alone and stays right. */
  readonly generation = 0;
  readonly fds: Int32Array = new Int32Array(CAPACITY);
  readonly masks: Int32Array = new Int32Array(CAPACITY);

  readonly #watched = new Map<number, number>();
  readonly #changes: Kevents;
  readonly #changesPointer: Pointer;
  readonly #events: Kevents;
  readonly #eventsPointer: Pointer;
  // A struct timespec of zeroes: look, never wait.
  readonly #now: ArrayBuffer = new ArrayBuffer(16);
  readonly #nowPointer: Pointer;
  readonly #kevent: KeventCall;
  readonly #closeFd: CloseCall;
  #open = true;

  constructor(backend: Backend, libc: OpenedLibrary, on: Platform) {
    const layout = keventLayout(on);
    if (!layout) throw new Error(`No kqueue is known on "${on.os}"`);
    this.backend = backend;
    const create = bindRequired(libc, "kqueue", [], "i32") as () => number;
    this.#kevent = bindRequired(
      libc,
      "kevent",
      ["i32", "pointer", "i32", "pointer", "i32", "pointer"],
      "i32",
    ) as KeventCall;
    this.#closeFd = bindRequired(libc, "close", ["i32"], "i32") as CloseCall;
    this.#changes = new Kevents(layout, 2);
    this.#changesPointer = backend.pointerOf(this.#changes.buffer);
    this.#events = new Kevents(layout, CAPACITY);
    this.#eventsPointer = backend.pointerOf(this.#events.buffer);
    this.#nowPointer = backend.pointerOf(this.#now);

    this.fd = create();
    if (this.fd < 0) throw new Error("kqueue() failed");
  }

  watch(fd: number, what: number): void {
    const before = this.#watched.get(fd) ?? 0;
    if (what === 0) this.#watched.delete(fd);
    else this.#watched.set(fd, what);
    // EV_ADD of a known filter is no error, so what is wanted is told again:
    // the number may stand for another file by now.
    let count = 0;
    if (what & CURL_POLL_IN) {
      this.#changes.set(count++, fd, EVFILT_READ, EV_ADD | EV_RECEIPT);
    } else if (before & CURL_POLL_IN) {
      this.#changes.set(count++, fd, EVFILT_READ, EV_DELETE | EV_RECEIPT);
    }
    if (what & CURL_POLL_OUT) {
      this.#changes.set(count++, fd, EVFILT_WRITE, EV_ADD | EV_RECEIPT);
    } else if (before & CURL_POLL_OUT) {
      this.#changes.set(count++, fd, EVFILT_WRITE, EV_DELETE | EV_RECEIPT);
    }
    if (count > 0) this.#apply(fd, count);
  }

  /** The receipts overwrite the changes, which C has read by then. */
  #apply(fd: number, count: number): void {
    const answered = this.#kevent(
      this.fd,
      this.#changesPointer,
      count,
      this.#changesPointer,
      count,
      this.#nowPointer,
    );
    for (let i = 0; i < answered; i++) {
      const errno = this.#changes.data(i);
      if (!(this.#changes.flags(i) & EV_ERROR) || errno === 0) continue;
      // EPIPE: the other end of a pipe is gone; the read filter tells of it.
      if (errno === ENOENT || errno === EBADF || errno === EPIPE) continue;
      this.#watched.delete(fd);
      throw new UnwatchableError("kevent()", fd, errno);
    }
  }

  collect(): number {
    const events = this.#events;
    const found = this.#kevent(
      this.fd,
      null,
      0,
      this.#eventsPointer,
      CAPACITY,
      this.#nowPointer,
    );
    let count = 0;
    for (let i = 0; i < found; i++) {
      const fd = events.fd(i);
      const what = this.#watched.get(fd);
      if (what === undefined) continue;
      const mask = this.#maskOf(i);
      // A descriptor watched for both has two events; libcurl wants one call.
      let at = count;
      if (what === (CURL_POLL_IN | CURL_POLL_OUT)) {
        at = this.fds.subarray(0, count).indexOf(fd);
        if (at < 0) at = count;
      }
      if (at === count) {
        this.fds[count] = fd;
        this.masks[count++] = mask;
      } else {
        this.masks[at]! |= mask;
      }
    }
    return count;
  }

  #maskOf(index: number): number {
    const flags = this.#events.flags(index);
    if (flags & EV_ERROR) return BROKEN;
    const mask = this.#events.filter(index) === EVFILT_READ
      ? CURL_CSELECT_IN
      : CURL_CSELECT_OUT;
    // The end of the stream is something to read; with an error it is broken.
    return flags & EV_EOF && this.#events.fflags(index) !== 0
      ? mask | BROKEN
      : mask;
  }

  pollfds(): Uint8Array {
    return pollfdOf(this.fd);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#watched.clear();
    this.#closeFd(this.fd);
  }
}
