/** A request body: bytes that libcurl is given whole, or a stream that it asks for. */
import { encodeFormData } from "./form_data.ts";

/** A body of known bytes. */
export interface BytesBody {
  readonly bytes: Uint8Array;
}

/** A body that is read while it is sent. */
export interface StreamBody {
  /** Begins to read from the start; a stream that is not a Blob's can be opened once. */
  open(): ReadableStream<Uint8Array>;
  /** Whether it can be opened again, for a redirect that keeps the body. */
  readonly again: boolean;
  /** How many bytes it has; -1 when that is not known. */
  readonly byteLength: number;
}

/** A request body in the form that the transfer needs. */
export type Body = BytesBody | StreamBody;

/** A body and the content type that it brings along. */
export interface Extracted {
  readonly body: Body;
  readonly type: string | null;
}

const encoder = new TextEncoder();

/** Takes a body as fetch's `init.body` has it. */
export function extract(source: BodyInit): Extracted {
  if (typeof source === "string") {
    return {
      body: { bytes: encoder.encode(source) },
      type: "text/plain;charset=UTF-8",
    };
  }
  if (source instanceof URLSearchParams) {
    return {
      body: { bytes: encoder.encode(source.toString()) },
      type: "application/x-www-form-urlencoded;charset=UTF-8",
    };
  }
  if (source instanceof FormData) return extractBlob(encodeFormData(source));
  if (source instanceof Blob) return extractBlob(source);
  if (source instanceof ReadableStream) {
    if (source.locked) {
      throw new TypeError("The request's body stream is locked or used");
    }
    const open = () => source as ReadableStream<Uint8Array>;
    return { body: { open, again: false, byteLength: -1 }, type: null };
  }
  if (ArrayBuffer.isView(source)) {
    const { buffer, byteOffset, byteLength } = source;
    return copied(new Uint8Array(buffer, byteOffset, byteLength));
  }
  if (source instanceof ArrayBuffer) return copied(new Uint8Array(source));
  if (Symbol.asyncIterator in Object(source)) {
    const stream = fromIterable.call(
      ReadableStream,
      source as AsyncIterable<Uint8Array>,
    );
    return extract(stream as ReadableStream<Uint8Array<ArrayBuffer>>);
  }
  return extract(String(source));
}

// Not every type checker's library knows `ReadableStream.from` yet.
const { from: fromIterable } = ReadableStream as unknown as {
  from(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array>;
};

function copied(bytes: Uint8Array): Extracted {
  // The caller may change them while they are sent.
  return { body: { bytes: bytes.slice() }, type: null };
}

function extractBlob(blob: Blob): Extracted {
  return {
    body: {
      open: () => blob.stream() as ReadableStream<Uint8Array>,
      again: true,
      byteLength: blob.size,
    },
    type: blob.type || null,
  };
}
