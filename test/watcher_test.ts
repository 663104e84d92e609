import {
  CURL_POLL_IN,
  CURL_POLL_INOUT,
  CURL_POLL_OUT,
  CURL_POLL_REMOVE,
} from "../ffi/constants.ts";
import type { ReadinessSet } from "../ffi/mod.ts";
import { Watcher } from "../src/loop/watcher.ts";
import { assert, assertEquals, test } from "./harness.ts";

/** Notes what it is told instead of watching. */
class FakeSet implements ReadinessSet {
  readonly kind = "epoll";
  readonly fd = -1;
  readonly generation = 0;
  readonly fds = new Int32Array(0);
  readonly masks = new Int32Array(0);
  calls: [fd: number, what: number][] = [];
  watch(fd: number, what: number): void {
    this.calls.push([fd, what]);
  }
  /** What it was told since the last time. */
  told(): [fd: number, what: number][] {
    return this.calls.splice(0);
  }
  collect(): number {
    return 0;
  }
  pollfds(): Uint8Array {
    return new Uint8Array(0);
  }
  close(): void {}
}

function watcherWith(...sockets: number[]): [Watcher, FakeSet] {
  const set = new FakeSet();
  const watcher = new Watcher(set);
  for (const s of sockets) watcher.opened(s);
  return [watcher, set];
}

test("Watcher.want() tells the set nothing before apply()", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  assert(watcher.pending);
  assertEquals(set.told(), []);
  watcher.apply();
  assert(!watcher.pending);
  assertEquals(set.told(), [[7, CURL_POLL_IN]]);
});

test("Watcher.apply() tells the set a wish once", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  set.told();
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  watcher.apply();
  assertEquals(set.told(), []);
});

test("Watcher.apply() lets the REMOVE and ADD of a kept-alive connection cancel out", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  set.told();
  watcher.want(7, CURL_POLL_REMOVE);
  watcher.want(7, CURL_POLL_OUT);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  assertEquals(set.told(), []);
  assert(watcher.wants(7));
});

test("Watcher.apply() tells the set the last wish of a turn", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.want(7, CURL_POLL_OUT);
  watcher.want(7, CURL_POLL_INOUT);
  watcher.apply();
  assertEquals(set.told(), [[7, CURL_POLL_INOUT]]);
  watcher.want(7, CURL_POLL_REMOVE);
  watcher.apply();
  assertEquals(set.told(), [[7, 0]]);
  assert(!watcher.wants(7));
});

test("Watcher.want() of a REMOVE alone never reaches the set", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_REMOVE);
  watcher.apply();
  assertEquals(set.told(), []);
});

// A threaded resolver's descriptor may have been closed, and its number given
// to another one, with no word to us.
test("Watcher.apply() registers afresh each time what it did not see opened", () => {
  const [watcher, set] = watcherWith();
  watcher.want(9, CURL_POLL_IN);
  watcher.apply();
  assertEquals(set.told(), [[9, CURL_POLL_IN]]);
  watcher.want(9, CURL_POLL_REMOVE);
  watcher.want(9, CURL_POLL_IN);
  watcher.apply();
  assertEquals(set.told(), [[9, CURL_POLL_IN]]);
  watcher.want(9, CURL_POLL_REMOVE);
  watcher.apply();
  assertEquals(set.told(), [[9, 0]]);
});

test("Watcher.opened() makes a number that came back a new socket", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  set.told();
  // Closed and opened again within a turn, with no REMOVE in between.
  watcher.closed(7);
  assertEquals(set.told(), [[7, 0]]);
  watcher.opened(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  assertEquals(set.told(), [[7, CURL_POLL_IN]]);
});

test("Watcher.opened() registers a number anew whose close was not seen", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  set.told();
  watcher.opened(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  assertEquals(set.told(), [[7, CURL_POLL_IN]]);
});

test("Watcher.closed() drops a wish that was not applied", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.closed(7);
  watcher.apply();
  assertEquals(set.told(), []);
  assert(!watcher.wants(7));
});

test("Watcher.want() takes a REMOVE that comes after the close", () => {
  const [watcher, set] = watcherWith(7);
  watcher.want(7, CURL_POLL_IN);
  watcher.apply();
  watcher.closed(7);
  assertEquals(set.told(), [[7, CURL_POLL_IN], [7, 0]]);
  watcher.want(7, CURL_POLL_REMOVE);
  watcher.apply();
  assertEquals(set.told(), []);
});

test("Watcher.clear() takes every socket out of the set", () => {
  const [watcher, set] = watcherWith(3, 4, 5);
  for (const s of [3, 4, 5]) watcher.want(s, CURL_POLL_IN);
  watcher.want(4, CURL_POLL_REMOVE);
  watcher.apply();
  set.told();
  watcher.want(5, CURL_POLL_OUT);
  watcher.clear();
  assertEquals(set.told(), [[3, 0], [5, 0]]);
  assert(!watcher.pending);
  assert(!watcher.wants(3));
});

test("Watcher.want() takes descriptors of any number", () => {
  const [watcher, set] = watcherWith(3, 20_000);
  watcher.want(3, CURL_POLL_IN);
  watcher.want(20_000, CURL_POLL_OUT);
  watcher.closed(1_000_000);
  watcher.apply();
  assertEquals(set.told(), [[3, CURL_POLL_IN], [20_000, CURL_POLL_OUT]]);
  assert(!watcher.wants(1_000_000));
});
