import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { callbacksEntered, lib } from "../ffi/mod.ts";
import { download, fetch } from "../mod.ts";
import { cutServer, digest, failure, pattern, rawServer } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertGreater,
  assertLess,
  assertMatch,
  assertRejects,
  assertStrictEquals,
  gate,
  runtime,
  spawnRuntime,
  test,
  until,
} from "./harness.ts";
import { httpServer, tlsServer } from "./server.ts";
import { certificates } from "./certificates.ts";

/** A folder that is gone after the test, and a file in it that may not be there yet. */
class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "curlew-download-"));
  readonly file = join(this.path, "target");

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}

type FileError = Error & { readonly code?: string; readonly path?: string };

/** Why a file could not be written. */
async function fileFailure(promise: Promise<unknown>): Promise<FileError> {
  return (await failure(promise)).cause as Error as FileError;
}

const text = (path: string) => readFileSync(path, "utf8");

// The functions of the C library are bound at first use and stay.
{
  using folder = new Folder();
  await using server = await rawServer(
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx",
  );
  await download(server.url(), folder.file);
  for (const act of ["rename", "remove"] as const) {
    lib().files[act](folder.file, folder.file);
  }
  lib().files.chmod(folder.file, 0);
}

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

test("download() takes a file: URL, and a Request", async () => {
  await using server = await httpServer(({ method }) => ({ body: method }));
  using folder = new Folder();
  const path = join(folder.path, "ä ö%");
  const request = new Request(server.url(), { method: "DELETE" });
  await download(request, pathToFileURL(path));
  assertEquals(text(path), "DELETE");
});

test("download() takes a path from the folder in which it was called", async () => {
  const sent = gate();
  await using server = await httpServer(() => ({
    after: sent.opened,
    body: "x",
  }));
  using folder = new Folder();
  const before = process.cwd();
  process.chdir(folder.path);
  const response = download(server.url(), "target");
  process.chdir(before);
  sent.open();
  await response;
  assertEquals(folder.names(), ["target"]);
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

// A callback of libcurl's is running then: the file is closed behind it.
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

test("download() into a device writes in place", async () => {
  await using server = await httpServer(() => ({ body: pattern(1_000_000) }));
  assert((await download(server.url(), "/dev/null")).ok);
  assert(lstatSync("/dev/null").isCharacterDevice());
}, { skip: full });

const windows = process.platform === "win32" ? "made for Unix" : false;

test("download() into a FIFO writes to its reader", async () => {
  const body = pattern(1_000_000);
  await using server = await httpServer(() => ({ body }));
  using folder = new Folder();
  await once(spawn("mkfifo", [folder.file]), "close");
  const copy = join(folder.path, "copy");
  const cat = spawn("sh", ["-c", "cat target > copy"], { cwd: folder.path });
  const ended = once(cat, "close");
  await download(server.url(), folder.file);
  await ended;
  assertEquals(digest(readFileSync(copy)), digest(body));
  assert(lstatSync(folder.file).isFIFO());
}, { skip: windows });

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

test(
  "download() follows symbolic links and replaces what they lead to",
  async () => {
    await using server = await httpServer(() => ({ body: "new" }));
    using folder = new Folder();
    mkdirSync(join(folder.path, "data"));
    const real = join(folder.path, "data", "real");
    symlinkSync("second", folder.file);
    symlinkSync(real, join(folder.path, "second"));
    // The first time it leads nowhere.
    for (const before of [null, "before"]) {
      if (before !== null) writeFileSync(real, before);
      await download(server.url(), folder.file);
      assertEquals(text(real), "new");
      assert(lstatSync(folder.file).isSymbolicLink());
      assertEquals(readdirSync(join(folder.path, "data")), ["real"]);
    }
    symlinkSync("circle", join(folder.path, "circle"));
    const error: FileError = await assertRejects(
      () => download(server.url(), join(folder.path, "circle")),
      Error,
    );
    assertEquals(error.code, "ELOOP");
  },
  { skip: windows },
);

test("download() keeps the permission bits of what it replaces", async () => {
  await using server = await httpServer(() => ({ body: "new" }));
  using folder = new Folder();
  writeFileSync(folder.file, "before");
  chmodSync(folder.file, 0o640);
  await download(server.url(), folder.file);
  assertEquals(statSync(folder.file).mode & 0o7777, 0o640);
}, { skip: windows });

test("download() takes a name as long as a name may be", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using folder = new Folder();
  const name = "ü".repeat(127);
  await download(server.url(), join(folder.path, name));
  assertEquals(folder.names(), [name]);
});

test("download() refuses what is no path", async () => {
  const url = "http://127.0.0.1:1/";
  for (
    const [path, message] of [
      [1, "The path must be a string or a file: URL, not number"],
      [undefined, "The path must be a string or a file: URL, not undefined"],
      ["", "The path must not be empty"],
      ["a\0b", "The path must not contain a NUL character"],
      [new URL("file:///a%00b"), "NUL|null"],
      [new URL("http://x/"), "file"],
    ] as const
  ) {
    const error = await assertRejects(
      () => download(url, path as string),
      TypeError,
    );
    assertMatch(error.message, new RegExp(message));
  }
  const error = await assertRejects(
    () => download("ftp://127.0.0.1/", "x"),
    TypeError,
  );
  assertMatch(error.message, /http: and https:/);
});

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

const skip = runtime === "deno" ? false : "only Deno has permissions";

test(
  "download() asks for --allow-write and --allow-read before it sends anything",
  async () => {
    await using server = await httpServer(() => ({ body: "x" }));
    using folder = new Folder();
    const code = `import { download } from "@curlew/curl";
    await download("${server.url()}", "${folder.file}").then(
      (response) => console.log(response.status),
      (error) => console.log(error.name, error.message),
    );`;
    const said = async (...flags: string[]) => {
      const common = [
        "--no-prompt",
        "--no-check",
        "--allow-ffi",
        "--allow-net",
      ];
      const { stdout, stderr } = await spawnRuntime(code, {
        flags: [...common, ...flags],
      });
      assertEquals(stderr, "");
      return stdout.trim();
    };
    assertMatch(
      await said("--allow-read"),
      /^NotCapable Requires write access to ".*target", run again with the --allow-write flag/,
    );
    assertMatch(
      await said("--allow-write"),
      /^NotCapable Requires read access/,
    );
    assertEquals(server.connections.length, 0);
    // A grant for the file covers the part beside it.
    const { file } = folder;
    for (let i = 0; i < 2; i++) {
      const only = [`--allow-write=${file}`, `--allow-read=${file}`];
      assertEquals(await said(...only), "200");
      assertEquals(text(file), "x");
      assertEquals(folder.names(), ["target"]);
    }
    // A link does not lead out of what is granted.
    const link = join(folder.path, "link");
    symlinkSync(file, link);
    const linked = await spawnRuntime(code.replaceAll(file, link), {
      flags: [
        "--no-prompt",
        "--no-check",
        "--allow-ffi",
        "--allow-net",
        `--allow-write=${link}`,
        `--allow-read=${link}`,
      ],
    });
    assertMatch(linked.stdout, /^NotCapable Requires \w+ access to ".*target"/);
  },
  { skip },
);
