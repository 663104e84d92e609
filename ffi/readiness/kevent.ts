/** struct kevent, which differs between the systems that have kqueue(2). */
import type { Platform } from "../platform.ts";

/**
 * Offsets in bytes. `ident` is 8 bytes at 0, `filter` an i16 at 8, `flags` a
 * u16 at 10, `fflags` a u32 at 12 and `data` 8 bytes at 16 on both systems.
 */
export interface KeventLayout {
  readonly byteLength: number;
}

/** The layout on a platform, or `undefined` where there is no kqueue that Curlew knows. */
export function keventLayout(on: Platform): KeventLayout | undefined {
  if (on.os === "darwin") return { byteLength: 32 };
  // FreeBSD 12 added `uint64_t ext[4]`, and the symbol `kevent` means that form.
  if (on.os === "freebsd") return { byteLength: 64 };
  return undefined;
}

export const EVFILT_READ = -1;
export const EVFILT_WRITE = -2;

export const EV_ADD = 0x0001;
export const EV_DELETE = 0x0002;
/** Report the outcome of each change as an event of its own, with EV_ERROR. */
export const EV_RECEIPT = 0x0040;
export const EV_ERROR = 0x4000;
export const EV_EOF = 0x8000;

/** Reads and writes an array of struct kevent. */
export class Kevents {
  readonly buffer: ArrayBuffer;
  readonly #view: DataView;
  readonly #stride: number;

  constructor(layout: KeventLayout, capacity: number) {
    this.#stride = layout.byteLength;
    this.buffer = new ArrayBuffer(capacity * layout.byteLength);
    this.#view = new DataView(this.buffer);
  }

  set(index: number, fd: number, filter: number, flags: number): void {
    const at = index * this.#stride;
    this.#view.setInt32(at, fd, true);
    this.#view.setInt32(at + 4, 0, true);
    this.#view.setInt16(at + 8, filter, true);
    this.#view.setUint16(at + 10, flags, true);
    this.#view.setUint32(at + 12, 0, true);
    this.#view.setInt32(at + 16, 0, true);
    this.#view.setInt32(at + 20, 0, true);
  }

  fd(index: number): number {
    return this.#view.getInt32(index * this.#stride, true);
  }

  filter(index: number): number {
    return this.#view.getInt16(index * this.#stride + 8, true);
  }

  flags(index: number): number {
    return this.#view.getUint16(index * this.#stride + 10, true);
  }

  /** With EV_EOF: the socket's error, or 0 after an orderly end. */
  fflags(index: number): number {
    return this.#view.getUint32(index * this.#stride + 12, true);
  }

  /** With EV_ERROR: errno. The low word says it all. */
  data(index: number): number {
    return this.#view.getInt32(index * this.#stride + 16, true);
  }
}
