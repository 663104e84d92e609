/** The readiness sets: on real pipes where the system has them, else on an injected C library. */
import process from "node:process";
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { bindRequired, openLibc } from "../ffi/libc.ts";
import { type Platform, platform } from "../ffi/platform.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { EpollSet, eventLayout, maskOf } from "../ffi/readiness/epoll.ts";
import { KqueueSet } from "../ffi/readiness/kqueue.ts";
import { UnwatchableError } from "../ffi/readiness/opened_set.ts";
import { PollSet } from "../ffi/readiness/poll.ts";
import { kindsFor, openReadiness } from "../ffi/readiness/readiness.ts";
import type {
  Backend,
  CFunction,
  OpenedLibrary,
  Pointer,
  ReadinessSet,
} from "../ffi/types.ts";
import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
  runtime,
  test,
} from "./harness.ts";

const backend = { deno, bun, node }[runtime];
const { pipe, ring, silence, close } = descriptors(backend);

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

const linux = process.platform === "linux";
const kinds = linux ? ["epoll", "poll"] : kindsFor(platform);
// The C library's functions are bound once and kept, which is no leak.
for (const kind of kinds) openReadiness(backend, kind).close();
const openFile = bindRequired(
  openLibc(backend),
  "open",
  ["buffer", "i32"],
  "i32",
) as unknown as (path: Uint8Array, flags: number) => number;

for (const kind of kinds) {
  test(`${kind} collects what is ready, as long as it is ready`, () => {
    const set = openReadiness(backend, kind);
    const a = pipe();
    const b = pipe();
    const names = {
      [a.reader]: "a.reader",
      [b.reader]: "b.reader",
      [b.writer]: "b.writer",
    };
    assertEquals(set.kind, kind);
    assertEquals(set.collect(), 0);
    set.watch(a.reader, IN);
    set.watch(b.reader, IN);
    assertEquals(set.collect(), 0);
    ring(a.writer);
    assertEquals(found(set, names), ["a.reader: 1"]);
    assertEquals(found(set, names), ["a.reader: 1"]);
    set.watch(b.writer, OUT);
    ring(b.writer);
    assertEquals(found(set, names), [
      "a.reader: 1",
      "b.reader: 1",
      "b.writer: 2",
    ]);
    silence(a.reader);
    set.watch(b.reader, 0);
    assertEquals(found(set, names), ["b.writer: 2"]);
    set.watch(b.writer, IN);
    assertEquals(found(set, names), []);
    set.watch(b.writer, IN | OUT);
    assertEquals(found(set, names), ["b.writer: 2"]);
    set.close();
    for (const { reader, writer } of [a, b]) {
      close(reader);
      close(writer);
    }
  });

  test(`${kind} reports a hang-up as an error that there is something to read of`, () => {
    const set = openReadiness(backend, kind);
    const { reader, writer } = pipe();
    set.watch(reader, IN);
    close(writer);
    assertEquals(found(set, { [reader]: "reader" }), [`reader: ${IN | ERR}`]);
    set.close();
    close(reader);
  });

  test(`${kind} tolerates a descriptor that was closed, and one that took its number`, () => {
    const set = openReadiness(backend, kind);
    const first = pipe();
    set.watch(first.reader, IN);
    close(first.reader);
    close(first.writer);
    assertEquals(set.collect(), 0);
    set.watch(first.reader, IN);
    set.watch(first.reader, 0);
    set.watch(first.reader, 0);

    const second = pipe();
    set.watch(second.reader, IN);
    close(second.reader);
    close(second.writer);
    // The lowest free numbers are given out: the same ones.
    const third = pipe();
    assertEquals(third, second);
    set.watch(third.reader, IN);
    ring(third.writer);
    assertEquals(found(set, { [third.reader]: "third" }), ["third: 1"]);
    set.close();
    close(third.reader);
    close(third.writer);
  });

  test(`${kind} gets round to every one of 300 ready descriptors`, () => {
    const set = openReadiness(backend, kind);
    const { reader, writer } = pipe();
    ring(writer);
    const { dup } = descriptors(backend);
    const all = Array.from({ length: 300 }, () => dup(reader));
    for (const fd of all) set.watch(fd, IN);
    const seen = new Set<number>();
    for (let round = 0; round < 3; round++) {
      const count = set.collect();
      assertEquals(count, 256);
      for (let i = 0; i < count; i++) seen.add(set.fds[i]!);
    }
    assertEquals(seen.size, 300);
    for (const fd of all) {
      set.watch(fd, 0);
      close(fd);
    }
    set.close();
    close(reader);
    close(writer);
  });

  test(`${kind} can be copied for a thread, and says when the copy is old`, () => {
    const set = openReadiness(backend, kind);
    const { reader, writer } = pipe();
    set.watch(reader, IN);
    const { generation } = set;
    const copy = set.pollfds();
    const view = new DataView(copy.buffer, copy.byteOffset);
    const watched = set.fd >= 0 ? set.fd : reader;
    assertEquals(copy.byteLength, 8);
    assertEquals(view.getInt32(0, true), watched);
    assertEquals(view.getInt16(4, true), 1);
    set.watch(writer, OUT);
    const differs = set.pollfds().byteLength !== copy.byteLength;
    assertEquals(set.generation !== generation, differs);
    set.close();
    close(reader);
    close(writer);
  });
}

test("EpollSet.watch() names a descriptor that epoll refuses", () => {
  const set = openReadiness(backend, "epoll");
  // A folder: open, but nothing that can be waited for.
  const path = new Uint8Array(new ArrayBuffer(2));
  path.set([".".charCodeAt(0), 0]);
  const fd = openFile(path, 0);
  const error = assertThrows(() => set.watch(fd, IN), UnwatchableError);
  assertEquals(error.fd, fd);
  assertEquals(set.collect(), 0);
  close(fd);
  set.close();
}, { skip: !linux && "epoll is Linux's" });

test("openReadiness() picks by operating system and refuses an unknown kind", () => {
  const on = (os: Platform["os"]): Platform => ({ os, arch: "aarch64" });
  assertEquals(kindsFor(on("linux")), ["epoll", "poll"]);
  assertEquals(kindsFor(on("android")), ["epoll", "poll"]);
  assertEquals(kindsFor(on("darwin")), ["kqueue", "poll"]);
  assertEquals(kindsFor(on("freebsd")), ["kqueue", "poll"]);
  assertEquals(kindsFor(on("windows")), ["poll"]);
  assertEquals(kindsFor(on("other")), ["poll"]);
  const error = assertThrows(() => openReadiness(backend, "iocp"), RangeError);
  assertStringIncludes(error.message, '"iocp"');
});

test("maskOf() turns epoll's events into CURL_CSELECT_*", () => {
  assertEquals(maskOf(0x1), IN);
  assertEquals(maskOf(0x4), OUT);
  assertEquals(maskOf(0x8), IN | ERR);
  assertEquals(maskOf(0x10), IN | ERR);
  assertEquals(maskOf(0x1 | 0x4 | 0x2000), IN | OUT);
  assertEquals(maskOf(0x1c), IN | OUT | ERR);
});

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

test("PollSet fills the gap that a removed descriptor leaves", () => {
  const set = openReadiness(backend, "poll");
  const pipes = Array.from({ length: 70 }, () => pipe());
  for (const { reader } of pipes) set.watch(reader, IN);
  for (const [i, { reader }] of pipes.entries()) {
    if (i % 2) set.watch(reader, 0);
  }
  for (const { writer } of pipes) ring(writer);
  const count = set.collect();
  assertEquals(count, 35);
  const ready = new Set(set.fds.subarray(0, count));
  for (const [i, { reader }] of pipes.entries()) {
    assert(ready.has(reader) === (i % 2 === 0));
  }
  set.close();
  for (const { reader, writer } of pipes) {
    close(reader);
    close(writer);
  }
});
