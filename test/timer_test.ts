import { Timer } from "../src/loop/timer.ts";
import { assert, assertEquals, spawnRuntime, test, until } from "./harness.ts";

/** A timer, and how often it called back. */
function counted(): [timer: Timer, fired: () => number] {
  let count = 0;
  return [new Timer(() => count++), () => count];
}

test("Timer.set() with 0 is due at once, but calls nothing by itself", () => {
  const [timer, fired] = counted();
  assert(!timer.armed);
  assert(!timer.isDue());
  timer.set(0);
  assert(timer.armed);
  assert(timer.isDue());
  assertEquals(fired(), 0);
});

test("Timer.set() with -1 deletes the timer, it is not now", () => {
  const [timer] = counted();
  timer.set(0);
  timer.set(-1);
  assert(!timer.armed);
  assert(!timer.isDue());
});

test("Timer.set() replaces the time that was set before", () => {
  const [timer] = counted();
  timer.set(0);
  timer.set(60_000);
  assert(timer.armed);
  assert(!timer.isDue());
  timer.set(0);
  assert(timer.isDue());
});

test("Timer.take() is for one time only", () => {
  const [timer] = counted();
  timer.set(0);
  timer.take();
  assert(!timer.armed);
  assert(!timer.isDue());
});

test("Timer.wait() calls back once, when the time is up", async () => {
  const [timer, fired] = counted();
  const start = performance.now();
  timer.set(20);
  timer.wait(true);
  timer.wait(true);
  await until(() => fired() > 0);
  // The runtime's timer may be a millisecond early.
  assert(performance.now() - start >= 18);
  await until(() => timer.isDue());
  timer.take();
  const later = new Timer(() => {});
  later.set(40);
  await until(() => later.isDue());
  assertEquals(fired(), 1);
});

test("Timer.wait() follows a time that was brought forward", async () => {
  const [timer, fired] = counted();
  timer.set(60_000);
  timer.wait(true);
  timer.set(5);
  timer.wait(true);
  await until(() => fired() === 1);
  timer.stop();
});

test("Timer.wait() looks in time after one that was put back", async () => {
  const [timer, fired] = counted();
  timer.set(5);
  timer.wait(true);
  timer.set(60_000);
  timer.wait(true);
  // It may fire early, but then nothing is due.
  await until(() => fired() === 1);
  assert(!timer.isDue());
  timer.stop();
});

test("Timer.wait() calls back after at most the given time", async () => {
  const [timer, fired] = counted();
  timer.wait(true, 5);
  await until(() => fired() === 1);
});

test("Timer.stop() withdraws the call", async () => {
  const [timer, fired] = counted();
  timer.set(1);
  timer.wait(true);
  timer.stop();
  const later = new Timer(() => {});
  later.set(20);
  await until(() => later.isDue());
  assertEquals(fired(), 0);
});

const file = JSON.stringify(new URL("../src/loop/timer.ts", import.meta.url));

test("Timer.wait() without hold lets the process end", async () => {
  const ended = await spawnRuntime(`
    import { Timer } from ${file};
    const timer = new Timer(() => console.log("fired"));
    timer.set(60_000);
    timer.wait(false);
  `);
  assertEquals([ended.code, ended.stdout], [0, ""], ended.stderr);
});

test("Timer.wait() changes its mind about holding the process", async () => {
  const ended = await spawnRuntime(`
    import { Timer } from ${file};
    const timer = new Timer(() => console.log("fired"));
    timer.set(100);
    timer.wait(false);
    timer.wait(true);
    const other = new Timer(() => {});
    other.wait(true);
    other.wait(false);
  `);
  assertEquals([ended.code, ended.stdout], [0, "fired\n"], ended.stderr);
});
