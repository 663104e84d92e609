import process from "node:process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { download } from "../mod.ts";
import { type FileError, Folder, text } from "./downloads.ts";
import { digest, pattern } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  gate,
  runtime,
  spawnRuntime,
  test,
} from "./harness.ts";
import { httpServer } from "./server.ts";

const devices = existsSync("/dev/null") ? false : "there are no devices";

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

test("download() into a device writes in place", async () => {
  await using server = await httpServer(() => ({ body: pattern(1_000_000) }));
  assert((await download(server.url(), "/dev/null")).ok);
  assert(lstatSync("/dev/null").isCharacterDevice());
}, { skip: devices });

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
