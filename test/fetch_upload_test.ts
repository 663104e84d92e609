import { Buffer } from "node:buffer";
import { fetch, type FetchInit } from "../mod.ts";
import { digest, failure, parseMultipart, pattern } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
  test,
  until,
} from "./harness.ts";
import { httpServer, type ReceivedRequest, scriptedServer } from "./server.ts";

/** What a server receives when this is sent. */
async function sent(
  body: BodyInit,
  init: FetchInit = {},
): Promise<ReceivedRequest> {
  await using server = await httpServer(() => ({ body: "ok" }));
  const response = await fetch(server.url(), { method: "POST", ...init, body });
  assertEquals(await response.text(), "ok");
  const [request] = server.requests;
  return request!;
}

function streamOf(
  ...parts: unknown[]
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let i = 0;
  return new ReadableStream({
    pull(controller) {
      if (i === parts.length) controller.close();
      else controller.enqueue(parts[i++] as Uint8Array<ArrayBuffer>);
    },
  });
}

test("fetch() sends a string", async () => {
  const request = await sent("Grüße \u{1F600}");
  assertEquals(request.text(), "Grüße \u{1F600}");
  assertEquals(request.headers.get("content-type"), "text/plain;charset=UTF-8");
  assertEquals(request.headers.get("content-length"), "12");
  assert(!request.headers.has("transfer-encoding"));
  assert(!request.headers.has("expect"));
});

test("fetch() sends bytes of every kind, and no content type with them", async () => {
  const bytes = pattern(70_000);
  const padded = new Uint8Array(70_010);
  padded.set(bytes, 5);
  const bodies = [
    bytes,
    bytes.buffer,
    padded.subarray(5, 70_005),
    new DataView(padded.buffer, 5, 70_000),
  ];
  for (const body of bodies) {
    const request = await sent(body);
    assertEquals(digest(request.body), digest(bytes));
    assert(!request.headers.has("content-type"));
  }
});

test("fetch() sends an empty body", async () => {
  for (const body of ["", new Uint8Array(0), new Blob([]), streamOf()]) {
    const request = await sent(body);
    assertEquals(request.body.byteLength, 0);
  }
});

test("fetch() sends the bytes that were there when it was called", async () => {
  const bytes = pattern(2_000_000);
  const before = digest(bytes);
  await using server = await httpServer(() => ({}));
  const response = fetch(server.url(), { method: "POST", body: bytes });
  bytes.fill(0);
  await response;
  assertEquals(digest(server.requests[0]!.body), before);
});

test("fetch() sends a Blob with its type and length", async () => {
  const bytes = pattern(1_500_000);
  const request = await sent(new Blob([bytes], { type: "image/png" }));
  assertEquals(digest(request.body), digest(bytes));
  assertEquals(request.headers.get("content-type"), "image/png");
  assertEquals(request.headers.get("content-length"), "1500000");
});

test("fetch() sends URLSearchParams", async () => {
  const request = await sent(new URLSearchParams({ a: "ü &", b: "2" }));
  assertEquals(request.text(), "a=%C3%BC+%26&b=2");
  assertEquals(
    request.headers.get("content-type"),
    "application/x-www-form-urlencoded;charset=UTF-8",
  );
});

test("fetch() sends FormData with files", async () => {
  const bytes = pattern(300_000);
  const form = new FormData();
  form.append("name", "value");
  form.append("file", new File([bytes], "f.bin", { type: "image/gif" }));
  const request = await sent(form);
  const type = request.headers.get("content-type") ?? "";
  const [text, file] = parseMultipart(type, request.body);
  assertEquals(Buffer.from(text!.bytes).toString(), "value");
  assertStringIncludes(file!.head, 'name="file"; filename="f.bin"');
  assertEquals(digest(file!.bytes), digest(bytes));
});

test("fetch() leaves a content type that was given alone", async () => {
  const headers = { "content-type": "application/json" };
  for (const body of ["{}", new URLSearchParams("a=b"), new Blob(["{}"])]) {
    const request = await sent(body, { headers });
    assertEquals(request.headers.get("content-type"), "application/json");
  }
});

test("fetch() sends a stream in chunks, as it comes", async () => {
  const bytes = pattern(800_000);
  const request = await sent(
    streamOf(bytes.subarray(0, 10), new Uint8Array(0), bytes.subarray(10)),
  );
  assertEquals(digest(request.body), digest(bytes));
  assertEquals(request.headers.get("transfer-encoding"), "chunked");
});

test("fetch() joins small chunks of a stream and cuts large ones", async () => {
  const bytes = pattern(4_000_000);
  const sizes = [1, 2, 3, 100_000, 7, 1_500_000, 65_536, 524_288, 11];
  const parts: Uint8Array[] = [];
  for (let i = 0, at = 0; at < bytes.byteLength; i++) {
    const size = i < 300 ? 1 + i % 5 : sizes[i % sizes.length]!;
    parts.push(bytes.subarray(at, at += size));
  }
  const request = await sent(streamOf(...parts));
  assertEquals(digest(request.body), digest(bytes));
});

test("fetch() fails when a chunk's memory is taken away before it was sent", async () => {
  await using server = await scriptedServer((connection) =>
    connection.readToEnd()
  );
  const first = new Uint8Array(10);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (first.byteLength === 0) return controller.close();
      controller.enqueue(first);
      queueMicrotask(() => first.buffer.transfer());
    },
  }, { highWaterMark: 0 });
  const { cause } = await failure(
    fetch(server.url(), { method: "POST", body }),
  );
  assertInstanceOf(cause, TypeError);
  assertStringIncludes(cause.message, "detached");
});

test("fetch() sends a slow stream piece by piece", async () => {
  const pieces: string[] = [];
  await using server = await scriptedServer(async (connection) => {
    await connection.readRequest({ body: false });
    for (let line; (line = await connection.readLine()) !== "0";) {
      pieces.push((await connection.readBytes(Number(`0x${line}`))).join());
      await connection.readLine();
    }
    await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const n = pieces.length;
      controller.enqueue(new Uint8Array([n]));
      if (n === 4) controller.close();
      // The next one only when this one has arrived.
      await until(() => pieces.length > n);
    },
  }, { highWaterMark: 0 });
  await fetch(server.url(), { method: "PUT", body });
  assertEquals(pieces, ["0", "1", "2", "3", "4"]);
});

test("fetch() sends what an async iterable gives", async () => {
  async function* body() {
    yield new Uint8Array([97]);
    await Promise.resolve();
    yield new Uint8Array([98, 99]);
  }
  const request = await sent(body() as unknown as BodyInit);
  assertEquals(request.text(), "abc");
});

test("fetch() fails with the reason when the stream fails", async () => {
  await using server = await scriptedServer((connection) =>
    connection.readToEnd()
  );
  const reason = new Error("No more");
  for (const early of [true, false]) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        if (early) controller.error(reason);
        else controller.enqueue(new Uint8Array(10));
      },
      pull(controller) {
        controller.error(reason);
      },
    });
    const { cause } = await failure(
      fetch(server.url(), { method: "POST", body }),
    );
    assertEquals(cause as unknown, reason);
  }
});

test("fetch() refuses a stream that gives no bytes", async () => {
  await using server = await scriptedServer((connection) =>
    connection.readToEnd()
  );
  for (const part of ["text", 5, null, { length: 1 }, new ArrayBuffer(1)]) {
    const { cause } = await failure(
      fetch(server.url(), { method: "POST", body: streamOf(part) }),
    );
    assertInstanceOf(cause, TypeError);
  }
});

test("fetch() refuses a stream that is locked or was read", async () => {
  const locked = streamOf(new Uint8Array(1));
  locked.getReader();
  await assertRejects(
    () => fetch("http://127.0.0.1:1/", { method: "POST", body: locked }),
    TypeError,
    "locked",
  );
});

test("fetch() ends an endless stream when it is aborted", async () => {
  const controller = new AbortController();
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (source) => source.enqueue(new Uint8Array(65_536)),
    cancel: () => void (cancelled = true),
  });
  let received = 0;
  await using server = await scriptedServer(async (connection) => {
    for (let part; (part = await connection.read());) {
      received += part.byteLength;
      if (received > 5e6) controller.abort();
    }
  });
  const error = await assertRejects(() =>
    fetch(server.url(), {
      method: "POST",
      body,
      signal: controller.signal,
    })
  );
  assertEquals(error, controller.signal.reason);
  await until(() => cancelled, "the stream is cancelled");
});

test("fetch() holds a stream back while the server does not read", async () => {
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(source) {
      given++;
      source.enqueue(new Uint8Array(65_536));
    },
  }, { highWaterMark: 0 });
  await using server = await scriptedServer((connection) => {
    connection.pause();
  });
  const controller = new AbortController();
  const response = fetch(server.url(), {
    method: "POST",
    body,
    signal: controller.signal,
  });
  let before = -1;
  for (let quiet = 0; quiet < 20; before = given) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    quiet = given === before ? quiet + 1 : 0;
    assert(given < 1000, "64 MiB were taken");
  }
  controller.abort();
  await assertRejects(() => response);
});

test("fetch() reads the answer of a server that does not wait for the body", async () => {
  const bodies = [
    () => new Uint8Array(20_000_000),
    () => new Blob([new Uint8Array(6_000_000)]),
    () =>
      streamOf(...Array.from({ length: 300 }, () => new Uint8Array(65_536))),
  ];
  for (const body of bodies) {
    await using server = await scriptedServer(async (connection) => {
      await connection.readRequest({ body: false });
      await connection.write(
        "HTTP/1.1 413 Too Large\r\nContent-Length: 5\r\nConnection: close\r\n\r\nlarge",
      );
      // Reading on, so that no RST overtakes the answer.
      await connection.end();
      await connection.readToEnd();
    });
    const response = await fetch(server.url(), {
      method: "POST",
      body: body(),
    });
    assertEquals(response.status, 413);
    assertEquals(await response.text(), "large");
  }
});

test("fetch() fails when the server resets during the upload", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readRequest({ body: false });
    connection.reset();
  });
  const body = new Uint8Array(20_000_000);
  const { cause } = await failure(
    fetch(server.url(), { method: "POST", body }),
  );
  assert(
    ["CURLE_SEND_ERROR", "CURLE_RECV_ERROR", "CURLE_GOT_NOTHING"]
      .includes(cause.constant),
    cause.constant,
  );
});

test("fetch() gives both directions of a stream at once", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readRequest({ body: false });
    await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n");
    for (let i = 0; i < 3; i++) {
      await connection.readBytes(6); // "1\r\nx\r\n"
      await connection.write("xy".slice(0, 2));
    }
    await connection.readToEnd();
  });
  const feed = new TransformStream<Uint8Array, Uint8Array>();
  const writer = feed.writable.getWriter();
  const first = writer.write(new Uint8Array([120]));
  const response = await fetch(server.url(), {
    method: "POST",
    body: feed.readable as ReadableStream<Uint8Array<ArrayBuffer>>,
  });
  const reader = response.body!.getReader();
  let text = "";
  await first;
  for (let i = 0; i < 3; i++) {
    text += new TextDecoder().decode((await reader.read()).value);
    if (i < 2) await writer.write(new Uint8Array([120]));
  }
  assertEquals(text, "xyxyxy");
  // libcurl is done when both directions are.
  await writer.close();
  assert((await reader.read()).done);
});
