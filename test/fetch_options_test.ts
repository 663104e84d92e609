import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:http";
import { createHash } from "node:crypto";
import process from "node:process";
import { CURL_HTTP_VERSION_1_0 } from "../ffi/constants.ts";
import { fetch, type FetchInit } from "../mod.ts";
import { failure } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  runtime,
  test,
} from "./harness.ts";
import { httpServer, scriptedServer, type Server } from "./server.ts";

const nowhere = "http://127.0.0.1:1/";

/** `init.curl` as untyped code may have it. */
function options(curl: Record<string, unknown>): FetchInit {
  return { curl } as FetchInit;
}

test("init.curl takes an enumerated value as constant or by its name", async () => {
  await using server = await httpServer(() => ({ close: true }));
  for (
    const value of [CURL_HTTP_VERSION_1_0, "CURL_HTTP_VERSION_1_0"] as const
  ) {
    await fetch(server.url(), { curl: { CURLOPT_HTTP_VERSION: value } });
    assertEquals(server.requests.at(-1)!.protocol, "HTTP/1.0");
  }
  await fetch(server.url());
  assertEquals(server.requests.at(-1)!.protocol, "HTTP/1.1");
});

for (
  const [what, curl, says] of [
    ["an unknown name", { CURLOPT_NONSENSE: 1 }, '"CURLOPT_NONSENSE"'],
    ["another kind of constant", { CURLE_OK: 1 }, '"CURLE_OK"'],
    ["a name of every object", { constructor: 1 }, '"constructor"'],
    ["the URL", { CURLOPT_URL: "http://x/" }, "CURLOPT_URL is set by fetch"],
    ["the port", { CURLOPT_PORT: 80 }, "CURLOPT_PORT is set by fetch"],
    ["the method", { CURLOPT_CUSTOMREQUEST: "X" }, "init.method"],
    ["the body", { CURLOPT_POSTFIELDS: "x" }, "init.body"],
    ["the headers", { CURLOPT_HTTPHEADER: ["a: b"] }, "init.headers"],
    ["redirects", { CURLOPT_FOLLOWLOCATION: 1 }, "init.redirect"],
    [
      "what receives",
      { CURLOPT_WRITEFUNCTION: () => 0 },
      "the response's body",
    ],
    ["a wrong value name", {
      CURLOPT_HTTP_VERSION: "CURL_IPRESOLVE_V4",
    }, 'not "CURL_IPRESOLVE_V4"'],
    ["a number for a string", { CURLOPT_USERAGENT: 5 }, "CURLOPT_USERAGENT"],
    [
      "a string for a number",
      { CURLOPT_TIMEOUT_MS: "5" },
      "CURLOPT_TIMEOUT_MS",
    ],

    ["a string for a list", { CURLOPT_RESOLVE: "a:1:b" }, "CURLOPT_RESOLVE"],
    ["a number for a list", { CURLOPT_CONNECT_TO: 5 }, "CURLOPT_CONNECT_TO"],
    ["a number in a list", { CURLOPT_RESOLVE: [5] }, "CURLOPT_RESOLVE"],
    ["a number for a callback", {
      CURLOPT_XFERINFOFUNCTION: 5,
    }, "CURLOPT_XFERINFOFUNCTION"],
  ] as const
) {
  test(`init.curl refuses ${what}`, async () => {
    const error = await assertRejects(
      () => fetch(nowhere, options(curl)),
      TypeError,
    );
    assertStringIncludes(error.message, says);
  });
}

test("init.curl takes null and undefined for nothing", async () => {
  await using server = await httpServer(() => ({}));
  await fetch(
    server.url(),
    options({
      CURLOPT_TIMEOUT_MS: undefined,
      CURLOPT_PROXY: null,
      CURLOPT_RESOLVE: null,
      CURLOPT_CONNECT_TO: null,
    }),
  );
  assertEquals(server.requests.length, 1);
});

test("init.curl CURLOPT_RESOLVE gives a name an address", async () => {
  await using server = await httpServer(({ headers }) => ({
    body: headers.get("host")!,
  }));
  const response = await fetch(server.url("/", "test.invalid"), {
    curl: { CURLOPT_RESOLVE: [`test.invalid:${server.port}:127.0.0.1`] },
  });
  assertEquals(await response.text(), `test.invalid:${server.port}`);
  assertEquals(response.connection.remoteAddress, "127.0.0.1");
});

test("init.curl CURLOPT_CONNECT_TO leads to another server", async () => {
  await using server = await httpServer(({ headers }) => ({
    body: headers.get("host")!,
  }));
  const response = await fetch("http://test.invalid/", {
    curl: { CURLOPT_CONNECT_TO: [`::127.0.0.1:${server.port}`] },
  });
  assertEquals(await response.text(), "test.invalid");
  assertEquals(response.url, "http://test.invalid/");
});

test(
  "init.curl CURLOPT_UNIX_SOCKET_PATH leads to a socket in the file system",
  async () => {
    const path = join(tmpdir(), `curlew-${process.pid}.sock`);
    rmSync(path, { force: true });
    const server = createServer((_request, answer) => answer.end("by file"));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const response = await fetch("http://any.invalid/", {
      curl: { CURLOPT_UNIX_SOCKET_PATH: path },
      headers: { connection: "close" },
    });
    assertEquals(await response.text(), "by file");
    await failure(fetch("http://any.invalid/"));
    await new Promise((resolve) => server.close(resolve));
    rmSync(path, { force: true });
    // Bun's node:http keeps the sockets of a closed server for a while.
  },
  { leaks: runtime !== "bun" },
);

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** Wants user "me" with password "secret" by Digest (RFC 7616). */
function digestServer(): Promise<Server> {
  return httpServer(({ method, target, headers }) => {
    const given = headers.get("authorization");
    const field = (name: string) =>
      new RegExp(`${name}="?([^",]*)"?`).exec(given ?? "")?.[1] ?? "";
    const answer = md5([
      md5("me:here:secret"),
      "n0nce",
      field("nc"),
      field("cnonce"),
      "auth",
      md5(`${method}:${target}`),
    ].join(":"));
    if (given && / response="?([0-9a-f]+)/.exec(given)?.[1] === answer) {
      return { body: "welcome" };
    }
    return {
      status: 401,
      headers: {
        "www-authenticate": 'Digest realm="here", nonce="n0nce", qop="auth"',
      },
      body: "who are you?",
    };
  });
}

test("init.curl CURLOPT_USERPWD answers Digest for one URL after another", async () => {
  await using server = await digestServer();
  const curl = {
    CURLOPT_HTTPAUTH: "CURLAUTH_DIGEST",
    CURLOPT_USERPWD: "me:secret",
  } as const;
  for (const path of ["/a", "/a", "/a", "/b", "/a", "/b", "/b"]) {
    const response = await fetch(server.url(path), { curl });
    assertEquals(await response.text(), "welcome");
    assertEquals(server.requests.at(-1)!.target, path);
  }
});

test("init.curl CURLOPT_USERPWD answers Digest, and shows the final answer alone", async () => {
  await using server = await digestServer();
  for (const body of [undefined, "some bytes", new Blob(["a blob"])]) {
    const response = await fetch(server.url("/secret"), {
      ...body !== undefined && { method: "POST", body },
      curl: {
        CURLOPT_HTTPAUTH: "CURLAUTH_DIGEST",
        CURLOPT_USERPWD: "me:secret",
      },
    });
    assertEquals(response.status, 200);
    assertEquals(await response.text(), "welcome");
    assert(!response.headers.has("www-authenticate"));
  }
  const last = server.requests.at(-1)!;
  assertEquals(last.text(), "a blob");
});

test("init.curl CURLOPT_USERPWD that is wrong gives the 401", async () => {
  await using server = await digestServer();
  const response = await fetch(server.url(), {
    curl: { CURLOPT_HTTPAUTH: "CURLAUTH_DIGEST", CURLOPT_USERPWD: "me:wrong" },
  });
  assertEquals([response.status, await response.text()], [401, "who are you?"]);
  assertEquals((await fetch(server.url())).status, 401);
});

test("init.curl CURLOPT_USERPWD of one request is not sent with the next", async () => {
  await using server = await httpServer(() => ({}));
  await fetch(server.url(), { curl: { CURLOPT_USERPWD: "me:secret" } });
  await fetch(server.url());
  await fetch(server.url(), { curl: { CURLOPT_NOPROXY: "*" } });
  const sent = server.requests.map(({ headers }) =>
    headers.has("authorization")
  );
  assertEquals(sent, [true, false, false]);
});

test("init.curl CURLOPT_COOKIEFILE keeps cookies within one fetch only", async () => {
  await using server = await httpServer(({ target }) =>
    target === "/in"
      ? { status: 302, headers: { "set-cookie": "a=1", location: "/out" } }
      : {}
  );
  const curl = { CURLOPT_COOKIEFILE: "" };
  await fetch(server.url("/in"), { curl });
  await fetch(server.url("/out"), { curl });
  await fetch(server.url("/out"));
  const cookies = server.requests.slice(2).map(({ headers }) =>
    headers.get("cookie")
  );
  assertEquals(cookies, [undefined, undefined]);
});

test("init.curl CURLOPT_TIMEOUT_MS ends a silent transfer", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readToEnd();
    await connection.end();
  });
  const { cause } = await failure(
    fetch(server.url(), { curl: { CURLOPT_TIMEOUT_MS: 30 } }),
  );
  assertEquals(cause.constant, "CURLE_OPERATION_TIMEDOUT");
});

test("init.curl CURLOPT_XFERINFOFUNCTION may end the transfer, or throw", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const why = new TypeError("From the callback");
  for (
    const end of [() => 1, () => {
      throw why;
    }]
  ) {
    const { cause } = await failure(fetch(server.url(), {
      curl: { CURLOPT_NOPROGRESS: 0, CURLOPT_XFERINFOFUNCTION: end },
    }));
    if (end.toString().includes("throw")) assertEquals(cause as unknown, why);
    else assertEquals(cause.constant, "CURLE_ABORTED_BY_CALLBACK");
  }
});

/** A proxy for absolute URLs and for CONNECT. */
function proxyServer(): Promise<Server> {
  return httpServer(async ({ method, target }, connection) => {
    if (method !== "CONNECT") return { body: `${method} ${target}` };
    if (target.startsWith("forbidden")) return { status: 403, close: true };
    await connection.write("HTTP/1.1 200 Go on\r\nx-proxy: yes\r\n\r\n");
    const inner = await connection.readRequest();
    return { body: `${target} ${inner!.method} ${inner!.target}` };
  });
}

test("init.curl CURLOPT_PROXY asks a proxy by absolute URL", async () => {
  await using proxy = await proxyServer();
  const response = await fetch("http://test.invalid/path?q", {
    curl: { CURLOPT_PROXY: proxy.origin },
  });
  assertEquals(await response.text(), "GET http://test.invalid/path?q");
  await failure(fetch("http://test.invalid/path"));
});

test("init.curl CURLOPT_HTTPPROXYTUNNEL hides the proxy's own answer", async () => {
  await using proxy = await proxyServer();
  const curl = { CURLOPT_PROXY: proxy.origin, CURLOPT_HTTPPROXYTUNNEL: 1 };
  const response = await fetch("http://test.invalid:81/path", { curl });
  assertEquals(await response.text(), "test.invalid:81 GET /path");
  assert(!response.headers.has("x-proxy"));
  const { cause } = await failure(fetch("http://forbidden.invalid/", { curl }));
  assertMatch(cause.message, /403/);
});

test("CurlResponse.timings and connection tell what libcurl saw", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const first = await fetch(server.url("/", "localhost"));
  await first.text();
  const { dns, connect, tls, requestSent, firstByte, total } = first.timings;
  assert(0 < dns && dns <= connect && connect <= requestSent);
  assert(requestSent <= firstByte && firstByte <= total && total < 20_000);
  assertEquals([tls, first.timings.redirect], [0, 0]);
  const { connection } = first;
  assertEquals(connection.remotePort, server.port);
  assertEquals(connection.httpVersion, "1.1");
  assertEquals(
    connection.localPort,
    server.connections[0]!.socket.remotePort,
  );
  const second = await fetch(server.url("/", "localhost"));
  assertEquals([second.timings.dns, second.timings.connect], [0, 0]);
  assert(second.connection.reused);
  assertEquals(second.connection.localPort, connection.localPort);
});

test("CurlResponse.connection tells each answer's own HTTP version", async () => {
  await using server = await scriptedServer(async (connection) => {
    for (const version of ["1.1", "1.0", "1.1"]) {
      await connection.readRequest();
      await connection.write(
        `HTTP/${version} 200 OK\r\nConnection: keep-alive\r\n` +
          "Content-Length: 0\r\n\r\n",
      );
    }
    await connection.end();
  });
  const versions: string[] = [];
  for (let i = 0; i < 3; i++) {
    versions.push((await fetch(server.url())).connection.httpVersion);
  }
  assertEquals(versions, ["1.1", "1.0", "1.1"]);
});

test("CurlResponse.timings and connection stay after the end, also of a cancelled body", async () => {
  await using server = await httpServer(() => ({ body: new Uint8Array(9e6) }));
  const response = await fetch(server.url());
  assert(response.timings.firstByte > 0);
  await response.body!.cancel();
  const { firstByte, total } = response.timings;
  assert(firstByte > 0 && total >= firstByte);
  assertEquals(response.connection.remotePort, server.port);
});
