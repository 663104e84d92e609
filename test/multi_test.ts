import { Easy, Multi, MultiError, UnsupportedError } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { Drive, quiet } from "./drive.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertThrows,
  gate,
  test,
  turn,
  until,
} from "./harness.ts";
import { httpServer, scriptedServer } from "./server.ts";

/** Drives without any callback, turn by turn, until all have ended. */
async function finish(multi: Multi, drive: () => number): Promise<void> {
  for (let i = 0; drive() > 0; i++) {
    assert(i < 20_000, "the transfers never end");
    await turn();
  }
  assertEquals(multi.closed, false);
}

for (
  const [name, drive] of [
    ["perform", (multi: Multi) => multi.perform()],
    ["socketAll", (multi: Multi) => multi.socketAll()],
  ] as const
) {
  test(`Multi.${name}() drives transfers to their end and returns how many still run`, async () => {
    await using server = await httpServer(() => ({ body: "x" }));
    using multi = new Multi();
    const easies = [quiet(server.url("/1")), quiet(server.url("/2"))];
    for (const easy of easies) multi.addHandle(easy);
    assertEquals(drive(multi), 2);
    await finish(multi, () => drive(multi));
    assertEquals(server.requests.length, 2);
    assertEquals(multi.infoRead()?.remaining, 1);
    assertEquals(multi.infoRead()?.remaining, 0);
    assertEquals(multi.infoRead(), null);
    for (const easy of easies) easy.close();
    assertEquals(multi.size, 0);
  });
}

test("Multi.infoRead() tells the handle and its result, and counts what remains", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using multi = new Multi();
  using good = quiet(server.url("/"));
  using bad = quiet("http://127.0.0.1:1/");
  multi.addHandle(good);
  multi.addHandle(bad);
  assertEquals(multi.infoRead(), null);
  await finish(multi, () => multi.perform());
  const messages = [multi.infoRead()!, multi.infoRead()!];
  assertEquals(messages.map(({ msg }) => msg), [
    c.CURLMSG_DONE,
    c.CURLMSG_DONE,
  ]);
  assertEquals(messages.map(({ remaining }) => remaining), [1, 0]);
  const results = new Map(messages.map(({ easy, result }) => [easy, result]));
  assertEquals(results.get(good), c.CURLE_OK);
  assertEquals(results.get(bad), c.CURLE_COULDNT_CONNECT);
  assertEquals(multi.infoRead(), null);
});

test("Multi.addHandle() of the same handle twice, or to two multis, throws CURLM_ADDED_ALREADY", () => {
  using one = new Multi();
  using two = new Multi();
  using easy = new Easy();
  one.addHandle(easy);
  for (const multi of [one, two]) {
    const error = assertThrows(() => multi.addHandle(easy), MultiError);
    assertEquals(
      [error.constant, error.call],
      ["CURLM_ADDED_ALREADY", "curl_multi_add_handle"],
    );
  }
  assertEquals([one.size, two.size], [1, 0]);
  const error = assertThrows(() => two.removeHandle(easy), MultiError);
  assertEquals(error.constant, "CURLM_BAD_EASY_HANDLE");
  one.removeHandle(easy);
  two.addHandle(easy);
  assertEquals([one.size, two.size], [0, 1]);
});

test("Multi.removeHandle() of a handle that is not in it does nothing", () => {
  using multi = new Multi();
  using easy = new Easy();
  multi.removeHandle(easy);
  multi.addHandle(easy);
  multi.removeHandle(easy);
  multi.removeHandle(easy);
  assertEquals(multi.size, 0);
});

test("Multi.removeHandle() ends a running transfer, and the handle can be used again", async () => {
  await using server = await scriptedServer(async (connection) => {
    const request = await connection.readRequest();
    if (request?.target === "/silent") return;
    await connection.end("HTTP/1.1 200 OK\r\n\r\nagain");
  });
  using drive = new Drive();
  using easy = quiet(server.url("/silent"));
  drive.multi.addHandle(easy);
  await until(() => server.requests.length === 1, "the request");
  drive.multi.removeHandle(easy);
  assertEquals(drive.multi.infoRead(), null);
  let text = "";
  easy.setopt(c.CURLOPT_URL, server.url("/speaking"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, (data) => {
    text += new TextDecoder().decode(data);
  });
  assertEquals(await drive.run(easy), c.CURLE_OK);
  assertEquals(text, "again");
});

test("Two multis at once keep their transfers apart", async () => {
  await using server = await httpServer(({ target }) => ({ body: target }));
  using one = new Drive();
  using two = new Drive();
  const texts: string[] = [];
  const runs = Array.from({ length: 20 }, async (_, index) => {
    const easy = quiet(server.url(`/${index}`));
    easy.setopt(c.CURLOPT_WRITEFUNCTION, (data) => {
      texts[index] = new TextDecoder().decode(data);
    });
    const result = await (index % 2 ? one : two).run(easy);
    easy.close();
    return result;
  });
  assertEquals(await Promise.all(runs), Array(20).fill(c.CURLE_OK));
  assertEquals(texts, Array.from({ length: 20 }, (_, index) => `/${index}`));
});

test("Easy.close() of a handle in a multi takes it out first", async () => {
  const { opened, open } = gate();
  await using server = await httpServer(() => ({ body: "x", after: opened }));
  using drive = new Drive();
  const easy = quiet(server.url("/"));
  drive.multi.addHandle(easy);
  await until(() => server.requests.length === 1, "the request");
  easy.close();
  assertEquals(drive.multi.size, 0);
  using other = quiet(server.url("/"));
  const ended = drive.run(other);
  open();
  assertEquals(await ended, c.CURLE_OK);
});

test("Multi.close() with running transfers leaves their handles usable", async () => {
  const { opened, open } = gate();
  await using server = await httpServer(() => ({ body: "x", after: opened }));
  const drive = new Drive();
  const easies = [quiet(server.url("/1")), quiet(server.url("/2"))];
  for (const easy of easies) drive.multi.addHandle(easy);
  await until(() => server.requests.length === 2, "the requests");
  drive.close();
  open();
  using again = new Drive();
  for (const easy of easies) {
    assertEquals(await again.run(easy), c.CURLE_OK);
    easy.close();
  }
});

test("Multi.close() twice does nothing, and every other method of a closed multi throws TypeError", () => {
  const multi = new Multi();
  using easy = new Easy();
  multi.close();
  multi.close();
  multi[Symbol.dispose]();
  assertEquals(multi.closed, true);
  const calls: (() => unknown)[] = [
    () => multi.setopt(c.CURLMOPT_MAXCONNECTS, 1),
    () => multi.addHandle(easy),
    () => multi.removeHandle(easy),
    () => multi.socketAction(c.CURL_SOCKET_TIMEOUT),
    () => multi.socket(1),
    () => multi.socketAll(),
    () => multi.perform(),
    () => multi.assign(1, 1),
    () => multi.timeout(),
    () => multi.infoRead(),
    () => multi.wakeup(),
  ];
  for (const call of calls) {
    assertThrows(call, TypeError, "The Multi handle is closed");
  }
});

test("Multi.timeout() is -1 with nothing to do, and 0 or more with a transfer", () => {
  using multi = new Multi();
  using easy = quiet("http://127.0.0.1:1/");
  assertEquals(multi.timeout(), -1);
  multi.addHandle(easy);
  assert(multi.timeout() >= 0);
  multi.removeHandle(easy);
});

test("Multi.setopt() of longs and off_ts; what is wrong is refused by name", () => {
  using multi = new Multi();
  multi.setopt(c.CURLMOPT_MAXCONNECTS, 7);
  multi.setopt(c.CURLMOPT_PIPELINING, c.CURLPIPE_MULTIPLEX);
  multi.setopt(c.CURLMOPT_CHUNK_LENGTH_PENALTY_SIZE, 5n);
  multi.setopt(c.CURLMOPT_PIPELINING_SITE_BL, ["x"]);
  for (const value of ["1", null, undefined, {}, 1n]) {
    assertThrows(
      () => multi.setopt(c.CURLMOPT_MAXCONNECTS, value as never),
      TypeError,
      "CURLMOPT_MAXCONNECTS",
    );
  }
  assertThrows(
    () => multi.setopt(c.CURLMOPT_MAXCONNECTS, 2 ** 40),
    RangeError,
    "CURLMOPT_MAXCONNECTS",
  );
  for (const value of ["x", 1, {}, undefined]) {
    assertThrows(
      () => multi.setopt(c.CURLMOPT_SOCKETFUNCTION, value as never),
      TypeError,
      "CURLMOPT_SOCKETFUNCTION",
    );
    assertThrows(
      () => multi.setopt(c.CURLMOPT_TIMERFUNCTION, value as never),
      TypeError,
      "CURLMOPT_TIMERFUNCTION",
    );
  }
  assertThrows(
    () => multi.setopt(c.CURLMOPT_PUSHFUNCTION, null as never),
    TypeError,
    "CURLMOPT_PUSHFUNCTION can not be set in this version of Curlew",
  );
  assertThrows(
    () => multi.setopt(undefined as never, 1 as never),
    TypeError,
  );
  const error = assertThrows(
    () => multi.setopt(999 as never, 1 as never),
    UnsupportedError,
  );
  assertMatch(error.message, /^CURLMOPT_999 is not built into/);
});

test("Multi.socketAction() refuses what is no 32-bit integer", () => {
  using multi = new Multi();
  for (const value of ["1", null, {}, 1n]) {
    assertThrows(() => multi.socketAction(value as never), TypeError);
    assertThrows(() => multi.socketAction(-1, value as never), TypeError);
    assertThrows(() => multi.socket(value as never), TypeError);
    assertThrows(() => multi.assign(value as never, 1), TypeError);
  }
  for (const value of [1.5, NaN, 2 ** 31, -(2 ** 31) - 1]) {
    assertThrows(() => multi.socketAction(value), RangeError);
    assertThrows(() => multi.socketAction(-1, value), RangeError);
  }
});

// libcurl 8.14.1 looks such a socket up outside of its table.
test("Multi.socketAction(), socket() and assign() refuse negative sockets", () => {
  using multi = new Multi();
  for (const s of [-2, -657, -(2 ** 31)]) {
    assertThrows(() => multi.socketAction(s), RangeError, `${s}`);
    assertThrows(() => multi.socket(s), RangeError, `${s}`);
    assertThrows(() => multi.assign(s, 1), RangeError, `${s}`);
  }
  assertThrows(() => multi.assign(c.CURL_SOCKET_TIMEOUT, 1), RangeError);
});

test("Multi.wakeup() and a socketAction() for a socket that libcurl does not watch do nothing", () => {
  using multi = new Multi();
  multi.wakeup();
  assertEquals(multi.socketAction(0, c.CURL_CSELECT_IN), 0);
  assertEquals(multi.socket(0), 0);
});

test("Multi.strerror() says what a CURLMcode means", () => {
  assertEquals(Multi.strerror(c.CURLM_OK), "No error");
  assertMatch(Multi.strerror(c.CURLM_BAD_SOCKET), /socket/i);
  assertMatch(Multi.strerror(12345), /^Unknown/);
  assertThrows(() => Multi.strerror("x" as never), TypeError);
});

test("Easy callbacks that fail in a multi fail their own transfer only", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using drive = new Drive();
  using bad = quiet(server.url("/"));
  using good = quiet(server.url("/"));
  bad.setopt(c.CURLOPT_WRITEFUNCTION, () => {
    throw new Error("thrown");
  });
  const results = await Promise.all([drive.run(bad), drive.run(good)]);
  assertEquals(results, [c.CURLE_WRITE_ERROR, c.CURLE_OK]);
});

test("Multi.addHandle() of a closed handle throws TypeError", () => {
  using multi = new Multi();
  const easy = new Easy();
  easy.close();
  assertThrows(() => multi.addHandle(easy), TypeError, "closed");
  assertThrows(() => multi.removeHandle(easy), TypeError, "closed");
});
