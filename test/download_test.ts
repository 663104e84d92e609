import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { callbacksEntered } from "../ffi/mod.ts";
import { download, fetch } from "../mod.ts";
import { certificates } from "./certificates.ts";
import { Folder, text } from "./downloads.ts";
import { digest, failure, pattern } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertGreater,
  assertLess,
  assertStrictEquals,
  test,
} from "./harness.ts";
import { httpServer, nginxMissing, nginxServer, tlsServer } from "./server.ts";

test("download() writes the body and resolves with the response without it", async () => {
  await using server = await httpServer(() => ({
    headers: { "x-one": "1" },
    body: "hello",
  }));
  using folder = new Folder();
  const response = await download(server.url("/a#b"), folder.file);
  assertEquals(text(folder.file), "hello");
  assertEquals(folder.names(), ["target"]);
  assertEquals([response.status, response.ok, response.url], [
    200,
    true,
    server.url("/a"),
  ]);
  assertEquals(response.headers.get("x-one"), "1");
  assertStrictEquals(response.body, null);
  assertEquals(await response.text(), "");
  assertEquals(response.connection.remotePort, server.port);
  assertGreater(response.timings.total, 0);
});

test("download() writes a large body, and libcurl writes it by itself", async () => {
  const body = pattern(48_000_000);
  await using server = await httpServer(() => ({ body }));
  using folder = new Folder();
  const before = callbacksEntered();
  await download(server.url(), folder.file);
  const entered = callbacksEntered() - before;
  assertEquals(digest(readFileSync(folder.file)), digest(body));
  assertLess(entered, body.length / 16384 / 4);
});

test("download() writes what comes in many pieces", async () => {
  const pieces = Array.from({ length: 500 }, (_, i) => pattern(i * 7 + 1, i));
  await using server = await httpServer(() => ({ chunks: pieces }));
  using folder = new Folder();
  await download(server.url(), folder.file);
  const all = new Uint8Array(pieces.reduce((sum, p) => sum + p.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  assertEquals(digest(readFileSync(folder.file)), digest(all));
});

test("download() decodes what is encoded", async () => {
  const body = new Uint8Array(70_000_000);
  body.set(pattern(100_000));
  const gzip = gzipSync(body);
  await using server = await httpServer(() => ({
    headers: { "content-encoding": "gzip" },
    body: gzip,
  }));
  using folder = new Folder();
  await download(server.url(), folder.file);
  assertEquals(digest(readFileSync(folder.file)), digest(body));
});

test("download() works over TLS", async () => {
  const body = pattern(3_000_000);
  await using server = await tlsServer(() => ({ body }));
  using folder = new Folder();
  await download(server.url(), folder.file, {
    curl: { CURLOPT_CAINFO: certificates().authority },
  });
  assertEquals(digest(readFileSync(folder.file)), digest(body));
});

test("download() many at once over one HTTP/2 connection", async () => {
  const body = pattern(1_000_000);
  await using nginx = await nginxServer({ "1m.bin": body });
  using folder = new Folder();
  const curl = { CURLOPT_CAINFO: nginx.authority };
  const ports = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const path = join(folder.path, String(i));
      const url = nginx.secureUrl("/1m.bin");
      const { connection } = await download(url, path, { curl });
      assertEquals(connection.httpVersion, "2");
      assertEquals(digest(readFileSync(path)), digest(body));
      return connection.localPort;
    }),
  );
  assertEquals(new Set(ports).size, 1);
}, { skip: nginxMissing(), timeoutMs: 30_000 });

test("download() sends a body and headers as fetch does", async () => {
  await using server = await httpServer(({ method, body, headers }) => ({
    body: `${method} ${body.length} ${headers.get("x-one")}`,
  }));
  using folder = new Folder();
  await download(server.url(), folder.file, {
    method: "POST",
    headers: { "x-one": "1" },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(pattern(100_000));
        controller.close();
      },
    }),
  });
  assertEquals(text(folder.file), "POST 100000 1");
});

test("download() of an empty body makes an empty file", async () => {
  await using server = await httpServer(({ target }) => ({
    status: target === "/204" ? 204 : 200,
    ...target === "/chunked" && { chunks: [] },
  }));
  using folder = new Folder();
  for (const path of ["/", "/204", "/chunked"]) {
    writeFileSync(folder.file, "before");
    assert((await download(server.url(path), folder.file)).ok);
    assertEquals(text(folder.file), "", path);
  }
  assertEquals(folder.names(), ["target"]);
});

test("download() leaves the file alone for an answer that is not ok, and gives its body", async () => {
  const long = pattern(2_000_000);
  await using server = await httpServer(({ target }) => ({
    status: Number(target.slice(1, 4)),
    body: target.endsWith("long") ? long : "no such thing",
  }));
  using folder = new Folder();
  for (const path of ["/404", "/500", "/304"]) {
    const response = await download(server.url(path), folder.file);
    assertEquals(response.status, Number(path.slice(1)));
    assertEquals(await response.text(), path === "/304" ? "" : "no such thing");
  }
  const response = await download(server.url("/404long"), folder.file);
  assertEquals(digest(await response.bytes()), digest(long));
  assertEquals(folder.names(), []);
  writeFileSync(folder.file, "before");
  await (await download(server.url("/404"), folder.file)).body?.cancel();
  assertEquals(text(folder.file), "before");
});

test("download() with HEAD leaves the file alone", async () => {
  await using server = await httpServer(() => ({ body: "hello" }));
  using folder = new Folder();
  const response = await download(server.url(), folder.file, {
    method: "HEAD",
  });
  assertEquals(response.headers.get("content-length"), "5");
  assertEquals(folder.names(), []);
});

test("download() follows redirects and writes the last answer only", async () => {
  await using server = await httpServer(({ target }) =>
    target === "/to"
      ? { body: "there" }
      : { status: 302, headers: { location: "/to" }, body: "moved" }
  );
  using folder = new Folder();
  const response = await download(server.url("/from"), folder.file);
  assertEquals([response.url, response.redirected], [server.url("/to"), true]);
  assertEquals(text(folder.file), "there");
  const manual = await download(server.url("/from"), folder.file, {
    redirect: "manual",
  });
  assertEquals([manual.status, await manual.text()], [302, "moved"]);
  assertEquals(text(folder.file), "there");
  await failure(
    download(server.url("/from"), folder.file, { redirect: "error" }),
  );
  assertEquals(text(folder.file), "there");
});

// libcurl answers a challenge by itself; the challenge's body is not the file's.

test("download() with credentials writes what comes after the challenge", async () => {
  await using server = await httpServer(({ headers }) =>
    headers.get("authorization")?.startsWith("Digest") ? { body: "secret" } : {
      status: 401,
      headers: { "www-authenticate": 'Digest realm="r", nonce="n"' },
      body: "who are you",
    }
  );
  using folder = new Folder();
  const curl = { CURLOPT_HTTPAUTH: "CURLAUTH_DIGEST" } as const;
  const refused = await download(server.url(), folder.file, { curl });
  assertEquals([refused.status, await refused.text()], [401, "who are you"]);
  assertEquals(folder.names(), []);
  await download(server.url(), folder.file, {
    curl: { ...curl, CURLOPT_USERPWD: "me:word" },
  });
  assertEquals(text(folder.file), "secret");
});

// A callback of libcurl's is running then: the file is closed behind it.

test("download() gives the handle back for fetch", async () => {
  await using server = await httpServer(({ target }) => ({ body: target }));
  using folder = new Folder();
  for (let i = 0; i < 3; i++) {
    await download(server.url(`/file${i}`), folder.file);
    assertEquals(text(folder.file), `/file${i}`);
    const response = await fetch(server.url(`/memory${i}`));
    assertEquals(await response.text(), `/memory${i}`);
  }
  assertEquals(server.connections.length, 1);
  assertEquals(text(folder.file), "/file2");
});

// A handle on which a cookie jar was set is closed in place of being used again.

test("download() with a handle that is used only once finishes the file", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using folder = new Folder();
  await download(server.url(), folder.file, {
    curl: { CURLOPT_COOKIEFILE: "" },
  });
  assertEquals(text(folder.file), "x");
});

test("download() many at once, into files of their own and into one", async () => {
  const body = (target: string) => pattern(200_000, Number(target.slice(1)));
  await using server = await httpServer(({ target }) => ({
    body: body(target),
  }));
  using folder = new Folder();
  const all = Array.from({ length: 60 }, (_, i) => `/${i + 1}`);
  await Promise.all(
    all.map((path) =>
      download(server.url(path), join(folder.path, path.slice(1)))
    ),
  );
  for (const path of all) {
    assertEquals(
      digest(readFileSync(join(folder.path, path))),
      digest(body(path)),
    );
  }
  await Promise.all(
    all.map((path) => download(server.url(path), folder.file)),
  );
  const digests = all.map((path) => digest(body(path)));
  assert(digests.includes(digest(readFileSync(folder.file))));
  assertEquals(folder.names().length, all.length + 1);
});
