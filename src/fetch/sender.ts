/** Reads a request's body stream ahead of libcurl, which asks for it piece by piece. */
import type { Span } from "../../ffi/mod.ts";
import type { StreamBody } from "./upload.ts";

/** The bytes of a stream, on their way to libcurl. */
export class Sender {
  readonly #body: StreamBody;
  readonly #onSource: (error: unknown) => void;
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #chunk: Uint8Array | null = null;
  #offset = 0;
  #next: Uint8Array | null = null;
  #reading = false;
  #ended = false;
  #closed = false;

  /** `onSource` is told when there is more, or the end, or with an error that the stream failed. */
  constructor(body: StreamBody, onSource: (error: unknown) => void) {
    this.#body = body;
    this.#onSource = onSource;
    this.#reader = body.open().getReader();
    this.#readAhead();
  }

  /** Fills libcurl's buffer; 0 at the end, -1 when there is nothing yet. */
  fill(room: Span): number {
    if (!this.#chunk) {
      this.#chunk = this.#next;
      this.#next = null;
      this.#offset = 0;
      if (!this.#chunk) return this.#ended ? 0 : -1;
      // Not in here: libcurl is calling, and the stream's source is the user's.
      queueMicrotask(() => this.#readAhead());
    }
    const chunk = this.#chunk;
    const end = Math.min(this.#offset + room.byteLength, chunk.byteLength);
    const piece = chunk.subarray(this.#offset, end);
    room.fill(piece);
    this.#offset = end;
    if (end === chunk.byteLength) this.#chunk = null;
    return piece.byteLength;
  }

  /** Begins again; `false` when the stream can be read only once. */
  rewind(): boolean {
    if (!this.#body.again) return false;
    this.#reader.cancel().catch(() => {});
    this.#reader = this.#body.open().getReader();
    this.#chunk = this.#next = null;
    this.#reading = this.#ended = false;
    queueMicrotask(() => this.#readAhead());
    return true;
  }

  /** Nothing more is wanted. */
  close(): void {
    this.#closed = true;
    if (this.#ended) return;
    this.#reader.cancel().catch(() => {});
  }

  #readAhead(): void {
    if (this.#reading || this.#ended || this.#closed || this.#next) return;
    this.#reading = true;
    const reader = this.#reader;
    reader.read().then(
      ({ done, value }) => {
        if (this.#closed || reader !== this.#reader) return;
        this.#reading = false;
        if (done) this.#ended = true;
        else if (!(value instanceof Uint8Array)) {
          throw new TypeError(
            `A body stream must give Uint8Array, not ${typeof value}`,
          );
        } else if (value.byteLength === 0) return this.#readAhead();
        else this.#next = value;
        this.#onSource(undefined);
      },
    ).catch((error) => {
      if (this.#closed || reader !== this.#reader) return;
      this.#ended = true;
      this.#onSource(error ?? new TypeError("The body stream failed"));
    });
  }
}
