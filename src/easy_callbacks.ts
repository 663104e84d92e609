/** What a user set as an easy handle's callbacks, as libcurl calls them. */
import process from "node:process";
import {
  CURL_READFUNC_ABORT,
  CURL_READFUNC_PAUSE,
  CURL_SEEKFUNC_CANTSEEK,
  CURL_WRITEFUNC_ERROR,
} from "../ffi/constants.ts";
import type { EasyTarget, Span } from "../ffi/mod.ts";
import { fs } from "./file_system.ts";
import type {
  DebugFunction,
  ReadFunction,
  SeekFunction,
  WriteFunction,
  XferInfoFunction,
} from "./values.ts";

/** The 32-bit integer that a callback answered with; anything else is its error. */
function answer(value: unknown, otherwise: number, name: string): number {
  if (value === undefined) return otherwise;
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw new TypeError(
      `${name} must return an integer or nothing, not ${
        typeof value === "number" ? value : typeof value
      }`,
    );
  }
  if (value === (value | 0)) return value;
  throw new RangeError(`${name} must return a 32-bit integer, not ${value}`);
}

/** How many bytes a callback took. */
function taken(value: unknown, otherwise: number, name: string): number {
  // It does not fit 31 bits, and C is given an unsigned number.
  if (value === CURL_WRITEFUNC_ERROR) return value;
  const length = answer(value, otherwise, name);
  if (length >= 0) return length;
  throw new RangeError(
    `${name} must return a number of bytes or CURL_WRITEFUNC_*, not ${length}`,
  );
}

/** Takes an easy handle's data without a copy for each callback; for the layers above. */
export interface Receiver {
  write(data: Span): number;
  header(data: Span): number;
  read(room: Span): number;
  seek(offset: number, origin: number): number;
}

/** The callbacks and user values of one easy handle. */
export class EasyCallbacks implements EasyTarget {
  write: WriteFunction | null = null;
  writeData: unknown;
  header: WriteFunction | null = null;
  headerData: unknown;
  read: ReadFunction | null = null;
  readData: unknown;
  seek: SeekFunction | null = null;
  seekData: unknown;
  xferinfo: XferInfoFunction | null = null;
  xferinfoData: unknown;
  debug: DebugFunction | null = null;
  debugData: unknown;
  /** Stands before the user's own. */
  receiver: Receiver | null = null;
  #failure: { readonly error: unknown } | undefined;

  /** Takes over another handle's, which this one is a duplicate of. */
  copy(original: EasyCallbacks): void {
    Object.assign(this, original);
  }

  /** Forgets everything, for a handle that is reset. */
  clear(): void {
    const { receiver } = this;
    Object.assign(this, new EasyCallbacks());
    this.receiver = receiver;
  }

  /** Takes what a callback threw since the last time. */
  takeFailure(): { readonly error: unknown } | undefined {
    const failure = this.#failure;
    this.#failure = undefined;
    return failure;
  }

  failed(error: unknown): void {
    // The first error is the cause; what follows from it is not.
    this.#failure ??= { error };
  }

  writeFunction(data: Span): number {
    if (this.receiver) return this.receiver.write(data);
    const length = data.byteLength;
    if (!this.write) {
      process.stdout.write(data.bytes());
      return length;
    }
    const answered = this.write(data.bytes(), this.writeData);
    return taken(answered, length, "The write callback");
  }

  headerFunction(data: Span): number {
    if (this.receiver) return this.receiver.header(data);
    if (!this.header) return data.byteLength;
    const answered = this.header(data.bytes(), this.headerData);
    return taken(answered, data.byteLength, "The header callback");
  }

  readFunction(room: Span): number {
    if (this.receiver) return this.receiver.read(room);
    if (!this.read) {
      const bytes = new Uint8Array(room.byteLength);
      const length = fs().readSync(0, bytes);
      room.fill(bytes.subarray(0, length));
      return length;
    }
    const data = this.read(room.byteLength, this.readData);
    if (data === null) return 0;
    if (data instanceof Uint8Array) {
      room.fill(data);
      return data.byteLength;
    }
    if (data === CURL_READFUNC_PAUSE || data === CURL_READFUNC_ABORT) {
      return data;
    }
    // Any other number would have C send what happens to be in its buffer.
    throw new TypeError(
      `The read callback must return a Uint8Array, null or CURL_READFUNC_*, not ${
        typeof data === "number" ? data : typeof data
      }`,
    );
  }

  seekFunction(offset: number, origin: number): number {
    if (this.receiver) return this.receiver.seek(offset, origin);
    if (!this.seek) return CURL_SEEKFUNC_CANTSEEK;
    const done = this.seek(offset, origin, this.seekData);
    return answer(done, 0, "The seek callback");
  }

  xferinfoFunction(
    downloadTotal: number,
    downloaded: number,
    uploadTotal: number,
    uploaded: number,
  ): number {
    // libcurl takes anything but 0 as the wish to end. A failure of a callback
    // that has no failure value of its own ends the transfer here.
    if (this.#failure) return 1;
    const end = this.xferinfo?.(
      { downloadTotal, downloaded, uploadTotal, uploaded },
      this.xferinfoData,
    );
    return answer(end, 0, "The progress callback");
  }

  debugFunction(type: number, data: Span): number {
    this.debug?.(type, data.bytes(), this.debugData);
    return 0;
  }
}
