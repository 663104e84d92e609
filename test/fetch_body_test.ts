import { Buffer } from "node:buffer";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { type CurlResponse, fetch, version } from "../mod.ts";
import { cutServer, digest, failure, pattern, rawServer } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertLess,
  assertRejects,
  assertThrows,
  test,
} from "./harness.ts";
import { httpServer, scriptedServer } from "./server.ts";

const LONG = 600_000;

test("CurlResponse reads its body in every form, short and long", async () => {
  for (const length of [0, 20, LONG]) {
    const body = JSON.stringify({ text: "é".repeat(length / 2) });
    await using server = await httpServer(() => ({
      headers: { "content-type": "application/json" },
      body,
    }));
    const get = () => fetch(server.url());
    assertEquals(await (await get()).text(), body);
    assertEquals(await (await get()).json(), JSON.parse(body));
    const expected = Buffer.from(body);
    assert(expected.equals(await (await get()).bytes()));
    assert(expected.equals(Buffer.from(await (await get()).arrayBuffer())));
    const blob = await (await get()).blob();
    assertEquals([blob.size, blob.type.split(";")[0]], [
      expected.length,
      "application/json",
    ]);
    assertEquals(await blob.text(), body);
  }
});

// A buffer with something behind the bytes would surprise whoever uses it.
test("CurlResponse.bytes() and arrayBuffer() are exact, whatever was announced", async () => {
  for (const length of [10, 3000, 5000, 70_000, LONG]) {
    const bytes = pattern(length);
    for (const sent of [{ body: bytes }, { chunks: [bytes] }]) {
      await using server = await httpServer(() => sent);
      const taken = await (await fetch(server.url())).bytes();
      assertEquals(taken.buffer.byteLength, length);
      assertEquals(digest(taken), digest(bytes));
      const buffer = await (await fetch(server.url())).arrayBuffer();
      assertEquals(buffer.byteLength, length);
    }
  }
});

test("CurlResponse.text() leaves a byte order mark out and replaces broken UTF-8", async () => {
  await using server = await httpServer(() => ({
    body: new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]),
  }));
  assertEquals(await (await fetch(server.url())).text(), "a\ufffd");
});

test("CurlResponse.json() of what is no JSON is a SyntaxError", async () => {
  await using server = await httpServer(() => ({ body: "{" }));
  const response = await fetch(server.url());
  await assertRejects(() => response.json(), SyntaxError);
});

test("CurlResponse.formData() reads a form", async () => {
  await using server = await httpServer(() => ({
    headers: { "content-type": "application/x-www-form-urlencoded" },
    chunks: ["a=1&b", "=2"],
  }));
  const form = await (await fetch(server.url())).formData();
  assertEquals([form.get("a"), form.get("b")], ["1", "2"]);
});

test("CurlResponse can be read once only, and says so", async () => {
  await using server = await httpServer(({ target }) =>
    target === "/short" ? { body: "short" } : { body: new Uint8Array(LONG) }
  );
  for (const path of ["/short", "/long"]) {
    const response = await fetch(server.url(path));
    assert(!response.bodyUsed);
    await response.text();
    assert(response.bodyUsed);
    await assertRejects(() => response.text(), TypeError);
    await assertRejects(() => response.bytes(), TypeError);
    await assertRejects(() => response.arrayBuffer(), TypeError);
    await assertRejects(() => response.json(), TypeError);
    await assertRejects(() => response.blob(), TypeError);
    assertThrows(() => response.clone(), TypeError);
  }
});

test("CurlResponse.body can be read, iterated, piped, and read into a buffer", async () => {
  const bytes = pattern(LONG);
  await using server = await httpServer(() => ({ body: bytes }));
  const ways: Record<string, (response: CurlResponse) => Promise<Uint8Array>> =
    {
      async reader(response) {
        const reader = response.body!.getReader();
        const parts: Uint8Array[] = [];
        for (let r = await reader.read(); !r.done; r = await reader.read()) {
          parts.push(r.value);
        }
        await reader.closed;
        return Buffer.concat(parts);
      },
      async iterate(response) {
        const parts: Uint8Array[] = [];
        for await (const part of response.body!) parts.push(part);
        return Buffer.concat(parts);
      },
      async pipe(response) {
        const parts: Uint8Array[] = [];
        await response.body!.pipeTo(
          new WritableStream({ write: (part) => void parts.push(part) }),
        );
        return Buffer.concat(parts);
      },
      async transform(response) {
        const { readable, writable } = new TransformStream<
          Uint8Array<ArrayBuffer>,
          Uint8Array<ArrayBuffer>
        >();
        const [, read] = await Promise.all([
          response.body!.pipeTo(writable),
          new Response(readable).bytes(),
        ]);
        return read;
      },
      async byob(response) {
        const reader = response.body!.getReader({ mode: "byob" });
        const parts: Uint8Array[] = [];
        while (true) {
          const { done, value } = await reader.read(new Uint8Array(1000));
          if (done) break;
          parts.push(value.slice());
        }
        return Buffer.concat(parts);
      },
      async tee(response) {
        const [one, two] = response.body!.tee();
        const [first, second] = await Promise.all([
          new Response(one).bytes(),
          new Response(two).bytes(),
        ]);
        assertEquals(digest(first), digest(second));
        return second;
      },
      async clone(response) {
        const copy = response.clone();
        assertEquals(copy.url, response.url);
        const [first, second] = await Promise.all([
          copy.bytes(),
          response.bytes(),
        ]);
        assertEquals(digest(first), digest(second));
        return first;
      },
      async platform(response) {
        return await new Response(response.body).bytes();
      },
    };
  for (const [name, read] of Object.entries(ways)) {
    const response = await fetch(server.url());
    assertEquals(digest(await read(response)), digest(bytes), name);
  }
  assertEquals(server.connections.length, 1);
});

test("CurlResponse.body answers a byob reader that waits for the end", async () => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => end = resolve);
  await using server = await httpServer(() => ({
    chunks: (async function* () {
      yield "ab";
      await ended;
    })(),
  }));
  const reader = (await fetch(server.url())).body!.getReader({ mode: "byob" });
  const first = await reader.read(new Uint8Array(10));
  assertEquals([...first.value!], [97, 98]);
  const rest = reader.read(new Uint8Array(10));
  end();
  assert((await rest).done);
});

test("CurlResponse.body gives each piece as it comes", async () => {
  let next = () => {};
  const step = () => new Promise<void>((resolve) => next = resolve);
  await using server = await httpServer(() => ({
    chunks: (async function* () {
      for (const piece of ["one", "two", "three"]) {
        yield piece;
        await step();
      }
    })(),
  }));
  const reader = (await fetch(server.url())).body!.getReader();
  for (const piece of ["one", "two", "three"]) {
    const { value } = await reader.read();
    assertEquals(new TextDecoder().decode(value), piece);
    next();
  }
  assert((await reader.read()).done);
});

const CUT = {
  "content-length": "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n",
  chunked: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n",
};
for (const [framing, head] of Object.entries(CUT)) {
  for (const how of ["end", "reset"] as const) {
    test(`CurlResponse rejects when a body by ${framing} is cut by ${how}`, async () => {
      const server = await cutServer(`${head}some`, async (connection) => {
        await cut;
        await connection[how]();
      });
      let go = () => {};
      const cut = new Promise<void>((resolve) => go = resolve);
      await using _ = server;
      const whole = await fetch(server.url());
      const text = whole.text();
      go();
      const { error, cause } = await failure(text);
      assert(error.message.includes(server.url()));
      assert(
        ["CURLE_PARTIAL_FILE", "CURLE_RECV_ERROR"].includes(cause.constant),
        cause.constant,
      );
      const streamed = await fetch(server.url()).catch(() => null);
      if (!streamed) return; // The cut came with the head.
      await failure((async () => {
        for await (const part of streamed.body!) {
          assertEquals(new TextDecoder().decode(part), "some");
        }
      })());
    });
  }
}

test("fetch() rejects when the answer is cut within its head", async () => {
  for (const start of ["", "HTT", "HTTP/1.1 200 OK\r\nContent-Le"]) {
    await using server = await rawServer(start);
    await failure(fetch(server.url()));
  }
});

test("CurlResponse.body.cancel() ends the transfer", async () => {
  await using server = await httpServer(() => ({ body: new Uint8Array(1e7) }));
  const response = await fetch(server.url());
  const [connection] = server.connections;
  await response.body!.cancel();
  await connection!.closed;
  const reading = (await fetch(server.url())).body!.getReader();
  await reading.read();
  await reading.cancel("enough");
  await server.connections[1]!.closed;
});

test("CurlResponse holds a fast server back while nobody reads", async () => {
  const total = 256 * 2 ** 20;
  const piece = new Uint8Array(2 ** 20);
  let sent = 0;
  await using server = await scriptedServer(async (connection) => {
    await connection.readRequest();
    await connection.write(
      `HTTP/1.1 200 OK\r\nContent-Length: ${total}\r\n\r\n`,
    );
    for (; sent < total; sent += piece.length) await connection.write(piece);
    await connection.end();
  });
  const response = await fetch(server.url());
  const reader = response.body!.getReader();
  let received = 0;
  for (let i = 0;; i++) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.byteLength;
    // Slow at first, when an unheld server would send it all.
    if (i < 40) await new Promise((resolve) => setTimeout(resolve, 10));
    // The kernel's buffers hold some MiB for each side.
    if (i === 39) assertLess(sent - received, 64 * 2 ** 20);
  }
  assertEquals(received, total);
});

const encoders: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

for (const [encoding, encode] of Object.entries(encoders)) {
  const feature = encoding === "br" ? "BROTLI" : "LIBZ";
  test(`fetch() decodes ${encoding}`, async () => {
    const text = "Compress me. ".repeat(20_000);
    await using server = await httpServer(({ headers }) => {
      assert(headers.get("accept-encoding")?.includes(encoding));
      return {
        headers: { "content-encoding": encoding },
        body: encode(Buffer.from(text)),
      };
    });
    assertEquals(await (await fetch(server.url())).text(), text);
    const streamed = await fetch(server.url());
    let length = 0;
    for await (const part of streamed.body!) length += part.byteLength;
    assertEquals(length, text.length);
  }, {
    skip: version().features.includes(feature)
      ? false
      : `this libcurl was built without ${feature}`,
  });
}

test("fetch() rejects a broken compressed body", async () => {
  const good = gzipSync(pattern(100_000));
  good.fill(0x55, 1000, 1100);
  await using server = await httpServer(() => ({
    headers: { "content-encoding": "gzip" },
    body: good,
  }));
  const { cause } = await failure(
    fetch(server.url()).then((response) => response.bytes()),
  );
  assert(
    ["CURLE_BAD_CONTENT_ENCODING", "CURLE_WRITE_ERROR"]
      .includes(cause.constant),
    cause.constant,
  );
});

// libcurl keeps no more than 64 MiB of what one read decodes to.
test(
  "fetch() reads a body slowly that decodes to a thousand times its size",
  async () => {
    const length = 96 * 2 ** 20;
    const zipped = gzipSync(new Uint8Array(length));
    await using server = await httpServer(() => ({
      headers: { "content-encoding": "gzip" },
      body: zipped,
    }));
    const response = await fetch(server.url());
    const reader = response.body!.getReader();
    let received = 0;
    for (let i = 0;; i++) {
      const { done, value } = await reader.read();
      if (done) break;
      received += value.byteLength;
      if (i < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assertEquals(received, length);
  },
  { timeoutMs: 30_000 },
);
