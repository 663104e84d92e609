/** One accepted connection, read and written by a test's script. */
import type { Socket } from "node:net";

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** As sent: a path, an absolute URL for a proxy, or "host:port" for CONNECT. */
  readonly target: string;
  /** "HTTP/1.1" */
  readonly protocol: string;
  /** The request line and all header lines, exactly as sent. */
  readonly head: string;
  /** Names in lower case; repeated fields joined by ", ". */
  readonly headers: Map<string, string>;
  /** Decoded from chunks where it came in chunks. */
  readonly body: Uint8Array;
  /** The body as text. */
  text(): string;
  /** The connection it came on, counted from 1. */
  readonly connectionNumber: number;
}

/** How `readRequest()` reads. */
export interface ReadRequestOptions {
  /** `false` leaves the body in the connection. */
  readonly body?: boolean;
  /** Answer "Expect: 100-continue" before the body; on unless `false`. */
  readonly answerExpect?: boolean;
}

/** The peer went away while a script still waited for bytes. */
export class PeerGoneError extends Error {
  override readonly name = "PeerGoneError";
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? encoder.encode(data) : data;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    const had = headers.get(name);
    headers.set(name, had === undefined ? value : `${had}, ${value}`);
  }
  return headers;
}

/** One accepted connection. */
export class Connection {
  /** Counted from 1 in the order of arrival. */
  readonly number: number;
  readonly socket: Socket;
  /** Settled when the connection is gone in both directions. */
  readonly closed: Promise<void>;
  readonly #requests: ReceivedRequest[];
  #buffered: Uint8Array = new Uint8Array(0);
  #ended = false;
  #wake: () => void = () => {};

  constructor(socket: Socket, number: number, requests: ReceivedRequest[]) {
    this.socket = socket;
    this.number = number;
    this.#requests = requests;
    socket.on("data", (chunk: Uint8Array) => this.#onData(chunk));
    socket.on("end", () => this.#onEnd());
    socket.on("error", () => this.#onEnd());
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        this.#onEnd();
        resolve();
      });
    });
  }

  #onData(chunk: Uint8Array): void {
    this.#buffered = join([this.#buffered, chunk]);
    this.#wake();
  }

  #onEnd(): void {
    this.#ended = true;
    this.#wake();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    await new Promise<void>((resolve) => this.#wake = resolve);
    return true;
  }

  #take(length: number): Uint8Array<ArrayBuffer> {
    const taken = this.#buffered.slice(0, length) as Uint8Array<ArrayBuffer>;
    this.#buffered = this.#buffered.subarray(length);
    return taken;
  }

  #gone(): PeerGoneError {
    return new PeerGoneError(
      `The peer closed connection ${this.number} with ${this.#buffered.length} bytes unread`,
    );
  }

  /** Exactly this many bytes. */
  async readBytes(length: number): Promise<Uint8Array<ArrayBuffer>> {
    // Joining piece by piece would copy a long body over and over.
    const parts: Uint8Array[] = [];
    let missing = length;
    while (true) {
      const part = this.#take(Math.min(missing, this.#buffered.length));
      parts.push(part);
      missing -= part.length;
      if (missing === 0) return join(parts);
      if (!await this.#more() && this.#buffered.length === 0) {
        throw this.#gone();
      }
    }
  }

  /** Whatever comes next; `null` at the end. */
  async read(): Promise<Uint8Array<ArrayBuffer> | null> {
    while (this.#buffered.length === 0) {
      if (!await this.#more() && this.#buffered.length === 0) return null;
    }
    return this.#take(this.#buffered.length);
  }

  /** Everything until the peer ends its side. */
  async readToEnd(): Promise<Uint8Array<ArrayBuffer>> {
    const parts: Uint8Array[] = [];
    for (let part = await this.read(); part; part = await this.read()) {
      parts.push(part);
    }
    return join(parts);
  }

  /** A line without its line end; `null` where the peer ended before its first byte. */
  async readLine(): Promise<string | null> {
    let from = 0;
    while (true) {
      const at = this.#buffered.indexOf(10, from);
      if (at >= 0) {
        return decoder.decode(this.#take(at + 1)).replace(/\r?\n$/, "");
      }
      from = this.#buffered.length;
      if (!await this.#more()) {
        if (this.#buffered.length === 0) return null;
        throw this.#gone();
      }
    }
  }

  async #line(): Promise<string> {
    const line = await this.readLine();
    if (line === null) throw this.#gone();
    return line;
  }

  async #readChunks(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    while (true) {
      const size = Number.parseInt(await this.#line(), 16);
      if (size === 0) break;
      parts.push(await this.readBytes(size));
      await this.#line();
    }
    while (await this.#line() !== "") { /* trailers */ }
    return join(parts);
  }

  async #readBody(
    headers: Map<string, string>,
    options: ReadRequestOptions,
  ): Promise<Uint8Array> {
    if (options.body === false) return new Uint8Array(0);
    const expect = headers.get("expect")?.toLowerCase();
    if (expect === "100-continue" && options.answerExpect !== false) {
      await this.write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    const coding = headers.get("transfer-encoding");
    if (coding?.toLowerCase().includes("chunked")) return this.#readChunks();
    return this.readBytes(Number(headers.get("content-length") ?? 0));
  }

  /** The next request, with its body; `null` when the peer closes instead. */
  async readRequest(
    options: ReadRequestOptions = {},
  ): Promise<ReceivedRequest | null> {
    const first = await this.readLine();
    if (first === null) return null;
    const lines: string[] = [];
    for (let line = await this.#line(); line; line = await this.#line()) {
      lines.push(line);
    }
    const [method = "", target = "", protocol = ""] = first.split(" ");
    const headers = parseHeaders(lines);
    const body = await this.#readBody(headers, options);
    const request: ReceivedRequest = {
      method,
      target,
      protocol,
      headers,
      body,
      head: [first, ...lines].join("\r\n"),
      text: () => decoder.decode(body),
      connectionNumber: this.number,
    };
    this.#requests.push(request);
    return request;
  }

  /** Sends exactly these bytes; settled once they are with the kernel or the peer is gone. */
  write(data: string | Uint8Array): Promise<void> {
    if (this.socket.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      // The callback of a write is not called everywhere when the peer resets.
      this.closed.then(resolve);
      this.socket.write(bytesOf(data), () => resolve());
    });
  }

  /** Ends our side (FIN), after these bytes. */
  async end(data?: string | Uint8Array): Promise<void> {
    if (data !== undefined) await this.write(data);
    this.socket.end();
  }

  /** Cuts the connection with a RST. */
  reset(): void {
    this.socket.resetAndDestroy();
  }

  /** Stops reading, so that the peer's sends fill up and block. */
  pause(): void {
    this.socket.pause();
  }

  /** Reads on after `pause()`. */
  resume(): void {
    this.socket.resume();
  }
}
