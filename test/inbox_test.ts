import { Buffer } from "node:buffer";
import type { Span } from "../ffi/mod.ts";
import { Inbox } from "../src/fetch/inbox.ts";
import { digest, pattern } from "./fetching.ts";
import { assert, assertEquals, assertLess, test } from "./harness.ts";

/** Bytes as libcurl hands them over. */
function span(bytes: Uint8Array): Span {
  return {
    byteLength: bytes.byteLength,
    copyTo: (view: Uint8Array) => view.set(bytes),
  } as unknown as Span;
}

/** Appends bytes in pieces of that length. */
function append(inbox: Inbox, bytes: Uint8Array, pieceLength: number): void {
  for (let at = 0; at < bytes.byteLength; at += pieceLength) {
    inbox.append(span(bytes.subarray(at, at + pieceLength)));
  }
}

test("Inbox.take() gives back what was appended, in order", () => {
  const sent = pattern(300_000);
  for (const pieceLength of [1000, 16_384, 70_001]) {
    const inbox = new Inbox();
    append(inbox, sent, pieceLength);
    assertEquals(inbox.byteLength, sent.byteLength);
    const pieces: Uint8Array[] = [];
    for (let piece = inbox.take(); piece; piece = inbox.take()) {
      assert(piece.byteLength > 0);
      pieces.push(piece);
    }
    assertEquals(digest(Buffer.concat(pieces)), digest(sent));
    assertEquals(inbox.byteLength, 0);
  }
});

test("Inbox.take() of an empty queue is null", () => {
  const inbox = new Inbox();
  assertEquals(inbox.take(), null);
  inbox.append(span(new Uint8Array([1])));
  inbox.take();
  assertEquals(inbox.take(), null);
});

test("Inbox.takeAll() is one piece, also an empty one", () => {
  const inbox = new Inbox();
  assertEquals(inbox.takeAll().byteLength, 0);
  const sent = pattern(100_000);
  append(inbox, sent, 777);
  assertEquals(digest(inbox.takeAll()), digest(sent));
  assertEquals(inbox.takeAll().byteLength, 0);
  assertEquals(inbox.byteLength, 0);
});

test("Inbox keeps what came between two takes", () => {
  const inbox = new Inbox();
  inbox.append(span(new Uint8Array([1, 2])));
  assertEquals([...inbox.take()!], [1, 2]);
  inbox.append(span(new Uint8Array([3])));
  inbox.append(span(new Uint8Array([4, 5])));
  assertEquals([...inbox.takeAll()], [3, 4, 5]);
});

test("Inbox.expect() takes a body of known length without joining", () => {
  const sent = pattern(50_000);
  const inbox = new Inbox();
  inbox.expect(sent.byteLength);
  append(inbox, sent, 16_384);
  const all = inbox.takeAll();
  assertEquals(all.buffer.byteLength, sent.byteLength);
  assertEquals(digest(all), digest(sent));
});

test("Inbox.expect() does not believe a huge length before it comes", () => {
  const inbox = new Inbox();
  inbox.expect(2 ** 40);
  inbox.append(span(new Uint8Array(10)));
  const taken = inbox.takeAll();
  assertEquals(taken.byteLength, 10);
  assertLess(taken.buffer.byteLength, 2 ** 21);
});

test("Inbox.expect() of less than what comes loses nothing", () => {
  const sent = pattern(10_000);
  const inbox = new Inbox();
  inbox.expect(100);
  append(inbox, sent, 90);
  assertEquals(digest(inbox.takeAll()), digest(sent));
});

test("Inbox.take() of a little does not keep a large block alive", () => {
  const inbox = new Inbox();
  inbox.expect(1_000_000);
  inbox.append(span(new Uint8Array(3)));
  assertEquals(inbox.take()!.buffer.byteLength, 3);
});

test("Inbox shows nothing of what its memory held before", () => {
  const { allocUnsafeSlow } = Buffer;
  let dirty = 0;
  Buffer.allocUnsafeSlow = (size) => {
    dirty++;
    return allocUnsafeSlow.call(Buffer, size).fill(0xaa);
  };
  try {
    for (const length of [100, 20_000, 40_000, 65_536, 200_000]) {
      for (const way of ["take", "takeAll"] as const) {
        const inbox = new Inbox();
        append(inbox, new Uint8Array(length), 5000);
        for (let taken = inbox[way](); taken?.byteLength;) {
          assertEquals(new Uint8Array(taken.buffer).indexOf(0xaa), -1);
          taken = inbox[way]();
        }
      }
    }
  } finally {
    Buffer.allocUnsafeSlow = allocUnsafeSlow;
  }
  assert(dirty > 0);
});

test("Inbox.clear() forgets all bytes", () => {
  const inbox = new Inbox();
  append(inbox, pattern(10_000), 600);
  inbox.clear();
  assertEquals(inbox.byteLength, 0);
  assertEquals(inbox.take(), null);
});
