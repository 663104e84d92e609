import { Buffer } from "node:buffer";
import { Easy, EasyError } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { answers, withServer } from "./easy_fixture.ts";
import {
  assertEquals,
  assertInstanceOf,
  assertThrows,
  gate,
  test,
  turn,
  until,
} from "./harness.ts";

test("WRITEFUNCTION that pauses is given the same bytes after pause(CURLPAUSE_CONT)", () =>
  withServer(answers, async ({ easy, drive, run }) => {
    const seen: string[] = [];
    let paused = true;
    easy.setopt(c.CURLOPT_WRITEFUNCTION, (data) => {
      seen.push(Buffer.from(data).toString());
      return paused ? c.CURL_WRITEFUNC_PAUSE : data.byteLength;
    });
    const ended = run();
    await until(() => seen.length === 1, "the first call");
    paused = false;
    easy.pause(c.CURLPAUSE_CONT);
    drive.act(c.CURL_SOCKET_TIMEOUT, 0);
    assertEquals((await ended).code, c.CURLE_OK);
    assertEquals(seen, ["hello", "hello"]);
  }));

test("Easy.pause() that makes the write callback throw throws EasyError itself", () =>
  withServer(answers, async ({ easy, drive, run }) => {
    let paused = 0;
    easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {
      if (paused++ === 0) return c.CURL_WRITEFUNC_PAUSE;
      throw new Error("on the way");
    });
    const ended = run();
    await until(() => paused === 1, "the first call");
    let cause: unknown;
    try {
      easy.pause(c.CURLPAUSE_CONT);
      // Newer libcurls write it only when they are driven, and then it is the
      // transfer that fails.
      drive.act(c.CURL_SOCKET_TIMEOUT, 0);
      ({ cause } = (await ended).error);
    } catch (error) {
      // That is the end: libcurl 7.88 tells of the transfer again only if some
      // timer of its happens to be left.
      assertInstanceOf(error, EasyError);
      ({ cause } = error);
    }
    assertEquals((cause as Error).message, "on the way");
  }));

test("Easy.pause() inside a callback takes effect after it", async () => {
  const { opened, open } = gate();
  async function* chunks() {
    yield "a";
    await opened;
    yield "b";
  }
  await withServer(
    () => ({ chunks: chunks() }),
    async ({ easy, drive, run }) => {
      const seen: string[] = [];
      easy.setopt(c.CURLOPT_WRITEFUNCTION, (data) => {
        seen.push(Buffer.from(data).toString());
        if (seen.length === 1) easy.pause(c.CURLPAUSE_RECV);
      });
      const ended = run();
      await until(() => seen.length > 0, "the first call");
      open();
      for (let i = 0; i < 50; i++) {
        drive.act(c.CURL_SOCKET_TIMEOUT, 0);
        await turn();
      }
      assertEquals(seen, ["a"]);
      easy.pause(c.CURLPAUSE_CONT);
      drive.act(c.CURL_SOCKET_TIMEOUT, 0);
      assertEquals((await ended).code, c.CURLE_OK);
      assertEquals(seen.join(""), "ab");
    },
  );
});

// The wish came too late; it is no reason for socketAction() to throw.
test("Easy.pause() inside the last callback of a transfer is no error", () =>
  withServer(answers, async ({ easy, run }) => {
    let calls = 0;
    easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {
      calls++;
      easy.pause(c.CURLPAUSE_RECV);
    });
    assertEquals((await run()).code, c.CURLE_OK);
    assertEquals(calls, 1);
    assertThrows(() => easy.pause(c.CURLPAUSE_CONT), EasyError);
  }));

test("Easy.pause() refuses a mask that is no 32-bit integer", () => {
  using easy = new Easy();
  assertThrows(() => easy.pause("1" as never), TypeError);
  assertThrows(() => easy.pause(1.5), RangeError);
  assertThrows(() => easy.pause(2 ** 40), RangeError);
});
