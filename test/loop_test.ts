import process from "node:process";
import {
  CURL_POLL_IN,
  CURLOPT_NOPROGRESS,
  CURLOPT_TIMEOUT_MS,
  CURLOPT_URL,
  CURLOPT_WRITEFUNCTION,
  CURLOPT_XFERINFOFUNCTION,
} from "../ffi/constants.ts";
import { lib } from "../ffi/mod.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { Easy, EasyError, Loop, Multi, MultiError } from "../mod.ts";
import { refusedPort } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertLess,
  assertRejects,
  assertThrows,
  test,
  until,
} from "./harness.ts";
import { httpServer, scriptedServer, type Server } from "./server.ts";

function silentServer(): Promise<Server> {
  return scriptedServer(async (connection) => {
    await connection.readToEnd();
    await connection.end();
  });
}

/** A handle that forgets its body. */
function easyFor(url: string): Easy {
  const easy = new Easy();
  easy.setopt(CURLOPT_URL, url);
  easy.setopt(CURLOPT_WRITEFUNCTION, () => undefined);
  return easy;
}

/** What libcurl calls on the multi handle that was made last. */
function lastTarget() {
  const { multis } = lib().callbacks;
  for (let slot = 1000; slot > 0; slot--) {
    const target = multis.get(slot);
    if (target) return target;
  }
  throw new Error("No multi handle");
}

test("Loop.perform() does transfers, at once and again", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  using loop = new Loop();
  const easies = Array.from({ length: 20 }, () => easyFor(server.url()));
  for (let round = 0; round < 3; round++) {
    const done = await Promise.all(easies.map((easy) => loop.perform(easy)));
    assertEquals(done, easies);
    assertEquals(loop.running, 0);
  }
  assertEquals(server.requests.length, 60);
  assertLess(server.connections.length, 21);
  for (const easy of easies) easy.close();
});

test("Loop.perform() rejects with why the transfer failed, others go on", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  using loop = new Loop();
  using bad = easyFor(`http://127.0.0.1:${await refusedPort()}/`);
  using good = easyFor(server.url());
  const [failed, done] = await Promise.allSettled([
    loop.perform(bad),
    loop.perform(good),
  ]);
  assertEquals(done.status, "fulfilled");
  assert(failed.status === "rejected");
  assertInstanceOf(failed.reason, EasyError);
  assertEquals(failed.reason.constant, "CURLE_COULDNT_CONNECT");
});

test("Loop tells its runtime, readiness set and waker", async () => {
  await using server = await silentServer();
  using loop = new Loop();
  using easy = easyFor(server.url());
  loop.add(easy, () => {});
  await until(() => loop.waker !== "starting", "a waker has proved itself");
  assert(/^(deno|bun|node) \d/.test(loop.runtime), loop.runtime);
  assert(["epoll", "kqueue", "poll"].includes(loop.readiness));
  // One that was forced is the one in use.
  const { CURLEW_READINESS, CURLEW_WAKER } = process.env;
  assertEquals(loop.readiness, CURLEW_READINESS || loop.readiness);
  assertEquals(loop.waker, CURLEW_WAKER || loop.waker);
  loop.remove(easy);
});

test("Loop.remove() ends a transfer without a word", async () => {
  await using server = await silentServer();
  using loop = new Loop();
  using easy = easyFor(server.url());
  let told = 0;
  const connected = server.nextConnection();
  loop.add(easy, () => told++);
  const connection = await connected;
  assertEquals(loop.running, 1);
  loop.remove(easy);
  loop.remove(easy);
  await connection.closed;
  assertEquals([told, loop.running], [0, 0]);
});

test("Loop.add() refuses a handle that runs already, and takes it afterwards", async () => {
  await using server = await httpServer(() => ({}));
  using loop = new Loop();
  using easy = easyFor(server.url());
  const done = loop.perform(easy);
  assertThrows(() => loop.add(easy, () => {}), TypeError, "running");
  await done;
  await loop.perform(easy);
  using multi = new Multi();
  multi.addHandle(easy);
  assertThrows(() => loop.add(easy, () => {}), MultiError);
  assertEquals(loop.running, 0);
  multi.removeHandle(easy);
});

test("Loop.close() tells all that still run, and once", async () => {
  await using server = await silentServer();
  const loop = new Loop();
  const easies = [1, 2, 3].map(() => easyFor(server.url()));
  const errors: unknown[] = [];
  for (const easy of easies) loop.add(easy, (error) => errors.push(error));
  await until(() => server.connections.length === 3);
  loop.close();
  loop.close();
  assert(loop.closed);
  assertEquals(errors.length, 3);
  for (const error of errors) {
    assertInstanceOf(error, EasyError);
    assertEquals(error.constant, "CURLE_ABORTED_BY_CALLBACK");
  }
  for (const { closed } of server.connections) await closed;
  assertThrows(() => loop.add(easies[0]!, () => {}), TypeError, "closed");
  for (const easy of easies) easy.close();
});

test("Loop.close() inside done ends the turn cleanly", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const loop = new Loop();
  const easies = Array.from({ length: 5 }, () => easyFor(server.url()));
  let told = 0;
  for (const easy of easies) {
    loop.add(easy, () => {
      told++;
      loop.close();
    });
  }
  await until(() => told === easies.length);
  for (const easy of easies) easy.close();
});

test("Loop.close() inside a callback of libcurl's takes effect behind it", async () => {
  await using server = await httpServer(() => ({ body: new Uint8Array(1e6) }));
  const loop = new Loop();
  const easies = Array.from({ length: 4 }, () => easyFor(server.url()));
  let told = 0;
  for (const easy of easies) {
    easy.setopt(CURLOPT_WRITEFUNCTION, () => loop.close());
    loop.add(easy, () => told++);
  }
  await until(() => told === easies.length);
  assert(loop.closed);
  for (const easy of easies) easy.close();
});

test("Loop.add() and remove() inside a callback take effect behind it", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  await using silent = await silentServer();
  using loop = new Loop();
  using first = easyFor(server.url());
  using second = easyFor(server.url());
  using third = easyFor(silent.url());
  loop.add(third, () => {});
  await until(() => silent.connections.length === 1);
  let result: Promise<Easy> | undefined;
  first.setopt(CURLOPT_WRITEFUNCTION, () => {
    result = loop.perform(second);
    loop.remove(third);
  });
  await loop.perform(first);
  assertEquals(await result, second);
  assertEquals(loop.running, 0);
});

// The mistake of one program must not cost the others their transfers.
test("Loop.add() inside a callback that libcurl refuses fails this transfer only", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  await using silent = await silentServer();
  using loop = new Loop();
  using multi = new Multi();
  using taken = easyFor(server.url());
  multi.addHandle(taken);
  using waiting = easyFor(silent.url());
  let lost: unknown;
  loop.add(waiting, (error) => lost = error);
  await until(() => silent.connections.length === 1);
  using first = easyFor(server.url());
  let result: Promise<Easy> | undefined;
  first.setopt(CURLOPT_WRITEFUNCTION, () => {
    result = loop.perform(taken);
    result.catch(() => {});
  });
  await loop.perform(first);
  await assertRejects(() => result!, MultiError);
  assertEquals([lost, loop.running], [undefined, 1]);
  loop.remove(waiting);
  multi.removeHandle(taken);
});

test("Loop goes on with a new multi when libcurl's is lost", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  await using silent = await silentServer();
  using loop = new Loop();
  using one = easyFor(silent.url());
  using two = easyFor(silent.url());
  const lost = Promise.allSettled([loop.perform(one), loop.perform(two)]);
  await until(() => silent.connections.length === 2);
  lastTarget().socketFunction = () => -1;
  using breaking = easyFor(server.url());
  const broken = await assertRejects(() => loop.perform(breaking), MultiError);
  for (const result of await lost) {
    assert(result.status === "rejected");
    assertEquals(result.reason, broken);
  }
  assertEquals(loop.running, 0);
  await loop.perform(breaking);
  await loop.perform(breaking);
  assertEquals(server.requests.length, 2);
  for (const { closed } of silent.connections) await closed;
});

test("Loop survives what done throws", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  using loop = new Loop();
  using easy = easyFor(server.url());
  await loop.perform(easy);
  assertEquals(loop.running, 0);
});

// libcurl 8.11.1 to 8.20 announces a resolver's eventfd that it never reads.
test("Loop does not spin on a descriptor that stays ready for ever", async () => {
  const answer = Promise.withResolvers<void>();
  await using server = await httpServer(() => ({ after: answer.promise }));
  using loop = new Loop();
  using easy = easyFor(server.url());
  const done = loop.perform(easy);
  const { pipe, ring, close } = descriptors(lib().backend);
  const { reader, writer } = pipe();
  ring(writer);
  lastTarget().socketFunction(0, reader, CURL_POLL_IN, 0);
  const curl = lib();
  const real = curl.curl_multi_socket_action;
  let calls = 0;
  Object.defineProperty(curl, "curl_multi_socket_action", {
    configurable: true,
    value: (...values: Parameters<typeof real>) => {
      calls++;
      return real(...values);
    },
  });
  try {
    await until(() => calls > 64, "the loop sees the descriptor");
    calls = 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    assertLess(calls, 400);
    answer.resolve();
    await done;
  } finally {
    Object.defineProperty(curl, "curl_multi_socket_action", {
      configurable: true,
      value: real,
    });
  }
  lastTarget().socketFunction(0, reader, 4, 0);
  await loop.perform(easy);
  close(reader);
  close(writer);
});

// libcurl gives the number of a socket that it closed to the next one.
test("Loop follows a descriptor number from one socket to the next", async () => {
  await using server = await httpServer(() => ({ body: "ok", close: true }));
  using loop = new Loop();
  using easy = easyFor(server.url());
  for (let i = 0; i < 30; i++) await loop.perform(easy);
  assertEquals(server.connections.length, 30);
});

test("Loop.perform() ends by libcurl's own timer, and waits for it", async () => {
  await using server = await silentServer();
  using loop = new Loop();
  using easy = easyFor(server.url());
  easy.setopt(CURLOPT_TIMEOUT_MS, 60);
  const start = performance.now();
  const error = await assertRejects(() => loop.perform(easy), EasyError);
  assertEquals(error.constant, "CURLE_OPERATION_TIMEDOUT");
  assert(performance.now() - start >= 55);
});

test("Loop lets two loops run side by side", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  using one = new Loop();
  using two = new Loop();
  const easies = Array.from({ length: 10 }, () => easyFor(server.url()));
  await Promise.all(
    easies.map((easy, i) => (i % 2 ? one : two).perform(easy)),
  );
  one.close();
  await two.perform(easies[0]!);
  for (const easy of easies) easy.close();
});

test("Loop lets the program's own code run between its turns", async () => {
  const total = 64 * 2 ** 20;
  await using server = await scriptedServer(async (connection) => {
    await connection.readRequest();
    await connection.write(
      `HTTP/1.1 200 OK\r\nContent-Length: ${total}\r\n\r\n`,
    );
    for (let sent = 0; sent < total; sent += 2 ** 20) {
      await connection.write(new Uint8Array(2 ** 20));
    }
  });
  using loop = new Loop();
  using easy = easyFor(server.url());
  easy.setopt(CURLOPT_NOPROGRESS, 0);
  easy.setopt(CURLOPT_XFERINFOFUNCTION, () => 0);
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  await loop.perform(easy);
  clearInterval(timer);
  assert(ticks > 2, `${ticks} ticks`);
});
