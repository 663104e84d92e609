/** The platform's `Response`, with what libcurl saw beside it. */
import type { Connection, Timings } from "./timings.ts";

/** A body that is still coming, as the response asks for it. */
export interface Incoming {
  /** The whole body as one piece; rejects as the stream would. */
  whole(): Promise<Uint8Array<ArrayBuffer>>;
}

/** Where a response's timings and connection come from, and what the standard's members need. */
export interface ResponseDetails {
  readonly url: string;
  readonly redirected: boolean;
  /** Also one, such as 999, that `Response` can not be made with. */
  readonly status: number;
  timings(): Timings;
  connection(): Connection;
}

const decoder = new TextDecoder();

/** What {@linkcode fetch} resolves to: a `Response` with two more members. */
export class CurlResponse extends Response {
  readonly #details: ResponseDetails;
  #incoming: Incoming | null;
  #taken = false;

  /** Made by {@linkcode fetch}. */
  constructor(
    body: BodyInit | null,
    init: ResponseInit,
    details: ResponseDetails,
    incoming: Incoming | null,
  ) {
    super(body, init);
    this.#details = details;
    this.#incoming = incoming;
    if (details.status !== super.status) {
      Object.defineProperty(this, "status", { value: details.status });
      Object.defineProperty(this, "ok", { value: false });
    }
  }

  /** The URL that answered, after redirects, without a fragment. */
  override get url(): string {
    return this.#details.url;
  }

  /** Whether a redirect was followed. */
  override get redirected(): boolean {
    return this.#details.redirected;
  }

  /** Always `"basic"`: there is no other origin here to be shielded from. */
  override get type(): ResponseType {
    return "basic";
  }

  /** When each step was done, in milliseconds since the start of the fetch. */
  get timings(): Timings {
    return this.#details.timings();
  }

  /** The connection that the response came over. */
  get connection(): Connection {
    return this.#details.connection();
  }

  /** Whether the body was read. */
  override get bodyUsed(): boolean {
    return this.#taken || super.bodyUsed;
  }

  /** A copy; both must be read, or cancelled. */
  override clone(): CurlResponse {
    if (this.#taken) {
      throw new TypeError("The response's body was used already");
    }
    const copy = super.clone();
    this.#incoming = null;
    return new CurlResponse(copy.body, copy, this.#details, null);
  }

  // The bytes of an incoming body are taken from where libcurl put them, with
  // no stream in between, as long as nobody has touched the stream.
  #whole(): Promise<Uint8Array<ArrayBuffer>> | null {
    const incoming = this.#incoming;
    if (!incoming) {
      if (!this.#taken) return null;
      return Promise.reject(
        new TypeError("The response's body was used already"),
      );
    }
    if (super.bodyUsed || super.body?.locked) return null;
    this.#taken = true;
    this.#incoming = null;
    // Never released: the body now belongs to whoever asked for all of it.
    super.body?.getReader();
    return incoming.whole();
  }

  /** The whole body as bytes. */
  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#whole() ?? super.bytes();
  }

  /** The whole body as a buffer. */
  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#whole()?.then(exactBuffer) ?? super.arrayBuffer();
  }

  /** The whole body as text. */
  override text(): Promise<string> {
    return this.#whole()?.then((bytes) => decoder.decode(bytes)) ??
      super.text();
  }

  /** The whole body as JSON. */
  override json(): Promise<unknown> {
    return this.#whole()?.then((bytes) => JSON.parse(decoder.decode(bytes))) ??
      super.json();
  }

  /** The whole body as a Blob. */
  override blob(): Promise<Blob> {
    const type = this.headers.get("content-type") ?? "";
    return this.#whole()?.then((bytes) => new Blob([bytes], { type })) ??
      super.blob();
  }
}

function exactBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength
    ? bytes.buffer
    : bytes.slice().buffer;
}
