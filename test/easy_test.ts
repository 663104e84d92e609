import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Easy, EasyError, UnsupportedError, version } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { Drive } from "./drive.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
  assertThrows,
  test,
} from "./harness.ts";
import { httpServer } from "./server.ts";

const decoder = new TextDecoder();

/** A handle that collects its body, and the text so far. */
function collecting(url: string): { easy: Easy; text: () => string } {
  const easy = new Easy();
  let text = "";
  easy.setopt(c.CURLOPT_URL, url);
  easy.setopt(c.CURLOPT_WRITEFUNCTION, (data) => {
    text += decoder.decode(data);
  });
  return { easy, text: () => text };
}

function folder(): Disposable & { path: string; url(name: string): string } {
  const path = mkdtempSync(join(tmpdir(), "curlew-easy-"));
  return {
    path,
    url: (name) => pathToFileURL(join(path, name)).href,
    [Symbol.dispose]: () => rmSync(path, { recursive: true }),
  };
}

test("Easy.perform() reads a file", () => {
  using files = folder();
  writeFileSync(join(files.path, "a"), "content of a file");
  const { easy, text } = collecting(files.url("a"));
  easy.perform();
  assertEquals(text(), "content of a file");
  easy.close();
});

test("Easy.perform() uploads from the read callback, in pieces", () => {
  using files = folder();
  using easy = new Easy();
  const pieces = ["one ", "two ", "three"];
  easy.setopt(c.CURLOPT_URL, files.url("up"));
  easy.setopt(c.CURLOPT_UPLOAD, true);
  easy.setopt(c.CURLOPT_READFUNCTION, () => {
    const piece = pieces.shift();
    return piece === undefined ? null : new TextEncoder().encode(piece);
  });
  easy.perform();
  assertEquals(
    readFileSync(join(files.path, "up"), "utf8"),
    "one two three",
  );
});

test("Easy.perform() throws EasyError with code, constant, call and libcurl's words", () => {
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, "http://127.0.0.1:1/");
  const error = assertThrows(() => easy.perform(), EasyError);
  assertEquals(
    [error.name, error.code, error.constant, error.call],
    ["EasyError", 7, "CURLE_COULDNT_CONNECT", "curl_easy_perform"],
  );
  assertStringIncludes(error.message, "127.0.0.1");
});

test("Easy.perform() of another transfer after a failure tells nothing old", () => {
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, "http://127.0.0.1:1/");
  assertThrows(() => easy.perform(), EasyError);
  easy.setopt(c.CURLOPT_URL, "nonsense://x/");
  const error = assertThrows(() => easy.perform(), EasyError);
  assertEquals(error.constant, "CURLE_UNSUPPORTED_PROTOCOL");
  assert(!error.message.includes("127.0.0.1"), error.message);
});

test("Easy.close() twice does nothing, and every other method of a closed handle throws TypeError", () => {
  const easy = new Easy();
  assertEquals(easy.closed, false);
  easy.close();
  easy.close();
  easy[Symbol.dispose]();
  assertEquals(easy.closed, true);
  const calls: (() => unknown)[] = [
    () => easy.setopt(c.CURLOPT_URL, "http://127.0.0.1/"),
    () => easy.getinfo(c.CURLINFO_RESPONSE_CODE),
    () => easy.perform(),
    () => easy.pause(0),
    () => easy.reset(),
    () => easy.duphandle(),
  ];
  for (const call of calls) {
    assertThrows(call, TypeError, "The Easy handle is closed");
  }
});

test("Easy.reset() forgets options, lists, callbacks, PRIVATE and user values", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using drive = new Drive();
  const { easy, text } = collecting(server.url("/first"));
  easy.setopt(c.CURLOPT_HTTPHEADER, ["x-mark: 1"]);
  easy.setopt(c.CURLOPT_USERAGENT, "before");
  easy.setopt(c.CURLOPT_COPYPOSTFIELDS, "posted");
  easy.setopt(c.CURLOPT_PRIVATE, "mine");
  assertEquals(await drive.run(easy), c.CURLE_OK);
  easy.reset();
  assertEquals(easy.getinfo(c.CURLINFO_PRIVATE), undefined);
  let again = "";
  easy.setopt(c.CURLOPT_URL, server.url("/second"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, (data, userp) => {
    assertEquals(userp, undefined);
    again += decoder.decode(data);
  });
  assertEquals(await drive.run(easy), c.CURLE_OK);
  assertEquals([text(), again], ["x", "x"]);
  const [first, second] = server.requests;
  assertEquals([first!.method, second!.method], ["POST", "GET"]);
  assertEquals(second!.headers.get("x-mark"), undefined);
  assertEquals(second!.headers.get("user-agent"), undefined);
  easy.close();
});

// libcurl frees the request of a running transfer in curl_easy_reset().
test("Easy.reset() of a handle in a multi throws EasyError", () => {
  using drive = new Drive();
  using easy = new Easy();
  drive.multi.addHandle(easy);
  const error = assertThrows(() => easy.reset(), EasyError);
  assertEquals(
    [error.constant, error.call],
    ["CURLE_FAILED_INIT", "curl_easy_reset"],
  );
  drive.multi.removeHandle(easy);
  easy.reset();
});

test("Easy.perform() of a handle in a multi throws EasyError", () => {
  using drive = new Drive();
  using easy = new Easy();
  drive.multi.addHandle(easy);
  const error = assertThrows(() => easy.perform(), EasyError);
  assertEquals(error.constant, "CURLE_FAILED_INIT");
});

test("Easy.duphandle() shares options, lists and callbacks, and a change of one is not seen by the other", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using drive = new Drive();
  const seen: unknown[] = [];
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  easy.setopt(c.CURLOPT_HTTPHEADER, ["x-mark: both"]);
  easy.setopt(c.CURLOPT_WRITEDATA, "of the first");
  easy.setopt(c.CURLOPT_PRIVATE, { of: "both" });
  easy.setopt(c.CURLOPT_WRITEFUNCTION, (_data, userp) => {
    seen.push(userp);
  });
  using copy = easy.duphandle();
  copy.setopt(c.CURLOPT_WRITEDATA, "of the copy");
  copy.setopt(c.CURLOPT_USERAGENT, "copy");
  assertEquals(copy.getinfo(c.CURLINFO_PRIVATE), { of: "both" });
  await drive.run(easy);
  await drive.run(copy);
  assertEquals(seen, ["of the first", "of the copy"]);
  const marks = server.requests.map(({ headers }) => headers.get("x-mark"));
  assertEquals(marks, ["both", "both"]);
  assertEquals(server.requests[0]!.headers.get("user-agent"), undefined);
  assertEquals(server.requests[1]!.headers.get("user-agent"), "copy");
});

test("Easy.duphandle() and its original can be closed in either order, 200 times", async () => {
  await using server = await httpServer(({ text }) => ({ body: text() }));
  using drive = new Drive();
  for (const closesFirst of ["original", "copy"]) {
    let last = new Easy();
    for (let i = 0; i < 200; i++) {
      const { easy } = collecting(server.url("/"));
      easy.setopt(c.CURLOPT_HTTPHEADER, [`x-count: ${i}`]);
      easy.setopt(c.CURLOPT_POSTFIELDS, `body ${i}`);
      const copy = easy.duphandle();
      const [gone, stays] = closesFirst === "original"
        ? [easy, copy]
        : [copy, easy];
      gone.close();
      last.close();
      last = stays;
    }
    assertEquals(await drive.run(last), c.CURLE_OK);
    last.close();
    const request = server.requests.at(-1)!;
    assertEquals(
      [request.headers.get("x-count"), request.text()],
      ["199", "body 199"],
    );
  }
});

test("Easy.duphandle() copies the error texts to the copy's own place", () => {
  const easy = new Easy();
  easy.setopt(c.CURLOPT_URL, "http://127.0.0.1:1/");
  using copy = easy.duphandle();
  easy.close();
  const error = assertThrows(() => copy.perform(), EasyError);
  assertStringIncludes(error.message, "127.0.0.1");
});

test("Easy.strerror() says what a CURLcode means", () => {
  assertEquals(Easy.strerror(c.CURLE_OK), "No error");
  assertMatch(Easy.strerror(c.CURLE_OPERATION_TIMEDOUT), /^Timeout/);
  assertMatch(Easy.strerror(12345), /^Unknown/);
  assertThrows(() => Easy.strerror("7" as never), TypeError);
  assertThrows(() => Easy.strerror(2 ** 40), RangeError);
});

test("Easy.setopt() of an option that the loaded libcurl lacks names it, the loaded version and the one that has it", () => {
  using easy = new Easy();
  const loaded = version();
  const error = assertThrows(
    () => easy.setopt(9_999 as never, 1 as never),
    UnsupportedError,
  );
  assertEquals([error.loaded, error.since], [loaded.version, undefined]);
  assertStringIncludes(error.message, loaded.version);
  if (loaded.versionNumber < 0x080d00) {
    const newer = assertThrows(
      () => easy.setopt(c.CURLOPT_UPLOAD_FLAGS, 1),
      UnsupportedError,
    );
    assertEquals(
      [newer.feature, newer.loaded, newer.since],
      ["CURLOPT_UPLOAD_FLAGS", loaded.version, "8.13.0"],
    );
    assertEquals(
      newer.message,
      `CURLOPT_UPLOAD_FLAGS needs libcurl 8.13.0 or newer, and libcurl ${loaded.version} is loaded`,
    );
  }
});
