import { Multi, MultiError } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { Drive, quiet } from "./drive.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
  assertThrows,
  test,
  until,
} from "./harness.ts";
import { httpServer } from "./server.ts";

const hello = () => httpServer(() => ({ body: "x" }));

const thrown = new Error("thrown");

function failing(how: string): () => number {
  return () => {
    if (how === "throws") throw thrown;
    return how === "returns -1" ? -1 : ("0" as unknown as number);
  };
}

function checkCause(error: MultiError, how: string): void {
  assertEquals(error.constant, "CURLM_ABORTED_BY_CALLBACK");
  if (how === "throws") assertStrictEquals(error.cause, thrown);
  else if (how === "returns -1") assertEquals(error.cause, undefined);
  else assertInstanceOf(error.cause, TypeError);
}

for (const how of ["throws", "returns -1", "returns a wrong value"]) {
  test(`SOCKETFUNCTION that ${how} fails every transfer of the multi, and no other multi's`, async () => {
    await using server = await hello();
    using drive = new Drive({ socket: failing(how) });
    using other = new Drive();
    const easies = [quiet(server.url("/1")), quiet(server.url("/2"))];
    using apart = quiet(server.url("/3"));
    const ended = easies.map((easy) =>
      assertRejects(() => drive.run(easy), MultiError)
    );
    const fine = other.run(apart);
    for (const error of await Promise.all(ended)) checkCause(error, how);
    assertEquals(await fine, c.CURLE_OK);
    // They were told of, and are out.
    assertEquals([drive.multi.size, drive.multi.infoRead()], [0, null]);
    for (const easy of easies) {
      assertEquals(await other.run(easy), c.CURLE_OK);
      easy.close();
    }
  });

  // libcurl 7.88 left the handle half added, and its lists broken.
  test(`TIMERFUNCTION that ${how} in addHandle() leaves the handle out`, async () => {
    await using server = await hello();
    let fails = true;
    const fail = failing(how);
    using drive = new Drive({ timer: () => fails ? fail() : 0 });
    using easy = quiet(server.url("/"));
    const error = assertThrows(() => drive.multi.addHandle(easy), MultiError);
    checkCause(error, how);
    assertEquals(error.call, "curl_multi_add_handle");
    assertEquals(drive.multi.size, 0);
    fails = false;
    assertEquals(await drive.run(easy), c.CURLE_OK);
  });

  test(`TIMERFUNCTION that ${how} later fails every transfer`, async () => {
    await using server = await hello();
    let calls = 0;
    const fail = failing(how);
    using drive = new Drive({ timer: () => ++calls === 2 ? fail() : 0 });
    using easy = quiet(server.url("/"));
    const error = await assertRejects(() => drive.run(easy), MultiError);
    checkCause(error, how);
    assertEquals(drive.multi.size, 0);
    assertEquals(await drive.run(easy), c.CURLE_OK);
  });
}

test("Multi.infoRead() tells of each transfer that a failed callback ended", () => {
  using multi = new Multi();
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, () => 0);
  let fails = false;
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, () => fails ? -1 : 0);
  const easies = [1, 2, 3].map(() => quiet("http://127.0.0.1:1/"));
  for (const easy of easies) multi.addHandle(easy);
  fails = true;
  let driven = 0;
  const error = assertThrows(() => {
    for (; driven < 100; driven++) multi.socketAction(c.CURL_SOCKET_TIMEOUT);
  }, MultiError);
  assertEquals(error.constant, "CURLM_ABORTED_BY_CALLBACK");
  const results = [multi.infoRead(), multi.infoRead(), multi.infoRead()];
  assertEquals(multi.infoRead(), null);
  assertEquals(results.map((message) => message!.remaining), [2, 1, 0]);
  assertEquals(
    new Set(results.map((message) => message!.easy)),
    new Set(easies),
  );
  const codes: number[] = [
    c.CURLE_ABORTED_BY_CALLBACK,
    c.CURLE_COULDNT_CONNECT,
  ];
  assert(results.every((message) => codes.includes(message!.result)));
  assertEquals(multi.size, 3);
  for (const easy of easies) easy.close();
  assertEquals(multi.size, 0);
});

test("What drives transfers throws CURLM_RECURSIVE_API_CALL inside a callback", async () => {
  await using server = await hello();
  const constants = new Set<string>();
  const calls = new Set<string>();
  using other = new Multi();
  const attempt = () => {
    for (const multi of [drive.multi, other]) {
      for (
        const call of [
          () => multi.socketAction(c.CURL_SOCKET_TIMEOUT),
          () => multi.socket(c.CURL_SOCKET_TIMEOUT),
          () => multi.socketAll(),
          () => multi.perform(),
          () => multi.timeout(),
        ]
      ) {
        const error = assertThrows(call, MultiError);
        constants.add(error.constant);
        calls.add(error.call);
      }
    }
  };
  using drive: Drive = new Drive({ socket: attempt, timer: attempt });
  using easy = quiet(server.url("/"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, attempt);
  assertEquals(await drive.run(easy), c.CURLE_OK);
  assertEquals([...constants], ["CURLM_RECURSIVE_API_CALL"]);
  assertEquals(calls.size, 5);
});

test("Multi.addHandle(), removeHandle() and close() inside a callback take effect after the call", async () => {
  await using server = await hello();
  using drive = new Drive();
  using first = quiet(server.url("/1"));
  using second = quiet(server.url("/2"));
  let ended = 0;
  let sizeInside = -1;
  second.setopt(c.CURLOPT_WRITEFUNCTION, () => {
    ended++;
    drive.multi.close();
    assertEquals(drive.multi.closed, false);
  });
  first.setopt(c.CURLOPT_WRITEFUNCTION, () => {
    drive.multi.addHandle(second);
    drive.multi.removeHandle(first);
    sizeInside = drive.multi.size;
  });
  drive.multi.addHandle(first);
  await until(() => drive.multi.closed, "the close");
  assertEquals([ended, sizeInside], [1, 1]);
  assertEquals(server.requests.map(({ target }) => target), ["/1", "/2"]);
});

test("Multi.setopt() of a callback inside a callback is refused, and changes nothing", async () => {
  await using server = await hello();
  let refused = 0;
  let others = 0;
  using multi = new Multi();
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, () => {});
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, () => {
    const error = assertThrows(
      () =>
        multi.setopt(c.CURLMOPT_SOCKETFUNCTION, () => {
          others++;
        }),
      MultiError,
    );
    assertEquals(error.constant, "CURLM_RECURSIVE_API_CALL");
    refused++;
  });
  using easy = quiet(server.url("/"));
  multi.addHandle(easy);
  for (let i = 0; refused === 0 && i < 1000; i++) {
    multi.socketAction(c.CURL_SOCKET_TIMEOUT);
  }
  multi.removeHandle(easy);
  assert(refused >= 2);
  assertEquals(others, 0);
});

test("Wishes of a callback are granted also when the call that called it failed", async () => {
  await using server = await hello();
  const other = quiet(server.url("/"));
  using drive = new Drive({
    socket: () => {
      other.close();
      return -1;
    },
  });
  using easy = quiet(server.url("/"));
  await assertRejects(() => drive.run(easy), MultiError);
  assertEquals(other.closed, true);
});

test("Multi.close() with callbacks that throw closes all the same, and says so", async () => {
  await using server = await hello();
  let fails = false;
  const multi = new Multi();
  const fail = () => {
    if (fails) throw thrown;
  };
  let sockets = 0;
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, () => {
    sockets++;
    fail();
  });
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, fail);
  const easies = [quiet(server.url("/1")), quiet(server.url("/2"))];
  for (const easy of easies) multi.addHandle(easy);
  for (let i = 0; sockets < 2 && i < 1000; i++) {
    multi.socketAction(c.CURL_SOCKET_TIMEOUT);
  }
  fails = true;
  const error = assertThrows(() => multi.close(), MultiError);
  assertStrictEquals(error.cause, thrown);
  assertEquals(multi.closed, true);
  multi.close();
  for (const easy of easies) easy.close();
});

test("Easy.close() with a multi whose callbacks throw closes all the same", () => {
  using multi = new Multi();
  let fails = false;
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, () => {
    if (fails) throw thrown;
  });
  const easy = quiet("http://127.0.0.1:1/");
  multi.addHandle(easy);
  fails = true;
  try {
    easy.close();
  } catch (error) {
    assertInstanceOf(error, MultiError);
  }
  assertEquals([easy.closed, multi.size], [true, 0]);
  fails = false;
});
