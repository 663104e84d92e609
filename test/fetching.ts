/** What the tests of the loop and of fetch share: leak checks, and servers of a few lines. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { lib, versionNumber } from "../ffi/mod.ts";
import { type EasyError, fetch } from "../mod.ts";
import { pool } from "../src/fetch/exchange.ts";
import { Loop } from "../src/loop/loop.ts";
import {
  assertInstanceOf,
  assertRejects,
  leakProbe,
  settle,
  until,
} from "./harness.ts";
import {
  type Connection,
  httpServer,
  scriptedServer,
  type Server,
} from "./server.ts";

// What fetch keeps from one request to the next is given back between tests, so
// that whatever is left over is a leak.
settle(async () => {
  const loop = Loop.default;
  try {
    await until(
      () => loop.running === 0,
      "no transfer runs in the default loop",
      2000,
    );
  } finally {
    loop.close();
    pool.close();
  }
});
leakProbe("easy handles", () => lib().callbacks.easies.size);
leakProbe("multi handles", () => lib().callbacks.multis.size);
leakProbe("loops", () => lib().callbacks.sockets.size);

// Libraries and callbacks are opened at first use and stay; Deno's sanitizer
// would find them in whichever test comes first.
async function warmUp(): Promise<void> {
  const curl = lib();
  for (const name of Object.getOwnPropertyNames(curl)) {
    try {
      void (curl as unknown as Record<string, unknown>)[name];
    } catch {
      // The loaded libcurl has no such function.
    }
  }
  const { callbacks } = curl;
  void [callbacks.read, callbacks.seek, callbacks.xferinfo, callbacks.debug];
  void [callbacks.socket, callbacks.collectedHeader];
  const server = await httpServer(() => ({
    after: until(() => Loop.default.waker !== "starting"),
  }));
  await (await fetch(server.url())).text();
  Loop.default.close();
  pool.close();
  await server.close();
}
await warmUp();

/** A server that reads one request on each connection, sends exactly these bytes and ends. */
export function rawServer(...pieces: (string | Uint8Array)[]): Promise<Server> {
  return scriptedServer(async (connection) => {
    if (await connection.readRequest() === null) return;
    for (const piece of pieces) await connection.write(piece);
    await connection.end();
  });
}

/** A server that sends this much of an answer and then does what `then` says. */
export function cutServer(
  start: string,
  then: (connection: Connection) => unknown,
): Promise<Server> {
  return scriptedServer(async (connection) => {
    if (await connection.readRequest() === null) return;
    await connection.write(start);
    await then(connection);
  });
}

/** How a fetch, or the reading of its body, failed: its message and its cause. */
export async function failure(
  promise: Promise<unknown>,
  message = "fetch failed: ",
): Promise<{ readonly error: TypeError; readonly cause: EasyError }> {
  const error = await assertRejects(() => promise, TypeError, message);
  assertInstanceOf(error.cause, Error);
  return { error, cause: error.cause as EasyError };
}

/** A port on which nobody listens. */
export async function refusedPort(): Promise<number> {
  const server = await scriptedServer(() => {});
  await server.close();
  return server.port;
}

/** Bytes that differ from place to place, so that a mix-up shows. */
export function pattern(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[i] = state >> 16;
  }
  return bytes;
}

/** A short name for many bytes. */
export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A part of a form, as it came over the wire. */
export interface Part {
  readonly head: string;
  readonly bytes: Uint8Array;
}

/** Takes a multipart body apart as RFC 2046 has it. Throws when anything is out of place. */
export function parseMultipart(type: string, body: Uint8Array): Part[] {
  const boundary = /^multipart\/form-data; boundary=([\w'()+,./:=?-]{1,70})$/
    .exec(type)?.[1];
  const text = Buffer.from(body).toString("latin1");
  const end = `--${boundary}--\r\n`;
  if (!boundary || !text.endsWith(end)) throw new Error(`No form: ${type}`);
  const pieces = `\r\n${text.slice(0, -end.length)}`
    .split(`\r\n--${boundary}\r\n`);
  if (pieces.shift() !== "") throw new Error("Something before the first part");
  // The line end before the closing line belongs to that line.
  return pieces.map((piece, i) => {
    const headEnd = piece.indexOf("\r\n\r\n");
    if (headEnd < 0) throw new Error("A part without an end of its head");
    const last = i === pieces.length - 1;
    if (last && !piece.endsWith("\r\n")) throw new Error("No line end");
    return {
      head: piece.slice(0, headEnd),
      bytes: Buffer.from(
        piece.slice(headEnd + 4, last ? -2 : undefined),
        "latin1",
      ),
    };
  });
}

/** The request target of a URL as libcurl writes it: 8.8.0 and newer leave out an empty query. */
export function requestTarget(url: string): string {
  const { href, origin, hash } = new URL(url);
  const target = href.slice(origin.length, href.length - hash.length);
  const whole = lib().versionNumber < versionNumber("8.8.0");
  return whole || !target.endsWith("?") ? target : target.slice(0, -1);
}
