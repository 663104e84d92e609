import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { download, fetch } from "../mod.ts";
import { type FileError, fileFailure, Folder, text } from "./downloads.ts";
import { cutServer, digest, failure, pattern, rawServer } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertRejects,
  assertStrictEquals,
  spawnRuntime,
  test,
  until,
} from "./harness.ts";
import { httpServer } from "./server.ts";

test("download() aborted midway removes the part and leaves the target", async () => {
  for (const before of [null, "before"]) {
    await using server = await cutServer(
      "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart",
      async (connection) => {
        await connection.readToEnd();
        await connection.end();
      },
    );
    using folder = new Folder();
    if (before !== null) writeFileSync(folder.file, before);
    const controller = new AbortController();
    const { signal } = controller;
    const response = download(server.url(), folder.file, { signal });
    await until(() => folder.names().some((name) => name.endsWith(".part")));
    assertEquals(folder.names().length, before === null ? 1 : 2);
    controller.abort();
    assertStrictEquals(await assertRejects(() => response), signal.reason);
    assertEquals(folder.names(), before === null ? [] : ["target"]);
    if (before !== null) assertEquals(text(folder.file), before);
    await server.connections[0]!.closed;
  }
});

test("download() aborted inside a callback removes the part", async () => {
  const body = pattern(4_000_000);
  await using server = await httpServer(() => ({ body }));
  using folder = new Folder();
  const controller = new AbortController();
  const { signal } = controller;
  const response = download(server.url(), folder.file, {
    signal,
    curl: {
      CURLOPT_NOPROGRESS: false,
      CURLOPT_XFERINFOFUNCTION: ({ downloaded }) => {
        if (downloaded > 0) controller.abort();
        return 0;
      },
    },
  });
  assertStrictEquals(await assertRejects(() => response), signal.reason);
  assertEquals(folder.names(), []);
  await download(server.url(), folder.file);
  assertEquals(digest(readFileSync(folder.file)), digest(body));
});

test("download() aborted already, or before the answer, touches nothing", async () => {
  await using server = await httpServer(() => ({
    after: new Promise(() => {}),
  }));
  using folder = new Folder();
  const why = new Error("Never mind");
  const signal = AbortSignal.abort(why);
  assertStrictEquals(
    await assertRejects(() => download(server.url(), folder.file, { signal })),
    why,
  );
  const controller = new AbortController();
  const connected = server.nextConnection();
  const response = download(server.url(), folder.file, {
    signal: controller.signal,
  });
  await connected;
  controller.abort(why);
  assertStrictEquals(await assertRejects(() => response), why);
  assertEquals(folder.names(), []);
});

test("download() that breaks off removes the part and leaves the target", async () => {
  await using server = await rawServer(
    "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n",
    pattern(500_000),
  );
  using folder = new Folder();
  writeFileSync(folder.file, "before");
  const { error, cause } = await failure(download(server.url(), folder.file));
  assertEquals(error.message, `fetch failed: GET ${server.url()}`);
  assertEquals(cause.constant, "CURLE_PARTIAL_FILE");
  assertEquals(folder.names(), ["target"]);
  assertEquals(text(folder.file), "before");
});

test("download() that takes too long removes the part", async () => {
  await using server = await cutServer(
    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart",
    async (connection) => {
      await connection.readToEnd();
      await connection.end();
    },
  );
  using folder = new Folder();
  const { cause } = await failure(
    download(server.url(), folder.file, { curl: { CURLOPT_TIMEOUT_MS: 300 } }),
  );
  assertEquals(cause.constant, "CURLE_OPERATION_TIMEDOUT");
  assertEquals(folder.names(), []);
});

const full = existsSync("/dev/full") ? false : "there is no /dev/full";

test("download() onto a full disk rejects with ENOSPC", async () => {
  await using server = await httpServer(({ target }) => ({
    body: target === "/long" ? pattern(1_000_000) : "short",
  }));
  for (const path of ["/short", "/long"]) {
    const error = await fileFailure(download(server.url(path), "/dev/full"));
    assertEquals(error.code, "ENOSPC", path);
  }
  assert(lstatSync("/dev/full").isCharacterDevice());
}, { skip: full });

test("download() into a folder that is missing rejects with ENOENT", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using folder = new Folder();
  const path = join(folder.path, "missing", "target");
  const error = await fileFailure(download(server.url(), path));
  assertEquals(error.code, "ENOENT");
  assert(error.message.includes(path), error.message);
  // The handle and its connection are as good as before.
  assertEquals(await (await fetch(server.url())).text(), "x");
});

test("download() onto a folder rejects with EISDIR and sends nothing", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using folder = new Folder();
  const error: FileError = await assertRejects(
    () => download(server.url(), folder.path),
    Error,
  );
  assertEquals(error.code, "EISDIR");
  assertEquals(server.connections.length, 0);
});

test("download() that the process does not wait for leaves no part", async () => {
  await using server = await cutServer(
    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart",
    async (connection) => {
      await connection.readToEnd();
      await connection.end();
    },
  );
  using folder = new Folder();
  const { stdout, stderr, code } = await spawnRuntime(
    `import { download } from "@curlew/curl";
     import { readdirSync } from "node:fs";
     import process from "node:process";
     download("${server.url()}", "${folder.file}");
     setInterval(() => {
       const parts = readdirSync("${folder.path}");
       if (parts.length === 0) return;
       console.log(parts.length);
       process.exit(7);
     }, 1);`,
  );
  assertEquals([stdout.trim(), stderr, code], ["1", "", 7]);
  assertEquals(folder.names(), []);
});
