/** The bytes that readiness sets exchange with C, on systems and processors that are not at hand: on an injected C library. */
import { EpollSet, eventLayout } from "../ffi/readiness/epoll.ts";
import { KqueueSet } from "../ffi/readiness/kqueue.ts";
import { UnwatchableError } from "../ffi/readiness/opened_set.ts";
import { PollSet } from "../ffi/readiness/poll.ts";
import type {
  Backend,
  CFunction,
  OpenedLibrary,
  Pointer,
  ReadinessSet,
} from "../ffi/types.ts";
import {
  assertEquals,
  assertStringIncludes,
  assertThrows,
  test,
} from "./harness.ts";

const IN = 1;
const OUT = 2;
const ERR = 4;

/** What a set found, as "fd: mask" by the names given. */
function found(set: ReadinessSet, names: Record<number, string>): string[] {
  const count = set.collect();
  const out: string[] = [];
  for (let i = 0; i < count; i++) {
    out.push(`${names[set.fds[i]!]}: ${set.masks[i]}`);
  }
  return out.sort();
}

// A C library of our own: pointers are the buffers themselves.
type Call = (...values: unknown[]) => number;

function fake(calls: Record<string, Call>): {
  backend: Backend;
  library: OpenedLibrary;
} {
  return {
    backend: {
      pointerOf: (buffer: ArrayBuffer) => buffer as unknown as Pointer,
    } as unknown as Backend,
    library: { bind: (name) => calls[name] as unknown as CFunction },
  };
}

const hex = (buffer: unknown, length: number) =>
  [...new Uint8Array(buffer as ArrayBuffer).subarray(0, length)]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");

test("EpollSet lays struct epoll_event out as the processor has it", () => {
  assertEquals(eventLayout("x86_64"), { words: 3, data: 1 });
  assertEquals(eventLayout("aarch64"), { words: 4, data: 2 });
  for (const arch of ["x86_64", "aarch64"] as const) {
    const bytes = arch === "x86_64" ? 12 : 16;
    const told: string[] = [];
    const { backend, library } = fake({
      epoll_create1: () => 9,
      epoll_ctl: (_epfd, op, fd, event) => {
        told.push(`${op} ${fd} ${hex(event, bytes)}`);
        return 0;
      },
      // Two are ready: 5 to write, 0x107 with a hang-up.
      epoll_wait: (_epfd, to) => {
        const words = new Int32Array(to as ArrayBuffer);
        words[0] = 4;
        words[bytes === 12 ? 1 : 2] = 5;
        words[bytes / 4] = 0x10;
        words[bytes / 4 + (bytes === 12 ? 1 : 2)] = 0x107;
        return 2;
      },
      fcntl: () => 0,
      close: () => 0,
    });
    const set = new EpollSet(backend, library, { os: "linux", arch });
    set.watch(5, IN | OUT);
    set.watch(0x107, IN);
    set.watch(5, OUT);
    const pad = arch === "x86_64" ? "" : "00000000";
    assertEquals(told, [
      `1 5 05000000${pad}0500000000000000`,
      `1 263 01000000${pad}0701000000000000`,
      `3 5 04000000${pad}0500000000000000`,
    ]);
    assertEquals(found(set, { 5: "a", 0x107: "b" }), ["a: 2", "b: 5"]);
  }
});

test("EpollSet.watch() adds what it thought was known, and modifies what it thought was new", () => {
  const told: string[] = [];
  let refuse = 0;
  let isOpen = true;
  const { backend, library } = fake({
    epoll_create1: () => 9,
    epoll_ctl: (_epfd, op, fd) => {
      told.push(`${op} ${fd}`);
      return refuse & 1 << (op as number) ? -1 : 0;
    },
    epoll_wait: () => 0,
    fcntl: () => isOpen ? 0 : -1,
    close: () => 0,
  });
  const set = new EpollSet(backend, library, { os: "linux", arch: "x86_64" });
  refuse = 1 << 1; // EEXIST
  set.watch(5, IN);
  refuse = 1 << 3; // ENOENT
  set.watch(5, OUT);
  refuse = 1 << 2; // EBADF
  set.watch(5, 0);
  set.watch(5, 0);
  assertEquals(told, ["1 5", "3 5", "3 5", "1 5", "2 5"]);
  refuse = 0b1010;
  assertThrows(() => set.watch(6, IN), UnwatchableError);
  isOpen = false;
  set.watch(6, IN);
});

/** A kqueue that records what it is told and answers what it is given. */
function fakeKqueue(os: "darwin" | "freebsd") {
  const bytes = os === "darwin" ? 32 : 64;
  const told: string[] = [];
  const answers: { fd: number; filter: number; flags: number; rest: number }[] =
    [];
  let errno = 0;
  const { backend, library } = fake({
    kqueue: () => 9,
    close: () => 0,
    kevent: (_kq, changes, changeCount, events, _eventCount, timeout) => {
      assertEquals(hex(timeout, 16), "00".repeat(16));
      for (let i = 0; i < (changeCount as number); i++) {
        const at = (changes as ArrayBuffer).slice(i * bytes, (i + 1) * bytes);
        told.push(hex(at, bytes));
        // EV_RECEIPT: the change comes back with EV_ERROR and errno.
        const view = new DataView(events as ArrayBuffer, i * bytes);
        view.setUint16(10, 0x4000, true);
        view.setInt32(16, errno, true);
      }
      if (changeCount) return changeCount as number;
      answers.forEach(({ fd, filter, flags, rest }, i) => {
        const view = new DataView(events as ArrayBuffer, i * bytes);
        view.setInt32(0, fd, true);
        view.setInt16(8, filter, true);
        view.setUint16(10, flags, true);
        view.setUint32(12, rest, true);
      });
      return answers.length;
    },
  });
  const set = new KqueueSet(backend, library, { os, arch: "aarch64" });
  return {
    set,
    told,
    answers,
    fail: (value: number) => void (errno = value),
  };
}

for (const os of ["darwin", "freebsd"] as const) {
  test(`KqueueSet tells ${os} what is wanted in struct kevent`, () => {
    const { set, told } = fakeKqueue(os);
    // ident, filter, flags; the rest is zero.
    const change = (fd: number, filter: string, flags: string) =>
      `0${fd}00000000000000${filter}${flags}`.padEnd(
        os === "darwin" ? 64 : 128,
        "0",
      );
    const read = "ffff";
    const write = "feff";
    const add = "4100";
    const remove = "4200";
    set.watch(5, IN);
    assertEquals(told.splice(0), [change(5, read, add)]);
    set.watch(5, IN | OUT);
    assertEquals(told.splice(0), [change(5, read, add), change(5, write, add)]);
    set.watch(5, OUT);
    assertEquals(told.splice(0), [
      change(5, read, remove),
      change(5, write, add),
    ]);
    set.watch(5, 0);
    assertEquals(told.splice(0), [change(5, write, remove)]);
    set.watch(5, 0);
    assertEquals(told, []);
  });
}

test("KqueueSet.watch() tolerates ENOENT and EBADF and reports the rest", () => {
  const { set, fail } = fakeKqueue("darwin");
  for (const errno of [0, 2, 9, 32]) {
    fail(errno);
    set.watch(5, IN);
  }
  fail(22);
  const error = assertThrows(() => set.watch(6, IN), UnwatchableError);
  assertEquals(error.fd, 6);
  assertStringIncludes(error.message, "22");
});

test("KqueueSet.collect() makes one event of a descriptor's two filters", () => {
  const { set, answers } = fakeKqueue("freebsd");
  set.watch(5, IN | OUT);
  set.watch(6, IN);
  set.watch(7, OUT);
  answers.push(
    { fd: 5, filter: -1, flags: 0, rest: 0 },
    { fd: 6, filter: -1, flags: 0x8000, rest: 0 },
    { fd: 5, filter: -2, flags: 0, rest: 0 },
    { fd: 7, filter: -2, flags: 0x8000, rest: 54 },
    { fd: 8, filter: -1, flags: 0, rest: 0 },
  );
  assertEquals(found(set, { 5: "both", 6: "end", 7: "reset" }), [
    `both: ${IN | OUT}`,
    `end: ${IN}`,
    `reset: ${IN | OUT | ERR}`,
  ]);
});

test("PollSet lays WSAPOLLFD out for Windows", () => {
  let given = "";
  const { backend, library } = fake({
    WSAPoll: (array, count) => {
      given = hex(array, 16 * (count as number));
      const view = new DataView(array as ArrayBuffer);
      view.setInt16(10, 0x0002 | 0x0100, true);
      view.setInt16(16 + 10, 0x0010, true);
      return 2;
    },
  });
  const set = new PollSet(backend, library, { os: "windows", arch: "x86_64" });
  assertEquals(set.collect(), 0);
  assertEquals(given, "");
  set.watch(0x1f4, IN);
  set.watch(0x1f8, OUT);
  assertEquals(found(set, { 0x1f4: "a", 0x1f8: "b" }), ["a: 5", "b: 2"]);
  assertEquals(
    given,
    "f401000000000000" + "0001" + "0000" + "00000000" +
      "f801000000000000" + "1000" + "0000" + "00000000",
  );
});
