import { type Easy, Multi, MultiError } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { Drive, quiet } from "./drive.ts";
import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
  test,
  turn,
} from "./harness.ts";
import { httpServer } from "./server.ts";

interface SocketCall {
  readonly easy: Easy | null;
  readonly s: number;
  readonly what: number;
  readonly userp: unknown;
  readonly socketp: unknown;
}

test("SOCKETFUNCTION is told the handle, the socket, what to watch for, and in the end to remove it", async () => {
  await using server = await httpServer(() => ({ body: "x", close: true }));
  const calls: SocketCall[] = [];
  using drive = new Drive({
    socket: (easy, s, what, userp, socketp) => {
      calls.push({ easy, s, what, userp, socketp });
    },
  });
  using easy = quiet(server.url("/"));
  assertEquals(await drive.run(easy), c.CURLE_OK);
  assert(calls.length >= 2);
  const sockets = calls.filter((call) => call.easy === easy);
  assert(sockets.length >= 2);
  assert(calls.every(({ easy: one }) => one === easy || one === null));
  const masks: number[] = [
    c.CURL_POLL_IN,
    c.CURL_POLL_OUT,
    c.CURL_POLL_INOUT,
    c.CURL_POLL_REMOVE,
  ];
  assert(calls.every(({ what }) => masks.includes(what)));
  assertEquals(calls.at(-1)!.what, c.CURL_POLL_REMOVE);
  assert(
    calls.every(({ userp, socketp }) =>
      userp === undefined && socketp === undefined
    ),
  );
});

test("SOCKETDATA and TIMERDATA hand any JavaScript value to the callbacks", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  const object = { a: 1 };
  for (const value of [object, null, 0, "text", undefined, () => {}, 7n]) {
    const seen: unknown[] = [];
    using drive: Drive = new Drive({
      socket: (_easy, _s, _what, userp) => {
        seen.push(userp);
      },
      timer: (multi, _timeoutMs, userp) => {
        assertStrictEquals(multi, drive.multi);
        seen.push(userp);
      },
    });
    drive.multi.setopt(c.CURLMOPT_SOCKETDATA, value);
    drive.multi.setopt(c.CURLMOPT_TIMERDATA, value);
    using easy = quiet(server.url("/"));
    await drive.run(easy);
    assert(seen.length >= 3);
    for (const one of seen) assertStrictEquals(one, value);
  }
});

test("TIMERFUNCTION is told milliseconds, and -1 when the timer is to be deleted", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  const times: number[] = [];
  using drive = new Drive({
    timer: (_multi, timeoutMs) => {
      times.push(timeoutMs);
    },
  });
  using easy = quiet(server.url("/"));
  easy.setopt(c.CURLOPT_TIMEOUT_MS, 15_000);
  await drive.run(easy);
  assertEquals(times[0], 0);
  assert(times.every((ms) => Number.isInteger(ms) && ms >= -1), `${times}`);
  assert(times.some((ms) => ms > 0 && ms <= 15_000), `${times}`);
  assertEquals(times.at(-1), -1);
});

test("Multi.assign() inside the socket callback is handed back as socketp, and dropped at CURL_POLL_REMOVE", async () => {
  await using server = await httpServer(() => ({ body: "x", close: true }));
  const note = { note: 1 };
  const calls: SocketCall[] = [];
  using drive = new Drive({
    socket: (easy, s, what, userp, socketp) => {
      calls.push({ easy, s, what, userp, socketp });
      if (socketp === undefined && what !== c.CURL_POLL_REMOVE) {
        drive.multi.assign(s, note);
      }
    },
  });
  for (let i = 0; i < 3; i++) {
    calls.length = 0;
    using easy = quiet(server.url("/"));
    await drive.run(easy);
    const bySocket = Map.groupBy(calls, ({ s }) => s);
    for (const [, [first, ...later]] of bySocket) {
      // The number may have been that of an earlier connection.
      assertStrictEquals(first!.socketp, undefined);
      let fresh = false;
      for (const { what, socketp } of later) {
        assertStrictEquals(socketp, fresh ? undefined : note);
        fresh = what === c.CURL_POLL_REMOVE;
      }
    }
    assert(calls.some(({ socketp }) => socketp === note));
  }
});

test("Multi.assign() outside of a callback, of any value, and undefined takes it back", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  const seen: unknown[] = [];
  let watched = -1;
  using multi = new Multi();
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, (_easy, s, what, _userp, socketp) => {
    watched = what === c.CURL_POLL_REMOVE ? -1 : s;
    seen.push(socketp);
  });
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, () => {});
  using easy = quiet(server.url("/"));
  multi.addHandle(easy);
  for (let i = 0; watched < 0 && i < 1000; i++) {
    multi.socketAction(c.CURL_SOCKET_TIMEOUT);
    await turn();
  }
  multi.assign(watched, "first");
  multi.assign(watched, "second");
  const s = watched;
  multi.removeHandle(easy);
  assertEquals(seen.at(-1), "second");
  const error = assertThrows(() => multi.assign(s + 100, 1), MultiError);
  assertEquals(
    [error.constant, error.call],
    ["CURLM_BAD_SOCKET", "curl_multi_assign"],
  );
});

test("Multi.socketAction() drains messages when no transfer is left running", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using drive = new Drive();
  using easy = quiet(server.url("/"));
  assertEquals(await drive.run(easy), c.CURLE_OK);
  assertEquals(drive.multi.socketAction(c.CURL_SOCKET_TIMEOUT), 0);
  assertEquals(drive.multi.infoRead(), null);
});

test("Multi.socket() drives as socketAction() with a mask of 0 does", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  const sockets = new Set<number>();
  using multi = new Multi();
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, (_easy, s, what) => {
    if (what === c.CURL_POLL_REMOVE) sockets.delete(s);
    else sockets.add(s);
  });
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, () => {});
  using easy = quiet(server.url("/"));
  multi.addHandle(easy);
  let running = 1;
  for (let i = 0; running > 0 && i < 20_000; i++) {
    running = multi.socket(c.CURL_SOCKET_TIMEOUT);
    for (const s of [...sockets]) running = multi.socket(s);
    await turn();
  }
  assertEquals(multi.infoRead()?.result, c.CURLE_OK);
});

test("SOCKETFUNCTION and TIMERFUNCTION set to null are no longer called", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  let called = 0;
  using multi = new Multi();
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, () => {
    called++;
  });
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, () => {
    called++;
  });
  multi.setopt(c.CURLMOPT_SOCKETFUNCTION, null);
  multi.setopt(c.CURLMOPT_TIMERFUNCTION, null);
  using easy = quiet(server.url("/"));
  multi.addHandle(easy);
  for (let i = 0; multi.perform() > 0 && i < 20_000; i++) await turn();
  assertEquals([multi.infoRead()?.result, called], [c.CURLE_OK, 0]);
});

test("Multi.close() may still call the socket function, of kept-alive connections too", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  const removed: number[] = [];
  const drive = new Drive({
    socket: (_easy, s, what) => {
      if (what === c.CURL_POLL_REMOVE) removed.push(s);
    },
  });
  using easy = quiet(server.url("/"));
  await drive.run(easy);
  using running = quiet(server.url("/"));
  drive.multi.addHandle(running);
  drive.multi.socketAction(c.CURL_SOCKET_TIMEOUT);
  const before = removed.length;
  drive.close();
  assert(removed.length > before, `${removed.length} removed`);
});
