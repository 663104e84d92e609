/** The platform's `Response`, with what libcurl saw beside it. */
import type { Connection } from "./connection.ts";
import type { Timings } from "./timings.ts";

/** A body that a response does not have yet, as it asks for it. */
export interface Incoming {
  /** The body as a stream. */
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The whole body as one piece with a buffer of its own; rejects as the stream would. */
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
  readonly #lazy: boolean;
  readonly #live: boolean;
  #touched = false;
  // Holds the stream of a lazy body, once somebody has asked for one.
  #streamed: Response | null = null;

  /** Made by {@linkcode fetch}; without a `body`, `incoming` is the body all the same. */
  constructor(
    body: BodyInit | null,
    init: ResponseInit,
    details: ResponseDetails,
    incoming: Incoming | null,
  ) {
    super(body, init);
    this.#details = details;
    this.#incoming = incoming;
    this.#lazy = body === null && incoming !== null;
    this.#live = body instanceof ReadableStream;
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

  /** The body as a stream; `null` for none. */
  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    this.#touched = true;
    return this.#lazy ? this.#asStream().body : super.body;
  }

  /** Whether the body was read. */
  override get bodyUsed(): boolean {
    if (this.#taken) return true;
    return this.#lazy ? this.#streamed?.bodyUsed ?? false : super.bodyUsed;
  }

  /** A copy; both must be read, or cancelled. */
  override clone(): CurlResponse {
    if (this.#taken) {
      throw new TypeError("The response's body was used already");
    }
    const { body } = this.#lazy ? this.#asStream().clone() : super.clone();
    this.#incoming = null;
    const { statusText, headers } = this;
    const init = { status: super.status, statusText, headers };
    return new CurlResponse(body, init, this.#details, null);
  }

  #asStream(): Response {
    if (this.#streamed) return this.#streamed;
    const { headers } = this;
    const body = this.#incoming?.stream() ?? "";
    this.#streamed = new Response(body, { headers });
    // Its bytes were taken without it.
    if (!this.#incoming) this.#streamed.body!.getReader();
    this.#incoming = null;
    return this.#streamed;
  }

  // The bytes are taken from where libcurl put them, with no copy and no stream
  // in between, as long as nobody has touched the stream.
  #whole(): Promise<Uint8Array<ArrayBuffer>> | null {
    const incoming = this.#incoming;
    if (!incoming) {
      if (!this.#taken) return null;
      return Promise.reject(
        new TypeError("The response's body was used already"),
      );
    }
    if (this.#touched || !this.#lazy && super.bodyUsed) return null;
    // Never released: the body now belongs to whoever asked for all of it.
    if (this.#live) super.body!.getReader();
    this.#taken = true;
    this.#incoming = null;
    return incoming.whole();
  }

  /** The whole body as bytes. */
  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#whole() ?? (this.#streamed?.bytes() ?? super.bytes());
  }

  /** The whole body as a buffer. */
  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#whole()?.then(({ buffer }) => buffer) ??
      (this.#streamed?.arrayBuffer() ?? super.arrayBuffer());
  }

  /** The whole body as text. */
  override text(): Promise<string> {
    return this.#whole()?.then((bytes) => decoder.decode(bytes)) ??
      (this.#streamed?.text() ?? super.text());
  }

  /** The whole body as JSON. */
  override json(): Promise<unknown> {
    return this.#whole()?.then((bytes) => JSON.parse(decoder.decode(bytes))) ??
      (this.#streamed?.json() ?? super.json());
  }

  /** The whole body as a Blob. */
  override blob(): Promise<Blob> {
    const type = this.headers.get("content-type") ?? "";
    return this.#whole()?.then((bytes) => new Blob([bytes], { type })) ??
      (this.#streamed?.blob() ?? super.blob());
  }

  /** The whole body as a form. */
  override formData(): Promise<FormData> {
    return this.#lazy ? this.#asStream().formData() : super.formData();
  }
}
