import { Buffer } from "node:buffer";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import type { AddressInfo } from "node:net";
import { CurlResponse } from "../src/fetch/response.ts";
import { fetch } from "../mod.ts";
import { cutServer, failure, pattern, rawServer } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStringIncludes,
  runtime,
  test,
} from "./harness.ts";
import { httpServer, scriptedServer } from "./server.ts";

test("fetch() takes a string, a URL and a Request, and gives a Response", async () => {
  await using server = await httpServer(({ target }) => ({ body: target }));
  const url = server.url("/a?b=c");
  for (const input of [url, new URL(url), new Request(url)]) {
    const response = await fetch(input);
    assertInstanceOf(response, Response);
    assertInstanceOf(response, CurlResponse);
    assertEquals(response.status, 200);
    assertEquals(response.statusText, "OK");
    assert(response.ok);
    assertEquals(response.url, url);
    assert(!response.redirected);
    assertEquals(response.type, "basic");
    assertEquals(await response.text(), "/a?b=c");
  }
});

test(
  "fetch() gives a Response that the runtime's own server can send on",
  async () => {
    const bytes = pattern(300_000);
    await using origin = await httpServer(() => ({
      headers: { "x-one": "1", "set-cookie": ["a=1", "b=2"] },
      body: bytes,
    }));
    const front = createServer(async (_request, answer) => {
      const response = await fetch(origin.url());
      answer.writeHead(response.status, {
        "x-one": response.headers.get("x-one") ?? "",
        "set-cookie": response.headers.getSetCookie(),
      });
      // deno-lint-ignore no-explicit-any
      Readable.fromWeb(response.body as any).pipe(answer);
    });
    front.listen(0, "127.0.0.1");
    await new Promise((resolve) => front.on("listening", resolve));
    const { port } = front.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { connection: "close" },
    });
    assertEquals(response.headers.get("x-one"), "1");
    assertEquals(response.headers.getSetCookie(), ["a=1", "b=2"]);
    assert(Buffer.from(await response.bytes()).equals(bytes));
    front.closeAllConnections();
    await new Promise((resolve) => front.close(resolve));
    // Bun's node:http keeps the sockets of a closed server for a while.
  },
  { leaks: runtime !== "bun" },
);

interface ServingRuntimes {
  readonly Bun?: {
    serve(options: {
      port: number;
      hostname: string;
      fetch: () => Promise<Response>;
    }): { readonly port: number; stop(force: boolean): Promise<void> };
  };
  readonly Deno?: {
    serve(
      options: { port: number; hostname: string; onListen(): void },
      handler: () => Promise<Response>,
    ): { readonly addr: { port: number }; shutdown(): Promise<void> };
  };
}
const runtimes = globalThis as unknown as ServingRuntimes;

/** The server that hands a `Response` on as it is, where the runtime has one. */
function serve(handler: () => Promise<Response>) {
  const on = { port: 0, hostname: "127.0.0.1" };
  if (runtimes.Bun) {
    const server = runtimes.Bun.serve({ ...on, fetch: handler });
    return { port: server.port, stop: () => server.stop(true) };
  }
  if (!runtimes.Deno) return null;
  const server = runtimes.Deno.serve({ ...on, onListen() {} }, handler);
  return { port: server.addr.port, stop: () => server.shutdown() };
}

test("CurlResponse can be returned from the runtime's own server", async () => {
  const bytes = pattern(500_000);
  await using origin = await httpServer(({ target }) => ({
    status: target === "/small" ? 201 : 200,
    headers: { "x-one": "1", "set-cookie": ["a=1", "b=2"] },
    ...target === "/small"
      ? { body: "small" }
      : { chunks: [bytes.subarray(0, 1000), bytes.subarray(1000)] },
  }));
  for (const path of ["/small", "/large"]) {
    const front = serve(() => fetch(origin.url(path)));
    assert(front);
    const response = await fetch(`http://127.0.0.1:${front.port}/`, {
      headers: { connection: "close" },
    });
    assertEquals(response.status, path === "/small" ? 201 : 200);
    assertEquals(response.headers.get("x-one"), "1");
    assertEquals(response.headers.getSetCookie(), ["a=1", "b=2"]);
    const expected = path === "/small" ? Buffer.from("small") : bytes;
    assert(Buffer.from(await response.bytes()).equals(expected), path);
    await front.stop();
  }
}, {
  skip: runtimes.Bun || runtimes.Deno
    ? false
    : "Node serves no Response objects",
});

test("fetch() keeps all headers apart, in odd cases too", async () => {
  await using server = await rawServer(
    "HTTP/1.1 200 All right\r\n" +
      "Set-Cookie: a=1; Path=/\r\nSet-Cookie: b=2, c\r\n" +
      "X-Folded: one\r\n  two\r\nX-Empty:\r\n" +
      "X-Twice: 1\r\nx-twice: 2\r\nbad name: x\r\n",
    Buffer.from(
      "X-Bytes: caf\xe9 \xff\r\nContent-Length: 2\r\n\r\nok",
      "latin1",
    ),
  );
  const response = await fetch(server.url());
  const { headers } = response;
  assertEquals(response.statusText, "All right");
  assertEquals(headers.getSetCookie(), ["a=1; Path=/", "b=2, c"]);
  assertEquals(headers.get("x-folded"), "one two");
  assertEquals(headers.get("x-empty"), "");
  assertEquals(headers.get("x-twice"), "1, 2");
  assertEquals(headers.get("x-bytes"), "caf\xe9 \xff");
  assert(!headers.has("bad name".replace(" ", "")));
  assertEquals(await response.text(), "ok");
});

test("fetch() takes 100 KiB of headers", async () => {
  const value = "v".repeat(1000);
  const lines = Array.from({ length: 100 }, (_, i) => `x-${i}: ${value}${i}`);
  await using server = await rawServer(
    ["HTTP/1.1 200 OK", ...lines, "Content-Length: 2", "", "ok"].join("\r\n"),
  );
  const response = await fetch(server.url());
  for (let i = 0; i < 100; i++) {
    assertEquals(response.headers.get(`x-${i}`), value + i);
  }
  assertEquals(await response.text(), "ok");
});

test("fetch() reads an answer that comes one byte at a time", async () => {
  const answer =
    "HTTP/1.1 200 OK\r\nx: y\r\nTransfer-Encoding: chunked\r\n\r\n" +
    "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
  await using server = await rawServer(...answer);
  const response = await fetch(server.url());
  assertEquals(response.headers.get("x"), "y");
  assertEquals(await response.text(), "abcde");
});

test("fetch() skips interim answers", async () => {
  await using server = await rawServer(
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <a>\r\nx: early\r\n\r\n",
    "HTTP/1.1 200 OK\r\nx: final\r\nContent-Length: 2\r\n\r\nok",
  );
  const response = await fetch(server.url());
  assertEquals(response.status, 200);
  assertEquals(response.headers.get("x"), "final");
  assert(!response.headers.has("link"));
  assertEquals(await response.text(), "ok");
});

test("fetch() reads trailers and does not show them", async () => {
  await using server = await scriptedServer(async (connection) => {
    while (await connection.readRequest()) {
      await connection.write(
        "HTTP/1.1 200 OK\r\nTrailer: x\r\nTransfer-Encoding: chunked\r\n\r\n" +
          "2\r\nok\r\n0\r\nx: trailer\r\n\r\n",
      );
    }
  });
  for (let i = 0; i < 2; i++) {
    const response = await fetch(server.url());
    assertEquals(response.status, 200);
    assertEquals(await response.text(), "ok");
    assert(!response.headers.has("x"));
  }
  assertEquals(server.connections.length, 1);
});

for (
  const [what, answer, expected] of [
    ["HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nto the end", "to the end"],
    ["no length", "HTTP/1.1 200 OK\r\n\r\nto the end", "to the end"],
    ["no reason", "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na", "a"],
    ["bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 1\n\na", "a"],
    ["an empty body", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""],
  ] as const
) {
  test(`fetch() reads an answer with ${what}`, async () => {
    await using server = await rawServer(answer);
    const response = await fetch(server.url());
    assertEquals(response.status, 200);
    assertEquals(await response.text(), expected);
  });
}

for (const status of [199, 200, 299, 404, 500, 599, 600, 799, 999]) {
  if (status < 200) continue;
  test(`fetch() shows the status ${status}`, async () => {
    await using server = await rawServer(
      `HTTP/1.1 ${status} Odd\r\nContent-Length: 4\r\n\r\nbody`,
    );
    const response = await fetch(server.url());
    assertEquals(response.status, status);
    assertEquals(response.ok, status < 300);
    assertEquals(response.statusText, "Odd");
    const copy = response.clone();
    assertEquals(copy.status, status);
    assertEquals(await copy.text(), "body");
    assertEquals(await response.text(), "body");
  });
}

for (const status of [204, 205, 304]) {
  test(`fetch() gives no body with the status ${status}`, async () => {
    await using server = await httpServer(() => ({
      status,
      headers: { "x-one": "1" },
    }));
    for (let i = 0; i < 2; i++) {
      const response = await fetch(server.url());
      assertEquals(response.status, status);
      assertEquals(response.body, null);
      assertEquals(response.headers.get("x-one"), "1");
      assertEquals(await response.text(), "");
    }
    assertEquals(server.connections.length, 1);
  });
}

// Nobody could ever read it.
test("fetch() lets go of a long body that a 205 must not have", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readRequest();
    await connection.write(
      "HTTP/1.1 205 Reset Content\r\nContent-Length: 4000000\r\n\r\n",
    );
    await connection.write(new Uint8Array(4_000_000));
  });
  const response = await fetch(server.url());
  assertEquals([response.status, response.body], [205, null]);
});

test("fetch() with HEAD ends at the head", async () => {
  await using server = await httpServer(() => ({
    headers: { "content-length": "1000000" },
  }));
  for (let i = 0; i < 3; i++) {
    const response = await fetch(server.url(), { method: "HEAD" });
    assertEquals(response.headers.get("content-length"), "1000000");
    assertEquals(response.body, null);
    assertEquals((await response.bytes()).byteLength, 0);
  }
  assertEquals(server.connections.length, 1);
});

test("fetch() resolves at the head of an answer whose body is yet to come", async () => {
  await using server = await cutServer(
    "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n",
    async (connection) => {
      await new Promise<void>((resolve) => next = resolve);
      await connection.write("late");
    },
  );
  let next = () => {};
  const response = await fetch(server.url());
  assert(!response.bodyUsed);
  next();
  assertEquals(await response.text(), "late");
});

test("fetch() uses a connection again, and says so", async () => {
  await using server = await httpServer(({ target }) => ({ body: target }));
  const first = await fetch(server.url("/1"));
  await first.text();
  const second = await fetch(server.url("/2"));
  assertEquals(await second.text(), "/2");
  assertEquals([first.connection.reused, second.connection.reused], [
    false,
    true,
  ]);
  assertEquals(server.connections.length, 1);
});

test("fetch() opens a new connection when the idle one was closed", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  await (await fetch(server.url())).text();
  const [first] = server.connections;
  first!.socket.destroy();
  await first!.closed;
  assertEquals(await (await fetch(server.url())).text(), "ok");
  assertEquals(server.connections.length, 2);
});

test("fetch() names the request and the reason when it fails", async () => {
  await using server = await rawServer("SSH-2.0-OpenSSH_9.2\r\n");
  const { error, cause } = await failure(fetch(server.url("/x#y")));
  assertStringIncludes(error.message, `GET ${server.url("/x")}`);
  assertEquals(cause.constant, "CURLE_UNSUPPORTED_PROTOCOL");
});
