/**
 * Linux: one epoll instance holds all descriptors, level-triggered, since
 * libcurl does not promise to read a socket dry.
 */
import { bindRequired } from "../libc.ts";
import type { Platform, PlatformType } from "../platform.ts";
import type { Backend, OpenedLibrary, Pointer } from "../types.ts";
import {
  BROKEN,
  CAPACITY,
  CURL_CSELECT_IN,
  CURL_CSELECT_OUT,
} from "./interest.ts";
import { type OpenedSet, UnwatchableError } from "./opened_set.ts";
import { pollfdOf } from "./pollfd.ts";

const EPOLL_CLOEXEC = 0o2000000;
const EPOLL_CTL_ADD = 1;
const EPOLL_CTL_DEL = 2;
const EPOLL_CTL_MOD = 3;
const EPOLLIN = 0x1;
const EPOLLPRI = 0x2;
const EPOLLOUT = 0x4;
const EPOLLERR = 0x8;
const EPOLLHUP = 0x10;
const EPOLLRDHUP = 0x2000;
const F_GETFD = 1;
const F_DUPFD_CLOEXEC = 1030;

/** Where the fields of a struct epoll_event are, in 32-bit words. */
export interface EventLayout {
  readonly words: number;
  readonly data: number;
}

/** The kernel packs the struct on x86-64, and there alone: 12 bytes, else 16. */
export function eventLayout(arch: Platform["arch"]): EventLayout {
  return arch === "x86_64" ? { words: 3, data: 1 } : { words: 4, data: 2 };
}

/** epoll's events as `CURL_CSELECT_*`. */
export function maskOf(events: number): number {
  return (events & (EPOLLIN | EPOLLPRI | EPOLLRDHUP) ? CURL_CSELECT_IN : 0) |
    (events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
    (events & (EPOLLERR | EPOLLHUP) ? BROKEN : 0);
}

interface EpollCalls {
  create(flags: number): number;
  wait(epfd: number, to: Pointer, most: number, timeoutMs: number): number;
  ctl(epfd: number, op: number, fd: number, event: Pointer): number;
  fcntl(fd: number, command: number, argument: number): number;
  close(fd: number): number;
}

function bindCalls(libc: OpenedLibrary): EpollCalls {
  const bind = (name: string, ...parameters: PlatformType[]) =>
    bindRequired(libc, name, parameters, "i32");
  return {
    create: bind("epoll_create1", "i32"),
    wait: bind("epoll_wait", "i32", "pointer", "i32", "i32"),
    ctl: bind("epoll_ctl", "i32", "i32", "i32", "pointer"),
    // Variadic in C: on Linux its arguments travel as any others.
    fcntl: bind("fcntl", "i32", "i32", "i32"),
    close: bind("close", "i32"),
  } as EpollCalls;
}

/** A readiness set on epoll(7). */
export class EpollSet implements OpenedSet {
  readonly kind = "epoll";
  readonly backend: Backend;
  readonly fd: number;
  /** Never changes: a copy of `pollfds()` names the epoll descriptor alone and stays right. */
  readonly generation = 0;
  readonly fds: Int32Array = new Int32Array(CAPACITY);
  readonly masks: Int32Array = new Int32Array(CAPACITY);

  readonly #watched = new Map<number, number>();
  readonly #words: Int32Array;
  readonly #pointer: Pointer;
  readonly #stride: number;
  readonly #data: number;
  readonly #one: Int32Array;
  readonly #onePointer: Pointer;
  readonly #calls: EpollCalls;
  #open = true;

  constructor(backend: Backend, libc: OpenedLibrary, on: Platform) {
    this.backend = backend;
    this.#calls = bindCalls(libc);

    const { words, data } = eventLayout(on.arch);
    this.#stride = words;
    this.#data = data;
    const events = new ArrayBuffer(CAPACITY * words * 4);
    this.#words = new Int32Array(events);
    this.#pointer = backend.pointerOf(events);
    const one = new ArrayBuffer(words * 4);
    this.#one = new Int32Array(one);
    this.#onePointer = backend.pointerOf(one);

    this.fd = this.#calls.create(EPOLL_CLOEXEC);
    if (this.fd < 0) throw new Error("epoll_create1() failed");
  }

  watch(fd: number, what: number): void {
    const before = this.#watched.get(fd);
    if (what === 0) {
      if (!this.#watched.delete(fd)) return;
      // ENOENT and EBADF mean that it was closed: the kernel has removed it.
      this.#control(EPOLL_CTL_DEL, fd, 0);
      return;
    }
    // Told again even where nothing differs: the number may stand for another
    // file by now, since the kernel drops a closed one without a word.
    const op = before === undefined ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    const other = before === undefined ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    if (this.#control(op, fd, what) || this.#control(other, fd, what)) {
      this.#watched.set(fd, what);
      return;
    }
    this.#watched.delete(fd);
    // libcurl may close a descriptor first and say so later. One that is open
    // is a file that epoll can not watch (EPERM), or the kernel's limit is hit.
    if (this.#calls.fcntl(fd, F_GETFD, 0) !== -1) {
      throw new UnwatchableError("epoll_ctl()", fd);
    }
  }

  #control(op: number, fd: number, what: number): boolean {
    // CURL_POLL_IN is EPOLLIN; CURL_POLL_OUT is 2 where EPOLLOUT is 4.
    this.#one[0] = (what & 1) | (what & 2) << 1;
    this.#one[this.#data] = fd;
    return this.#calls.ctl(this.fd, op, fd, this.#onePointer) === 0;
  }

  collect(): number {
    const found = this.#calls.wait(this.fd, this.#pointer, CAPACITY, 0);
    let count = 0;
    for (let i = 0, at = 0; i < found; i++, at += this.#stride) {
      const fd = this.#words[at + this.#data]!;
      if (!this.#watched.has(fd)) {
        // A file that is still open elsewhere outlives the close of its
        // number here, and stays in the set until that number is told off.
        this.#control(EPOLL_CTL_DEL, fd, 0);
        continue;
      }
      this.fds[count] = fd;
      this.masks[count++] = maskOf(this.#words[at]!);
    }
    return count;
  }

  reserve(count: number): void {
    const copy = this.#calls.fcntl(this.fd, F_DUPFD_CLOEXEC, count);
    // Where the process may not have as many, opening them says so.
    if (copy >= 0) this.#calls.close(copy);
  }

  pollfds(): Uint8Array {
    return pollfdOf(this.fd);
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#watched.clear();
    this.#calls.close(this.fd);
  }
}
