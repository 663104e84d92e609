/** Reads a request's body stream ahead of libcurl, which asks for it piece by piece. */
import type { Span } from "../../ffi/mod.ts";
import type { StreamBody } from "./upload.ts";

// libcurl asks for as much as its buffer holds: what is there by then makes one
// call and one write to the socket.
const AHEAD_BYTES = 512 * 1024;
// A stream of tiny chunks is not read far ahead.
const MOST_CHUNKS = 64;

/** The bytes of a stream, on their way to libcurl. */
export class Sender {
  readonly #body: StreamBody;
  readonly #onSource: (error: unknown) => void;
  #reader: ReadableStreamDefaultReader<Uint8Array>;
  #chunks: Uint8Array[] = [];
  /** How much of the first chunk was sent. */
  #offset = 0;
  #buffered = 0;
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
    if (this.#chunks.length === 0) return this.#ended ? 0 : -1;
    let filled = 0;
    while (filled < room.byteLength && this.#chunks.length > 0) {
      filled += this.#copy(room, filled);
    }
    this.#buffered -= filled;
    // Not in here: libcurl is calling, and the stream's source is the user's.
    if (!this.#reading) queueMicrotask(() => this.#readAhead());
    return filled;
  }

  #copy(room: Span, at: number): number {
    const chunk = this.#chunks[0]!;
    const rest = this.#offset === 0 ? chunk : chunk.subarray(this.#offset);
    const most = room.byteLength - at;
    if (rest.byteLength > most) {
      room.fill(rest.subarray(0, most), at);
      this.#offset += most;
      return most;
    }
    if (rest.byteLength === 0) {
      throw new TypeError("A chunk of the body stream was detached");
    }
    room.fill(rest, at);
    this.#chunks.shift();
    this.#offset = 0;
    return rest.byteLength;
  }

  /** Begins again; `false` when the stream can be read only once. */
  rewind(): boolean {
    if (!this.#body.again) return false;
    this.#reader.cancel().catch(() => {});
    this.#reader = this.#body.open().getReader();
    this.#chunks = [];
    this.#offset = this.#buffered = 0;
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
    if (
      this.#reading || this.#ended || this.#closed ||
      this.#buffered >= AHEAD_BYTES || this.#chunks.length >= MOST_CHUNKS
    ) return;
    this.#reading = true;
    const reader = this.#reader;
    reader.read().then(
      ({ done, value }) => {
        if (this.#closed || reader !== this.#reader) return;
        this.#reading = false;
        if (done) this.#ended = true;
        else this.#take(value);
        this.#readAhead();
        if (done || value.byteLength > 0) this.#onSource(undefined);
      },
    ).catch((error) => {
      if (this.#closed || reader !== this.#reader) return;
      this.#ended = true;
      this.#onSource(error ?? new TypeError("The body stream failed"));
    });
  }

  #take(chunk: unknown): void {
    if (!(chunk instanceof Uint8Array)) {
      throw new TypeError(
        `A body stream must give Uint8Array, not ${typeof chunk}`,
      );
    }
    if (chunk.byteLength === 0) return;
    this.#chunks.push(chunk);
    this.#buffered += chunk.byteLength;
  }
}
