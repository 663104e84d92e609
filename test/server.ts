/** Loopback servers that send exactly the bytes a test says, cut where it says. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { type Certificate, certificates } from "./certificates.ts";
import {
  Connection,
  PeerGoneError,
  type ReceivedRequest,
} from "./connection.ts";

export { certificates, opensslMissing } from "./certificates.ts";
export type { Certificate, Certificates } from "./certificates.ts";
export { Connection, PeerGoneError } from "./connection.ts";
export type { ReadRequestOptions, ReceivedRequest } from "./connection.ts";
export { nginxMissing, nginxServer } from "./nginx.ts";
export type { NginxServer } from "./nginx.ts";

/** What a server does with each connection it accepts. */
export type Script = (connection: Connection) => unknown;

/** Options of the servers. */
export interface ServerOptions {
  /** Speak TLS with this certificate. */
  readonly tls?: Certificate;
  /** The protocols offered in the TLS handshake (ALPN). */
  readonly alpn?: readonly string[];
  readonly port?: number;
  /** "127.0.0.1" unless said otherwise; "::1" for IPv6. */
  readonly host?: string;
}

/** A server on loopback. */
export interface Server extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** "http://127.0.0.1:1234", or "https://..." with TLS. */
  readonly origin: string;
  /** The URL of a path on this server; `host` stands in for the address. */
  url(path?: string, host?: string): string;
  /** Every connection accepted so far. */
  readonly connections: readonly Connection[];
  /** Every request read so far. */
  readonly requests: readonly ReceivedRequest[];
  /** The next connection to be accepted. */
  nextConnection(): Promise<Connection>;
  /** Cuts all connections, frees the port, and throws what a script threw. */
  close(): Promise<void>;
}

async function listen(
  script: Script,
  options: ServerOptions,
): Promise<Server> {
  const connections: Connection[] = [];
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  let waiting: ((connection: Connection) => void)[] = [];

  async function run(connection: Connection): Promise<void> {
    try {
      await script(connection);
    } catch (error) {
      if (!(error instanceof PeerGoneError)) errors.push(error);
      connection.socket.destroy();
    }
  }

  function accept(socket: Socket): void {
    const connection = new Connection(socket, connections.length + 1, requests);
    connections.push(connection);
    const done = run(connection);
    running.add(done);
    done.then(() => running.delete(done));
    const served = waiting;
    waiting = [];
    for (const resolve of served) resolve(connection);
  }

  const { tls } = options;
  const server = tls
    ? createTlsServer({
      cert: readFileSync(tls.certificate),
      key: readFileSync(tls.key),
      ...options.alpn && { ALPNProtocols: [...options.alpn] },
    }, accept)
    : createServer({ allowHalfOpen: true }, accept);
  // With TLS these are the sockets below, also those whose handshake never ends.
  server.on("connection", (socket: Socket) => {
    socket.setNoDelay(true);
    socket.on("error", () => {});
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  // A client that refuses our certificate is an ordinary event in these tests.
  server.on("tlsClientError", () => {});

  const host = options.host ?? "127.0.0.1";
  server.listen(options.port ?? 0, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const shown = (name: string) => name.includes(":") ? `[${name}]` : name;
  const url = (path = "/", name = host) =>
    `${tls ? "https" : "http"}://${shown(name)}:${port}${path}`;

  async function close(): Promise<void> {
    if (server.listening) {
      const closed = once(server, "close");
      server.close();
      for (const { socket } of connections) socket.destroy();
      for (const socket of sockets) socket.destroy();
      await closed;
      await Promise.all(connections.map((connection) => connection.closed));
      // A script that waits for something else of its test is not waited for.
    }
    const [first] = errors.splice(0);
    if (first !== undefined) throw first;
  }

  return {
    host,
    port,
    origin: url(""),
    url,
    connections,
    requests,
    nextConnection: () => new Promise((resolve) => waiting.push(resolve)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A server whose script gets each connection raw. */
export function scriptedServer(
  script: Script,
  options: ServerOptions = {},
): Promise<Server> {
  return listen(script, options);
}

/** An answer of `httpServer()`. */
export interface Answer {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent with its length. */
  readonly body?: string | Uint8Array;
  /** Sent in HTTP chunks, one each, as they come. */
  readonly chunks?:
    | Iterable<string | Uint8Array>
    | AsyncIterable<string | Uint8Array>;
  /** Nothing is sent before this is settled. */
  readonly after?: Promise<unknown>;
  /** Say and do "Connection: close". */
  readonly close?: boolean;
}

/** Answers one request. */
export type Handler = (
  request: ReceivedRequest,
  connection: Connection,
) => Answer | Promise<Answer>;

const statusTexts: Readonly<Record<number, string>> = {
  200: "OK",
  204: "No Content",
  206: "Partial Content",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  304: "Not Modified",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  401: "Unauthorized",
  404: "Not Found",
  500: "Internal Server Error",
};

const encoder = new TextEncoder();

function headOf(answer: Answer, framing: readonly string[]): string {
  const { status = 200 } = answer;
  const reason = answer.statusText ?? statusTexts[status] ?? "";
  const lines = [`HTTP/1.1 ${status} ${reason}`];
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    for (const one of typeof value === "string" ? [value] : value) {
      lines.push(`${name}: ${one}`);
    }
  }
  if (answer.close) lines.push("Connection: close");
  return [...lines, ...framing, "", ""].join("\r\n");
}

function framingOf(answer: Answer, byteLength: number): string[] {
  const { status = 200, headers = {}, chunks } = answer;
  const given = Object.keys(headers).some((name) =>
    /^(content-length|transfer-encoding)$/i.test(name)
  );
  if (given || status === 204 || status === 304) return [];
  if (chunks !== undefined) return ["Transfer-Encoding: chunked"];
  return [`Content-Length: ${byteLength}`];
}

async function send(
  connection: Connection,
  request: ReceivedRequest,
  answer: Answer,
): Promise<void> {
  await answer.after;
  const body = typeof answer.body === "string"
    ? encoder.encode(answer.body)
    : answer.body ?? new Uint8Array(0);
  const head = headOf(answer, framingOf(answer, body.length));
  if (request.method === "HEAD") return connection.write(head);
  if (answer.chunks === undefined) {
    // In one piece: a small answer arrives in one segment.
    const start = encoder.encode(head);
    const all = new Uint8Array(start.length + body.length);
    all.set(start);
    all.set(body, start.length);
    return connection.write(all);
  }
  await connection.write(head);
  for await (const chunk of answer.chunks) {
    const bytes = typeof chunk === "string" ? encoder.encode(chunk) : chunk;
    if (bytes.length === 0) continue;
    await connection.write(`${bytes.length.toString(16)}\r\n`);
    await connection.write(bytes);
    await connection.write("\r\n");
  }
  await connection.write("0\r\n\r\n");
}

/** An HTTP/1.1 server with kept-alive connections. */
export function httpServer(
  handler: Handler,
  options: ServerOptions = {},
): Promise<Server> {
  return listen(async (connection) => {
    while (true) {
      const request = await connection.readRequest();
      if (request === null) break;
      const answer = await handler(request, connection);
      await send(connection, request, answer);
      if (answer.close || connection.socket.destroyed) break;
    }
    await connection.end();
  }, options);
}

/** `httpServer()` over TLS, with the certificate for localhost and 127.0.0.1 unless told otherwise. */
export function tlsServer(
  handler: Handler,
  options: ServerOptions = {},
): Promise<Server> {
  return httpServer(handler, { tls: certificates().localhost, ...options });
}
