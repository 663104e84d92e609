import { fetch, Loop } from "../mod.ts";
import { requestTarget } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  test,
} from "./harness.ts";
import { httpServer, scriptedServer } from "./server.ts";

// libcurl refuses CURLOPT_BUFFERSIZE while it holds the buffer of a transfer,
// so a handle has to be free of it when another size is due.
test("fetch() reads large and small answers in turn over the same handles", async () => {
  const large = "x".repeat(2 * 1024 * 1024);
  await using server = await httpServer(({ target }) => ({
    body: target === "/large" ? large : "y",
  }));
  for (let round = 0; round < 3; round++) {
    for (const [path, length] of [["/large", large.length], ["/small", 1]]) {
      const response = await fetch(server.url(String(path)));
      assertEquals((await response.bytes()).byteLength, length);
    }
  }
});

test("fetch() asks for the same and for other URLs over the same handle", async () => {
  await using server = await httpServer(({ target }) => ({ body: target }));
  const paths = ["/a", "/a", "/a", "/a?", "/a?", "/a?b#c", "/a?b", "/../a"];
  // What a POST leaves is reset.
  for (const method of ["GET", "GET", "POST", "GET", "GET"]) {
    for (const path of paths) {
      const url = server.url(path);
      const response = await fetch(url, { method });
      assertEquals(await response.text(), requestTarget(url));
    }
  }
});

test("fetch() begins hundreds at once, of which some are aborted before", async () => {
  await using server = await httpServer(({ target }) => ({ body: target }));
  const controller = new AbortController();
  const { signal } = controller;
  const all = Array.from({ length: 300 }, async (_, i) => {
    const init = i % 3 === 0 ? { signal } : undefined;
    const response = await fetch(server.url(`/${i}`), init);
    return await response.text();
  });
  controller.abort(new Error("Not needed"));
  const more = Array.from({ length: 300 }, async (_, i) => {
    const response = await fetch(server.url(`/${i}`));
    return await response.text();
  });
  const results = await Promise.allSettled([...all, ...more]);
  for (const [i, result] of results.entries()) {
    const aborted = i < 300 && i % 3 === 0;
    assertEquals(result.status, aborted ? "rejected" : "fulfilled");
    if (result.status === "fulfilled") {
      assertEquals(result.value, `/${i % 300}`);
    } else assertEquals(result.reason, signal.reason);
  }
});

test("fetch() aborted before its turn cancels the body", async () => {
  await using server = await httpServer(() => ({}));
  const before = Array.from({ length: 100 }, () => fetch(server.url()));
  let cancelled: unknown;
  const body = new ReadableStream<Uint8Array>({
    cancel: (why) => void (cancelled = why),
  });
  const controller = new AbortController();
  const { signal } = controller;
  const last = fetch(server.url(), { method: "POST", body, signal });
  assert(Loop.default.running > before.length);
  controller.abort(new Error("Not needed"));
  const error = await assertRejects(() => last);
  assertStrictEquals(error, signal.reason);
  for (const response of await Promise.all(before)) await response.text();
  assertStrictEquals(cancelled, signal.reason);
  assertEquals(Loop.default.running, 0);
});

test("Loop.close() as one of hundreds begins ends them all", async () => {
  await using server = await scriptedServer((connection) =>
    connection.readToEnd()
  );
  const fetches = (count: number) =>
    Array.from({ length: count }, () => fetch(server.url()));
  const before = fetches(100);
  const loop = Loop.default;
  const body = new ReadableStream<Uint8Array>({
    pull() {
      loop.close();
    },
  }, { highWaterMark: 0 });
  const all = [...before, fetch(server.url(), { method: "POST", body })];
  all.push(...fetches(100));
  for (const result of await Promise.allSettled(all)) {
    assertEquals(result.status, "rejected");
  }
  assert(loop.closed);
});

test("Loop.close() ends those of hundreds, too, that were not begun", async () => {
  await using server = await scriptedServer((connection) =>
    connection.readToEnd()
  );
  const all = Array.from({ length: 200 }, () => fetch(server.url()));
  Loop.default.close();
  for (const result of await Promise.allSettled(all)) {
    assertEquals(result.status, "rejected");
  }
  // A new loop, at the next use.
  await using other = await httpServer(() => ({ body: "here" }));
  assertEquals(await (await fetch(other.url())).text(), "here");
});
