import { fetch, type FetchInit } from "../mod.ts";
import { cutServer, failure, refusedPort } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
  test,
} from "./harness.ts";
import { EasyError } from "../src/errors.ts";
import { Loop } from "../src/loop/loop.ts";
import { httpServer } from "./server.ts";

test("fetch() says that a connection was refused", async () => {
  const url = `http://127.0.0.1:${await refusedPort()}/`;
  const { error, cause } = await failure(fetch(url));
  assertEquals(error.message, `fetch failed: GET ${url}`);
  assertInstanceOf(cause, EasyError);
  assertEquals([cause.code, cause.constant], [7, "CURLE_COULDNT_CONNECT"]);
  assertStringIncludes(cause.message, "127.0.0.1");
});

test("fetch() says that a name does not resolve", async () => {
  const { cause } = await failure(fetch("http://nowhere.invalid/"));
  assertEquals(cause.constant, "CURLE_COULDNT_RESOLVE_HOST");
  assertStringIncludes(cause.message, "nowhere.invalid");
});

test("fetch() says that a server closed without a word", async () => {
  await using server = await cutServer("", (connection) => connection.end());
  const { cause } = await failure(fetch(server.url(), { method: "DELETE" }));
  assertEquals(cause.constant, "CURLE_GOT_NOTHING");
});

for (
  const [what, answer] of [
    ["text", "Hello, this is no HTTP\r\n\r\n"],
    ["zeros", "\0".repeat(100)],
    ["a bad status", "HTTP/1.1 abc OK\r\n\r\n"],
    [
      "a bad chunk",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
  ] as const
) {
  test(`fetch() fails when the server answers with ${what}`, async () => {
    await using server = await cutServer(
      answer,
      (connection) => connection.end(),
    );
    const body = fetch(server.url()).then((response) => response.text());
    const { cause } = await failure(body);
    assertInstanceOf(cause, EasyError);
  });
}

test("fetch() refuses a NUL in any string", async () => {
  const inits: FetchInit[] = [
    { method: "G\0T" },
    { headers: { "x\0": "1" } },
    { headers: { "x": "\0" } },
    { headers: { "accept-encoding": "gzip\0" } },
    { curl: { CURLOPT_USERPWD: "a\0:b" } },
    { curl: { CURLOPT_PROXY: "http://127.0.0.1\0" } },
    { curl: { CURLOPT_RESOLVE: ["a:80:127.0.0.1\0"] } },
    { curl: { CURLOPT_CAINFO: "a\0b" } },
  ];
  for (const init of inits) {
    const error = await assertRejects(
      () => fetch("http://127.0.0.1:1/", init),
      TypeError,
    );
    assert(!error.message.startsWith("fetch failed"), JSON.stringify(init));
  }
  const { cause } = await failure(fetch("http://127.0.0.1:1/\0"));
  assertEquals(cause.constant, "CURLE_COULDNT_CONNECT");
});

test("fetch() goes on after every kind of failure", async () => {
  await using good = await httpServer(() => ({ body: "ok" }));
  await using bad = await cutServer(
    "garbage",
    (connection) => connection.end(),
  );
  const refused = await refusedPort();
  for (let i = 0; i < 3; i++) {
    const both = await Promise.all([
      fetch(good.url()).then((response) => response.text()),
      assertRejects(() => fetch(bad.url()), TypeError),
      assertRejects(() => fetch(`http://127.0.0.1:${refused}/`), TypeError),
      assertRejects(() => fetch("http://[/"), TypeError),
    ]);
    assertEquals(both[0], "ok");
  }
  assertEquals(good.connections.length, 1);
});

test(
  "fetch() ends 200 requests at once, each in its own way, and leaves nothing",
  async () => {
    const refused = await refusedPort();
    await using server = await httpServer(({ target }, connection) => {
      const n = Number(target.slice(1));
      const head = "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n";
      if (n % 5 === 1) {
        connection.end(`${head}short`);
        return { after: new Promise(() => {}) };
      }
      if (n % 5 === 2) {
        connection.write(head).then(() => connection.reset());
        return { after: new Promise(() => {}) };
      }
      if (n % 5 === 4) return { after: new Promise(() => {}) };
      return { body: new Uint8Array(50_000).fill(n) };
    });
    const controllers: AbortController[] = [];
    const results = Array.from({ length: 200 }, async (_, n) => {
      const kind = n % 5;
      const controller = new AbortController();
      if (kind === 4) controllers.push(controller);
      const url = kind === 3
        ? `http://127.0.0.1:${refused}/`
        : server.url(`/${n}`);
      try {
        const response = await fetch(url, { signal: controller.signal });
        const bytes = await response.bytes();
        assert(bytes.every((byte) => byte === n));
        return bytes.byteLength;
      } catch (error) {
        if (error === controller.signal.reason) return "aborted";
        return ((error as Error).cause as EasyError).constant;
      }
    });
    const others = results.filter((_, n) => n % 5 !== 4);
    await Promise.all(others);
    for (const controller of controllers) controller.abort();
    for (const [n, result] of (await Promise.all(results)).entries()) {
      const expected: unknown[] = [
        [50_000],
        ["CURLE_PARTIAL_FILE", "CURLE_RECV_ERROR"],
        ["CURLE_RECV_ERROR"],
        ["CURLE_COULDNT_CONNECT"],
        ["aborted"],
      ][n % 5]!;
      assert(expected.includes(result), `${n}: ${result}`);
    }
    assertEquals(Loop.default.running, 0);
  },
  { timeoutMs: 30_000 },
);
