import { fetch, type FetchInit } from "../mod.ts";
import { pattern, requestTarget } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  test,
} from "./harness.ts";
import { httpServer, type ReceivedRequest } from "./server.ts";

/** The request that a server receives. */
async function sent(
  init: FetchInit = {},
  path = "/",
): Promise<ReceivedRequest> {
  await using server = await httpServer(() => ({}));
  await fetch(server.url(path), init);
  return server.requests[0]!;
}

test("fetch() sends the request line that the URL says", async () => {
  for (
    const [path, target] of [
      ["/", "/"],
      ["/a/../b/./c?x=1&y=%20 z#fragment", "/b/c?x=1&y=%20%20z"],
      ["/ü?ü", "/%C3%BC?%C3%BC"],
      ["/%2e%2e/%41//b", "/%41//b"],
      ["/a?", requestTarget("http://localhost/a?")],
    ] as const
  ) {
    assertEquals((await sent({}, path)).target, target);
  }
});

test("fetch() sends each method as the standard spells it", async () => {
  for (
    const [method, spelled] of [
      ["get", "GET"],
      ["post", "POST"],
      ["put", "PUT"],
      ["delete", "DELETE"],
      ["options", "OPTIONS"],
      ["head", "HEAD"],
      ["PATCH", "PATCH"],
      ["patch", "patch"],
      ["M-SEARCH", "M-SEARCH"],
    ] as const
  ) {
    assertEquals((await sent({ method })).method, spelled);
  }
});

test("fetch() says that a POST or PUT without a body is empty", async () => {
  for (const method of ["POST", "PUT"]) {
    const { headers } = await sent({ method });
    assertEquals(headers.get("content-length"), "0");
    assert(!headers.has("content-type"));
  }
  assert(!(await sent({ method: "DELETE" })).headers.has("content-length"));
});

test("fetch() sends headers from every form of init.headers", async () => {
  const forms: HeadersInit[] = [
    { "X-One": "1", "x-two": "a, b" },
    [["X-One", "1"], ["x-two", "a"], ["x-two", "b"]],
    new Headers([["x-one", "1"], ["x-two", "a"], ["x-two", "b"]]),
  ];
  for (const headers of forms) {
    const received = (await sent({ headers })).headers;
    assertEquals(received.get("x-one"), "1");
    assertEquals(received.get("x-two"), "a, b");
  }
});

test("fetch() sends empty values, and bytes beyond ASCII one for one", async () => {
  await using server = await httpServer(() => ({}));
  let raw = "";
  server.nextConnection().then(({ socket }) =>
    socket.on("data", (data: Uint8Array) => {
      for (const byte of data) raw += String.fromCharCode(byte);
    })
  );
  await fetch(server.url(), {
    headers: { "x-empty": "", "x-bytes": "caf\xe9 \xff", "x-semi": "a;b" },
  });
  assertMatch(raw, /\r\nx-empty:\r\n/i);
  assertMatch(raw, /\r\nx-bytes: caf\xe9 \xff\r\n/i);
  assertMatch(raw, /\r\nx-semi: a;b\r\n/i);
});

test("fetch() sends headers that libcurl would set itself once, as given", async () => {
  const headers = {
    "accept": "text/plain",
    "user-agent": "me/1",
    "host": "other.example",
    "referer": "http://a/",
    "cookie": "a=1; b=2",
    "authorization": "Bearer x",
    "range": "bytes=0-1",
  };
  const { head } = await sent({ headers });
  for (const [name, value] of Object.entries(headers)) {
    const lines = head.split("\r\n").filter((line) =>
      line.toLowerCase().startsWith(`${name}:`)
    );
    assertEquals(lines.map((line) => line.split(": ")[1]), [value]);
  }
});

test("fetch() asks for the given encodings only", async () => {
  const { headers } = await sent({
    headers: { "accept-encoding": "identity" },
  });
  assertEquals(headers.get("accept-encoding"), "identity");
  assertMatch((await sent()).headers.get("accept-encoding") ?? "", /gzip/);
});

test("fetch() forgets the last request's headers, method and body", async () => {
  await using server = await httpServer(() => ({}));
  await fetch(server.url(), {
    method: "PUT",
    headers: { "x-one": "1", "accept-encoding": "identity" },
    body: "body",
  });
  await fetch(server.url());
  await fetch(server.url(), { headers: { "x-two": "2" } });
  await fetch(server.url(), { method: "HEAD" });
  await fetch(server.url(), { method: "DELETE" });
  await fetch(server.url());
  const methods = server.requests.map(({ method }) => method);
  assertEquals(methods, ["PUT", "GET", "GET", "HEAD", "DELETE", "GET"]);
  for (const [i, { headers, body }] of server.requests.entries()) {
    assertEquals(headers.get("x-one"), i === 0 ? "1" : undefined);
    assertEquals(headers.get("x-two"), i === 2 ? "2" : undefined);
    assertEquals(headers.has("content-type"), i === 0);
    assertEquals(body.byteLength, i === 0 ? 4 : 0);
    assertEquals(headers.get("accept-encoding") === "identity", i === 0);
  }
});

test("fetch() takes method, headers and body from a Request, and init over them", async () => {
  await using server = await httpServer(() => ({}));
  const bytes = pattern(100_000);
  const make = () =>
    new Request(server.url(), {
      method: "POST",
      headers: { "x-one": "1", "content-type": "a/b" },
      body: bytes,
    });
  const request = make();
  await fetch(request);
  assert(request.bodyUsed);
  await fetch(make(), { headers: { "x-two": "2" }, body: "other" });
  const [first, second] = server.requests;
  assertEquals([...first!.body], [...bytes]);
  assertEquals(first!.headers.get("x-one"), "1");
  assertEquals(first!.headers.get("content-type"), "a/b");
  assertEquals(second!.method, "POST");
  assertEquals(second!.text(), "other");
  assertEquals(second!.headers.get("x-one"), undefined);
  assertEquals(second!.headers.get("x-two"), "2");
  await assertRejects(() => fetch(request), TypeError, "used already");
});

test("fetch() follows the signal of a Request", async () => {
  const controller = new AbortController();
  const request = new Request("http://127.0.0.1:1/", {
    signal: controller.signal,
  });
  controller.abort(new Error("Enough"));
  await assertRejects(() => fetch(request), Error, "Enough");
});

const bad: Record<string, [input: unknown, init: unknown, says: string]> = {
  "a URL that does not parse": ["http://", {}, '"http://" is not a valid URL'],
  "a relative URL": ["/path", {}, '"/path" is not a valid URL'],
  "an unknown scheme": ["foo://a/", {}, '"foo:"'],
  "a file URL": ["file:///etc/passwd", {}, '"file:"'],
  "a URL with credentials": ["http://a:b@c/", {}, "credentials"],
  "a host with a NUL": ["http://a\0b/", {}, "is not a valid URL"],
  "a method with a space": ["http://a/", { method: "A B" }, '"A B"'],
  "a method with a line break": ["http://a/", { method: "A\r\nB" }, "method"],
  "a method with a NUL": ["http://a/", { method: "A\0" }, "method"],
  "the method CONNECT": ["http://a/", { method: "connect" }, '"connect"'],
  "a GET with a body": ["http://a/", { body: "x" }, "GET request"],
  "a redirect mode": ["http://a/", { redirect: "on" }, '"on"'],
  "a signal that is none": ["http://a/", { signal: {} }, "AbortSignal"],
  "transfer-encoding": ["http://a/", {
    headers: { "transfer-encoding": "chunked" },
  }, "transfer-encoding"],
  "a wrong content-length": ["http://a/", {
    method: "POST",
    headers: { "content-length": "5" },
    body: "abc",
  }, "content-length"],
};
for (const [what, [input, init, says]] of Object.entries(bad)) {
  test(`fetch() refuses ${what}`, async () => {
    const error = await assertRejects(
      () => fetch(input as string, init as FetchInit),
      TypeError,
    );
    assertStringIncludes(error.message, says);
  });
}

test("fetch() refuses headers with CR, LF or NUL in name or value", async () => {
  for (const c of ["\r", "\n", "\r\nx: y", "\0"]) {
    for (const headers of [{ "x": `a${c}b` }, { [`x${c}`]: "a" }]) {
      await assertRejects(
        () => fetch("http://127.0.0.1:1/", { headers }),
        TypeError,
      );
    }
  }
});

test("fetch() refuses init.integrity, which it would not check", async () => {
  const error = await assertRejects(
    () => fetch("http://127.0.0.1:1/", { integrity: "sha256-AAAA" }),
    TypeError,
  );
  assertStringIncludes(error.message, "init.integrity");
});
