import process from "node:process";
import {
  CURL_POLL_IN,
  CURL_POLL_OUT,
  CURL_POLL_REMOVE,
} from "../ffi/constants.ts";
import { lib, openReadiness, type ReadinessSet } from "../ffi/mod.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { Poller } from "../mod.ts";
import { WakeUp } from "../src/loop/wake_up.ts";
import "./fetching.ts";
import {
  assert,
  assertEquals,
  assertThrows,
  runtime,
  test,
  turn,
  until,
} from "./harness.ts";

const { pipe, ring, silence, close } = descriptors(lib().backend);

test("Poller tells which descriptor is ready, for as long as it is", async () => {
  const { reader, writer } = pipe();
  const seen: [number, number][] = [];
  using poller = new Poller((fd, mask) => {
    seen.push([fd, mask]);
    silence(fd);
  });
  poller.watch(reader, CURL_POLL_IN);
  await until(() => poller.waker !== "starting", "a waker has proved itself");
  assertEquals(seen, []);
  for (let i = 1; i <= 3; i++) {
    ring(writer);
    await until(() => seen.length === i);
    assertEquals(seen.at(-1), [reader, 1]);
  }
  poller.watch(reader, 0);
  close(reader);
  close(writer);
});

test("Poller.watch() for output tells at once, and REMOVE ends it", async () => {
  const { reader, writer } = pipe();
  let calls = 0;
  using poller = new Poller((fd, mask) => {
    assertEquals([fd, mask & 2], [writer, 2]);
    if (++calls === 3) poller.watch(fd, CURL_POLL_REMOVE);
  });
  poller.watch(writer, CURL_POLL_OUT);
  await until(() => calls === 3);
  for (let i = 0; i < 10; i++) await turn();
  assertEquals(calls, 3);
  close(reader);
  close(writer);
});

test("Poller forgets an event whose interest an earlier one ended", async () => {
  const pipes = [pipe(), pipe()];
  const seen: number[] = [];
  using poller = new Poller((fd) => {
    seen.push(fd);
    for (const { reader } of pipes) poller.watch(reader, 0);
  });
  for (const { reader, writer } of pipes) {
    ring(writer);
    poller.watch(reader, CURL_POLL_IN);
  }
  await until(() => seen.length > 0);
  for (let i = 0; i < 10; i++) await turn();
  assertEquals(seen.length, 1);
  for (const { reader, writer } of pipes) {
    close(reader);
    close(writer);
  }
});

test("Poller.close() inside its own callback ends everything", async () => {
  const { reader, writer } = pipe();
  let calls = 0;
  const poller = new Poller(() => {
    calls++;
    poller.close();
  });
  poller.watch(writer, CURL_POLL_OUT);
  await until(() => calls === 1);
  for (let i = 0; i < 10; i++) await turn();
  assertEquals(calls, 1);
  assertThrows(() => poller.watch(writer, CURL_POLL_OUT), TypeError, "closed");
  poller.close();
  close(reader);
  close(writer);
});

test("WakeUp.park() wakes once, and not after unpark()", async () => {
  const { reader, writer } = pipe();
  const set = openReadiness();
  let wakes = 0;
  const wakeUp = new WakeUp(set, () => wakes++);
  set.watch(reader, CURL_POLL_IN);
  wakeUp.park();
  await until(() => wakeUp.name !== "starting");
  // Until then it looks by itself, and says so whenever it looked.
  wakeUp.unpark();
  wakes = 0;
  wakeUp.park();
  wakeUp.park();
  ring(writer);
  await until(() => wakes > 0);
  for (let i = 0; i < 10; i++) await turn();
  assertEquals(wakes, 1);
  wakeUp.park();
  wakeUp.unpark();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assertEquals(wakes, 1);
  wakeUp.close();
  set.close();
  close(reader);
  close(writer);
});

test("WakeUp.close() while a waker is being chosen gives it back", async () => {
  const set = openReadiness();
  const wakeUp = new WakeUp(set, () => {});
  wakeUp.park();
  wakeUp.close();
  set.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert(wakeUp.name === "starting");
});

// A process that ran out of descriptors just then was ended by the error.
test(
  "WakeUp.park() looks by a timer while its waker gets no descriptor",
  async () => {
    const set = openReadiness();
    let { fd } = set;
    const short: ReadinessSet = Object.create(set, { fd: { get: () => fd } });
    let wakes = 0;
    const forced = process.env["CURLEW_WAKER"];
    process.env["CURLEW_WAKER"] = runtime === "bun" ? "connect" : "tcp";
    const wakeUp = new WakeUp(short, () => wakes++);
    try {
      await wakeUp.ready();
      fd = -1;
      wakeUp.park();
      await until(() => wakes === 1, "the timer");
      fd = set.fd;
      wakeUp.park();
      await new Promise((resolve) => setTimeout(resolve, 20));
      assertEquals(wakes, 1);
    } finally {
      wakeUp.close();
      set.close();
      if (forced === undefined) delete process.env["CURLEW_WAKER"];
      else process.env["CURLEW_WAKER"] = forced;
    }
  },
  {
    skip: process.env["CURLEW_READINESS"] === "poll" &&
      "poll(2) has no descriptor to watch",
  },
);
