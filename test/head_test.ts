import { fetch } from "../mod.ts";
import { lib } from "../ffi/mod.ts";
import { pool } from "../src/fetch/exchange.ts";
import { FEW_USES } from "../src/fetch/pool.ts";
import { failure } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertStringIncludes,
  gate,
  test,
} from "./harness.ts";
import { scriptedServer, type Server } from "./server.ts";

const ends = "HTTP/1.1 200 OK\r\nx: y\r\nTransfer-Encoding: chunked\r\n\r\n";

/** Answers each request with the next of these texts, and each of its pieces as a packet. */
function answering(...answers: (readonly string[])[]): Promise<Server> {
  let next = 0;
  return scriptedServer(async (connection) => {
    while (await connection.readRequest()) {
      for (const piece of answers[next++ % answers.length]!) {
        await connection.write(piece);
      }
    }
  });
}

/** Runs with handles whose heads are collected by C, or come line by line. */
async function withHeads(
  collected: boolean,
  run: () => Promise<void>,
): Promise<void> {
  const curl = lib();
  const streams = Object.getOwnPropertyDescriptor(curl, "streams")!;
  pool.close();
  if (!collected) Object.defineProperty(curl, "streams", { value: null });
  try {
    // C collects the heads of handles that are used more often.
    await using server = await answering([ends + "0\r\n\r\n"]);
    for (let i = 0; i < FEW_USES; i++) {
      await (await fetch(server.url())).text();
    }
    await run();
  } finally {
    Object.defineProperty(curl, "streams", streams);
    pool.close();
  }
}

for (const collected of [true, false]) {
  const how = collected ? "collected by C" : "that come line by line";

  test(`fetch() reads heads ${how}, wherever they are cut`, () =>
    withHeads(collected, async () => {
      const body = "2\r\nok\r\n0\r\n\r\n";
      await using server = await answering(
        [ends + body],
        [...ends, body],
        [ends.slice(0, 20), ends.slice(20), body],
        ["HTTP/1.1 100 Continue\r\n\r\n" + ends + body],
        ["HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 2", ends.slice(10) + body],
      );
      for (let i = 0; i < 10; i++) {
        const response = await fetch(server.url());
        assertEquals(response.status, 200);
        assertEquals(response.headers.get("x"), "y");
        assertEquals(await response.text(), "ok");
      }
      assertEquals(server.connections.length, 1);
    }));

  test(`fetch() takes no trailers for headers, with heads ${how}`, () =>
    withHeads(collected, async () => {
      await using server = await answering(
        [ends + "0\r\nx: z\r\nhttp: a\r\n\r\n"],
        [ends, "1\r\na\r\n0\r\nx: z\r\n\r\n"],
      );
      for (const expected of ["", "a", "", "a"]) {
        const response = await fetch(server.url());
        assertEquals(response.headers.get("x"), "y");
        assert(!response.headers.has("http"));
        assertEquals(await response.text(), expected);
      }
    }));

  test(`fetch() resolves before the body comes, with heads ${how}`, () =>
    withHeads(collected, async () => {
      const open = gate();
      await using server = await scriptedServer(async (connection) => {
        await connection.readRequest();
        await connection.write(ends.slice(0, 30));
        await connection.write(ends.slice(30));
        await open.opened;
        await connection.write("2\r\nok\r\n0\r\n\r\n");
      });
      const response = await fetch(server.url());
      assertEquals(response.headers.get("x"), "y");
      open.open();
      assertEquals(await response.text(), "ok");
    }));

  test(`fetch() reads a long head, and not one without an end, ${how}`, () =>
    withHeads(collected, async () => {
      const line = `x: ${"y".repeat(1000)}\r\n`;
      const lines = (count: number) =>
        `HTTP/1.1 200 OK\r\nContent-Length: 0\r\n${line.repeat(count)}`;
      await using server = await answering(
        [lines(100) + "\r\n"],
        ["HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"],
      );
      for (const length of [100 * 1002 - 2, undefined]) {
        const response = await fetch(server.url());
        assertEquals(response.headers.get("x")?.length, length);
      }
      await using endless = await scriptedServer(async (connection) => {
        await connection.readRequest();
        await connection.write(lines(0));
        while (!connection.socket.destroyed) {
          await connection.write(line.repeat(100));
        }
      });
      const { cause } = await failure(fetch(endless.url()));
      // libcurl 8.3, and what Debian made of 7.88.1, has the same limit itself.
      assertStringIncludes(cause.message, "307200");
    }));
}
