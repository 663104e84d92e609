/** The readiness sets: on real pipes where the system has them, else on an injected C library. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { bindRequired, openLibc } from "../ffi/libc.ts";
import { type Platform, platform } from "../ffi/platform.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { maskOf } from "../ffi/readiness/epoll.ts";
import { UnwatchableError } from "../ffi/readiness/opened_set.ts";
import { kindsFor, openReadiness } from "../ffi/readiness/readiness.ts";
import type { ReadinessSet } from "../ffi/types.ts";
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

test(
  "epoll makes room for descriptors and keeps none of them",
  () => {
    const set = openReadiness(backend, "epoll");
    const size = () => {
      const status = readFileSync("/proc/self/status", "utf8");
      return Number(/FDSize:\s*(\d+)/.exec(status)![1]);
    };
    const before = size();
    set.reserve!(before + 1);
    assert(size() > before);
    assert(!descriptors(backend).isOpen(before + 1));
    // More than a process may have: opening that many would fail.
    set.reserve!(2 ** 30);
    set.close();
  },
  { skip: !linux && "epoll is Linux's" },
);

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
