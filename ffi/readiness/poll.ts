/**
 * poll(2), for any Unix, and WSAPoll for Windows (never run there): the set is
 * an array that each call goes through, so its cost grows with the set.
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
import type { OpenedSet } from "./opened_set.ts";
import { type PollLayout, pollLayout } from "./pollfd.ts";

type PollCall = (array: Pointer, count: number, timeoutMs: number) => number;

/** A readiness set on poll(2). */
export class PollSet implements OpenedSet {
  readonly kind = "poll";
  readonly backend: Backend;
  readonly fd = -1;
  generation = 0;
  readonly fds: Int32Array = new Int32Array(CAPACITY);
  readonly masks: Int32Array = new Int32Array(CAPACITY);

  /** The place of each descriptor in the array. */
  readonly #places = new Map<number, number>();
  readonly #layout: PollLayout;
  readonly #poll: PollCall;
  #array!: ArrayBuffer;
  #view!: DataView;
  #pointer!: Pointer;
  #from = 0;
  readonly #closed: number[] = [];

  constructor(backend: Backend, library: OpenedLibrary, on: Platform) {
    this.backend = backend;
    this.#layout = pollLayout(on);
    // nfds_t is an unsigned long on Linux; a count of 32 bits is zero-extended
    // on every 64-bit calling convention, and spares a bigint.
    this.#poll = bindRequired(
      library,
      on.os === "windows" ? "WSAPoll" : "poll",
      ["pointer", "u32", "i32"],
      "i32",
    ) as PollCall;
    this.#grow(64);
  }

  #grow(capacity: number): void {
    const array = new ArrayBuffer(capacity * this.#layout.byteLength);
    if (this.#array) new Uint8Array(array).set(new Uint8Array(this.#array));
    this.#array = array;
    this.#view = new DataView(array);
    this.#pointer = this.backend.pointerOf(array);
  }

  watch(fd: number, what: number): void {
    const place = this.#places.get(fd);
    if (what === 0) {
      if (place !== undefined) this.#remove(fd, place);
      return;
    }
    const { IN, OUT, byteLength, events } = this.#layout;
    const wanted = (what & CURL_POLL_IN ? IN : 0) |
      (what & CURL_POLL_OUT ? OUT : 0);
    let at: number;
    if (place === undefined) {
      at = this.#places.size * byteLength;
      if (at === this.#array.byteLength) this.#grow(this.#places.size * 2);
      this.#places.set(fd, this.#places.size);
      this.#view.setInt32(at, fd, true);
      if (byteLength === 16) this.#view.setInt32(at + 4, 0, true);
    } else {
      at = place * byteLength;
    }
    // Also where nothing differs: a thread may be waiting for a file that was
    // closed, while its number stands for another one by now.
    this.#view.setInt32(at + events, wanted, true);
    this.generation++;
  }

  /** The last one moves to the free place. */
  #remove(fd: number, place: number): void {
    const { byteLength } = this.#layout;
    const last = this.#places.size - 1;
    this.#places.delete(fd);
    if (place !== last) {
      const from = last * byteLength;
      new Uint8Array(this.#array).copyWithin(
        place * byteLength,
        from,
        from + byteLength,
      );
      this.#places.set(this.#view.getInt32(from, true), place);
    }
    this.generation++;
  }

  collect(): number {
    const size = this.#places.size;
    if (size === 0) return 0;
    let left = this.#poll(this.#pointer, size, 0);
    if (left <= 0) return 0;
    const { byteLength, revents } = this.#layout;
    let count = 0;
    // Begins where the last call ended, so that none waits for ever behind
    // the first 256.
    let place = this.#from < size ? this.#from : 0;
    for (let i = 0; i < size && left > 0 && count < CAPACITY; i++) {
      const at = place * byteLength;
      if (++place === size) place = 0;
      const found = this.#view.getInt16(at + revents, true);
      if (found === 0) continue;
      left--;
      const fd = this.#view.getInt32(at, true);
      if (found & this.#layout.NVAL) {
        // Closed before libcurl said so: it leaves, as it leaves an epoll.
        this.#closed.push(fd);
        continue;
      }
      this.fds[count] = fd;
      this.masks[count++] = this.#maskOf(found);
    }
    this.#from = place;
    while (this.#closed.length > 0) this.watch(this.#closed.pop()!, 0);
    return count;
  }

  #maskOf(found: number): number {
    const { IN, OUT, PRI, ERR, HUP } = this.#layout;
    return (found & (IN | PRI) ? CURL_CSELECT_IN : 0) |
      (found & OUT ? CURL_CSELECT_OUT : 0) |
      (found & (ERR | HUP) ? BROKEN : 0);
  }

  pollfds(): Uint8Array {
    return new Uint8Array(
      this.#array.slice(0, this.#places.size * this.#layout.byteLength),
    );
  }

  close(): void {
    this.#places.clear();
    this.generation++;
  }
}
