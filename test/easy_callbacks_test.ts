import { Buffer } from "node:buffer";
import { Easy, EasyError } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { answers, echo, upload, withServer } from "./easy_fixture.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStrictEquals,
  assertThrows,
  test,
  until,
} from "./harness.ts";

test("WRITEFUNCTION is given the bytes and its userp, and taking fewer is CURLE_WRITE_ERROR", () =>
  withServer(answers, async ({ easy, run }) => {
    const userp = { user: "value" };
    const seen: unknown[] = [];
    easy.setopt(c.CURLOPT_WRITEDATA, userp);
    easy.setopt(c.CURLOPT_WRITEFUNCTION, (data, given) => {
      seen.push(Buffer.from(data).toString(), given);
    });
    assertEquals((await run()).code, c.CURLE_OK);
    assertEquals(seen[0], "hello");
    assertStrictEquals(seen[1], userp);
    easy.setopt(c.CURLOPT_WRITEFUNCTION, (data) => data.byteLength - 1);
    const { code, error } = await run();
    assertEquals(code, c.CURLE_WRITE_ERROR);
    assertEquals(error.cause, undefined);
  }));

test("HEADERFUNCTION is given each line with its line end, and its userp", () =>
  withServer(answers, async ({ easy, run }) => {
    const lines: string[] = [];
    easy.setopt(c.CURLOPT_HEADERDATA, 7);
    easy.setopt(c.CURLOPT_HEADERFUNCTION, (data, userp) => {
      assertEquals(userp, 7);
      lines.push(Buffer.from(data).toString());
    });
    assertEquals((await run()).code, c.CURLE_OK);
    assertEquals(lines, [
      "HTTP/1.1 200 OK\r\n",
      "X-A: 1\r\n",
      "Content-Length: 5\r\n",
      "\r\n",
    ]);
  }));

// [what it returns, whether that is an error of the program's own]
const wrongCounts: readonly [unknown, boolean][] = [
  ["5", true],
  [1.5, true],
  [NaN, true],
  [-1, true],
  [2 ** 40, true],
  [1e300, true],
  [10n, true],
  [{}, true],
  [null, true],
  [Promise.resolve(5), true],
  [c.CURL_WRITEFUNC_ERROR, false],
  [0, false],
];

for (
  const [name, option] of [
    ["WRITEFUNCTION", c.CURLOPT_WRITEFUNCTION],
    ["HEADERFUNCTION", c.CURLOPT_HEADERFUNCTION],
  ] as const
) {
  test(`${name} that throws fails the transfer with the exception as the cause`, () =>
    withServer(answers, async ({ easy, run }) => {
      const thrown = new Error("thrown");
      easy.setopt(option as typeof c.CURLOPT_WRITEFUNCTION, () => {
        throw thrown;
      });
      const { code, error } = await run();
      assertEquals(code, c.CURLE_WRITE_ERROR);
      assertStrictEquals(error.cause, thrown);
    }));

  test(`${name} that returns a wrong value fails the transfer`, () =>
    withServer(answers, async ({ easy, run }) => {
      for (const [value, isError] of wrongCounts) {
        easy.setopt(
          option as typeof c.CURLOPT_WRITEFUNCTION,
          () => value as number,
        );
        const { code, error } = await run();
        assertEquals(code, c.CURLE_WRITE_ERROR, String(value));
        assertEquals(error.cause instanceof Error, isError, String(value));
      }
    }));
}

test("READFUNCTION gives the body in pieces, until null or an empty one", async () => {
  for (const end of [null, new Uint8Array(0)]) {
    const pieces = ["one ", "two"];
    const { code, got } = await upload((byteLength, userp) => {
      assert(byteLength >= 1024);
      assertEquals(userp, "mine");
      const piece = pieces.shift();
      return piece === undefined ? end : Buffer.from(piece);
    }, (easy) => easy.setopt(c.CURLOPT_READDATA, "mine"));
    assertEquals([code, got], [c.CURLE_OK, "one two"]);
  }
});

test("READFUNCTION that throws, aborts, or gives a wrong value or too much ends the transfer", async () => {
  const thrown = new Error("thrown");
  const { code, error } = await upload(() => {
    throw thrown;
  });
  assertEquals(code, c.CURLE_ABORTED_BY_CALLBACK);
  assertStrictEquals(error.cause, thrown);
  const aborted = await upload(() => c.CURL_READFUNC_ABORT);
  assertEquals(
    [aborted.code, aborted.error.cause],
    [c.CURLE_ABORTED_BY_CALLBACK, undefined],
  );
  // A bare number would send what is in libcurl's buffer by chance.
  const wrong = [5, -1, "text", undefined, {}, [], 1n, 2 ** 40, true];
  for (const value of wrong) {
    const { code, error, got } = await upload(() => value);
    assertEquals([code, got], [c.CURLE_ABORTED_BY_CALLBACK, ""]);
    assertInstanceOf(error.cause, TypeError, String(value));
  }
  const much = await upload((byteLength) => new Uint8Array(byteLength + 1));
  assertEquals(much.code, c.CURLE_ABORTED_BY_CALLBACK);
  assertInstanceOf(much.error.cause, RangeError);
});

test("READFUNCTION that pauses goes on after pause(CURLPAUSE_CONT)", () =>
  withServer(echo, async ({ easy, drive, run, server }) => {
    let asked = 0;
    easy.setopt(c.CURLOPT_UPLOAD, true);
    easy.setopt(c.CURLOPT_READFUNCTION, () => {
      asked++;
      if (asked === 1) return c.CURL_READFUNC_PAUSE;
      return asked === 2 ? Buffer.from("later") : null;
    });
    const ended = run();
    await until(() => asked === 1, "the first call");
    easy.pause(c.CURLPAUSE_CONT);
    drive.act(c.CURL_SOCKET_TIMEOUT, 0);
    assertEquals((await ended).code, c.CURLE_OK);
    assertEquals(server.requests[0]!.text(), "later");
  }));

test("SEEKFUNCTION is asked to rewind the body when it has to be sent again", async () => {
  const outcomes: unknown[] = [];
  for (const seek of ["ok", "fails", "throws", "wrong"]) {
    const seeks: unknown[] = [];
    await withServer(
      ({ headers }) =>
        headers.has("authorization") ? { body: "in" } : {
          status: 401,
          headers: { "WWW-Authenticate": 'Digest realm="r", nonce="n"' },
        },
      async ({ easy, run, server }) => {
        let sent = false;
        easy.setopt(c.CURLOPT_UPLOAD, true);
        easy.setopt(c.CURLOPT_INFILESIZE_LARGE, 4);
        // Without asking for the body first, there is something to rewind.
        easy.setopt(c.CURLOPT_HTTPHEADER, ["Expect:"]);
        easy.setopt(c.CURLOPT_HTTPAUTH, c.CURLAUTH_ANY);
        easy.setopt(c.CURLOPT_USERPWD, "user:password");
        easy.setopt(c.CURLOPT_READFUNCTION, () => {
          if (sent) return null;
          sent = true;
          return Buffer.from("body");
        });
        easy.setopt(c.CURLOPT_SEEKDATA, "mine");
        easy.setopt(c.CURLOPT_SEEKFUNCTION, (offset, origin, userp) => {
          seeks.push([offset, origin, userp]);
          sent = false;
          if (seek === "throws") throw new Error("thrown");
          if (seek === "wrong") return "0" as never;
          return seek === "ok" ? c.CURL_SEEKFUNC_OK : c.CURL_SEEKFUNC_FAIL;
        });
        const { code, error } = await run();
        const bodies = server.requests.map((request) => request.text());
        outcomes.push([seek, code, bodies.at(-1)]);
        assertEquals(seeks, [[0, 0, "mine"]]);
        assertEquals(
          error.cause instanceof Error,
          seek === "throws" || seek === "wrong",
        );
      },
    );
  }
  assertEquals(outcomes, [
    ["ok", c.CURLE_OK, "body"],
    ["fails", c.CURLE_SEND_FAIL_REWIND, "body"],
    ["throws", c.CURLE_SEND_FAIL_REWIND, "body"],
    ["wrong", c.CURLE_SEND_FAIL_REWIND, "body"],
  ]);
});

test("XFERINFOFUNCTION is told the progress; 1, an exception or a wrong value ends the transfer", () =>
  withServer(answers, async ({ easy, run }) => {
    let last: unknown;
    easy.setopt(c.CURLOPT_NOPROGRESS, false);
    easy.setopt(c.CURLOPT_XFERINFODATA, "mine");
    easy.setopt(c.CURLOPT_XFERINFOFUNCTION, (progress, userp) => {
      last = [progress, userp];
    });
    assertEquals((await run()).code, c.CURLE_OK);
    assertEquals(last, [{
      downloadTotal: 5,
      downloaded: 5,
      uploadTotal: 0,
      uploaded: 0,
    }, "mine"]);
    for (const answer of [1, -1]) {
      easy.setopt(c.CURLOPT_XFERINFOFUNCTION, () => answer);
      const { code, error } = await run();
      assertEquals(code, c.CURLE_ABORTED_BY_CALLBACK);
      assertEquals(error.cause, undefined);
    }
    for (const answer of ["0", 2 ** 40, 0.5, null]) {
      easy.setopt(c.CURLOPT_XFERINFOFUNCTION, () => answer as number);
      const { code, error } = await run();
      assertEquals(code, c.CURLE_ABORTED_BY_CALLBACK);
      assertInstanceOf(error.cause, Error);
    }
    easy.setopt(c.CURLOPT_XFERINFOFUNCTION, null);
    assertEquals((await run()).code, c.CURLE_OK);
  }));

test("DEBUGFUNCTION is told the kind and the bytes; one that throws makes the transfer an error", () =>
  withServer(answers, async ({ easy, run }) => {
    const seen = new Map<number, string>();
    easy.setopt(c.CURLOPT_VERBOSE, true);
    easy.setopt(c.CURLOPT_DEBUGDATA, "mine");
    easy.setopt(c.CURLOPT_DEBUGFUNCTION, (type, data, userp) => {
      assertEquals(userp, "mine");
      seen.set(type, (seen.get(type) ?? "") + Buffer.from(data).toString());
    });
    assertEquals((await run()).code, c.CURLE_OK);
    assert(seen.get(c.CURLINFO_HEADER_OUT as never)?.startsWith("GET / HTTP"));
    assertEquals(seen.get(c.CURLINFO_DATA_IN), "hello");
    easy.setopt(c.CURLOPT_DEBUGFUNCTION, () => {
      throw new Error("thrown");
    });
    assertEquals(((await run()).error.cause as Error).message, "thrown");
  }));

test("Easy.close() inside its own callback takes effect after the call", () =>
  withServer(answers, async ({ easy, run, drive }) => {
    const copy = easy.duphandle();
    let called = 0;
    copy.setopt(c.CURLOPT_WRITEFUNCTION, () => {
      called++;
      copy.close();
      assertEquals(copy.closed, false);
    });
    drive.multi.addHandle(copy);
    await until(() => copy.closed, "the close");
    assertEquals([called, drive.multi.size], [1, 0]);
    // The others go on.
    assertEquals((await run()).code, c.CURLE_OK);
  }));

test("Easy.perform() and reset() inside the handle's own callback are refused", () => {
  using easy = new Easy();
  const constants: string[] = [];
  easy.setopt(c.CURLOPT_URL, new URL("harness.ts", import.meta.url).href);
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {
    for (const call of [() => easy.perform(), () => easy.reset()]) {
      constants.push(assertThrows(call, EasyError).constant);
    }
  });
  easy.perform();
  assertEquals(constants.slice(0, 2), [
    "CURLE_RECURSIVE_API_CALL",
    "CURLE_RECURSIVE_API_CALL",
  ]);
});

test("Easy.perform() of another handle inside a callback works", () => {
  const url = new URL("live_handles.ts", import.meta.url).href;
  using outer = new Easy();
  using inner = new Easy();
  let bytes = 0;
  inner.setopt(c.CURLOPT_URL, url);
  inner.setopt(c.CURLOPT_WRITEFUNCTION, (data) => {
    bytes += data.byteLength;
  });
  outer.setopt(c.CURLOPT_URL, url);
  outer.setopt(c.CURLOPT_WRITEFUNCTION, () => inner.perform());
  outer.perform();
  assert(bytes > 0);
});

test("A callback set to null is no longer called", () =>
  withServer(answers, async ({ easy, run }) => {
    let called = 0;
    easy.setopt(c.CURLOPT_HEADERFUNCTION, () => {
      called++;
    });
    easy.setopt(c.CURLOPT_HEADERFUNCTION, null);
    assertEquals((await run()).code, c.CURLE_OK);
    assertEquals(called, 0);
  }));
