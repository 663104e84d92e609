import { fetch, type FetchInit } from "../mod.ts";
import { digest, pattern } from "./fetching.ts";
import { assert, assertEquals, assertRejects, test } from "./harness.ts";
import { nginxMissing, nginxServer } from "./server.ts";

const skip = nginxMissing();
const megabyte = pattern(1_000_000);
const files = { "1m.bin": megabyte, "32m.bin": new Uint8Array(32 * 2 ** 20) };

test("fetch() multiplexes HTTP/2 over one TLS connection", async () => {
  await using nginx = await nginxServer(files);
  const curl = { CURLOPT_CAINFO: nginx.authority };
  const all = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const response = await fetch(
        nginx.secureUrl(i % 2 ? "/1k.bin" : "/1m.bin"),
        { curl },
      );
      const bytes = await response.bytes();
      assertEquals(response.connection.httpVersion, "2");
      assertEquals(response.statusText, "");
      return [response.connection.localPort, bytes] as const;
    }),
  );
  assertEquals(new Set(all.map(([port]) => port)).size, 1);
  for (const [i, [, bytes]] of all.entries()) {
    if (i % 2) assertEquals(bytes.byteLength, 1024);
    else assertEquals(digest(bytes), digest(megabyte));
  }
}, { skip, timeoutMs: 30_000 });

test("fetch() sends bodies over HTTP/2", async () => {
  await using nginx = await nginxServer(files);
  const curl = { CURLOPT_CAINFO: nginx.authority };
  const bodies: FetchInit["body"][] = [
    megabyte,
    new Blob([megabyte]),
    new Blob([megabyte]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>,
  ];
  for (const body of bodies) {
    const response = await fetch(nginx.secureUrl("/sink"), {
      method: "POST",
      body: body!,
      curl,
    });
    assertEquals(response.status, 200);
    assertEquals(response.connection.httpVersion, "2");
    await response.text();
  }
}, { skip });

test("fetch() speaks HTTP/1.1 where it is asked to", async () => {
  await using nginx = await nginxServer(files);
  const response = await fetch(nginx.secureUrl("/1k.bin"), {
    curl: {
      CURLOPT_CAINFO: nginx.authority,
      CURLOPT_HTTP_VERSION: "CURL_HTTP_VERSION_1_1",
    },
  });
  assertEquals(response.connection.httpVersion, "1.1");
  await response.bytes();
  const plain = await fetch(nginx.url("/1k.bin"));
  assertEquals(plain.connection.httpVersion, "1.1");
  await plain.bytes();
}, { skip });

// All streams share one socket: one that nobody reads must not hold the others.
test("fetch() goes on with other streams while one is not read", async () => {
  await using nginx = await nginxServer(files);
  const curl = { CURLOPT_CAINFO: nginx.authority };
  const slow = await fetch(nginx.secureUrl("/32m.bin"), { curl });
  const reader = slow.body!.getReader();
  let received = (await reader.read()).value!.byteLength;
  for (let i = 0; i < 10; i++) {
    const response = await fetch(nginx.secureUrl("/1m.bin"), { curl });
    assertEquals(digest(await response.bytes()), digest(megabyte));
  }
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.byteLength;
  }
  assertEquals(received, 32 * 2 ** 20);
}, { skip, timeoutMs: 30_000 });

test("fetch() aborts one stream and leaves the others alone", async () => {
  await using nginx = await nginxServer(files);
  const curl = { CURLOPT_CAINFO: nginx.authority };
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = await fetch(nginx.secureUrl("/32m.bin"), { curl, signal });
  const other = await fetch(nginx.secureUrl("/1m.bin"), { curl });
  controller.abort();
  await assertRejects(() => aborted.bytes());
  assertEquals(digest(await other.bytes()), digest(megabyte));
  const cancelled = await fetch(nginx.secureUrl("/32m.bin"), { curl });
  await cancelled.body!.cancel();
  const last = await fetch(nginx.secureUrl("/1k.bin"), { curl });
  await last.bytes();
  assert(last.connection.reused);
}, { skip });

test("fetch() decodes and follows redirects with nginx", async () => {
  await using nginx = await nginxServer({ "text.txt": "text ".repeat(5000) });
  const zipped = await fetch(nginx.url("/gzip/text.txt"));
  assertEquals(zipped.headers.get("content-encoding"), "gzip");
  assertEquals(await zipped.text(), "text ".repeat(5000));
  const moved = await fetch(nginx.url("/moved/1k.bin"));
  assert(moved.redirected);
  assertEquals((await moved.bytes()).byteLength, 1024);
  assertEquals((await fetch(nginx.url("/status/404"))).status, 404);
}, { skip });
