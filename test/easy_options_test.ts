import { readFileSync } from "node:fs";
import { Easy, EasyError, Multi, version } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { Drive } from "./drive.ts";
import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
  test,
} from "./harness.ts";
import {
  certificates,
  httpServer,
  opensslMissing,
  tlsServer,
} from "./server.ts";

type Any = never;

/** Runs one request with options set, and returns what arrived. */
async function request(configure: (easy: Easy) => void) {
  await using server = await httpServer(() => ({ body: "ok" }));
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/path"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
  configure(easy);
  assertEquals(await drive.run(easy), c.CURLE_OK);
  return server.requests[0]!;
}

test("Easy.setopt() of a string sends it, UTF-8 included, and null takes it back", async () => {
  const sent = await request((easy) => {
    easy.setopt(c.CURLOPT_USERAGENT, "h\u00e4");
    easy.setopt(c.CURLOPT_REFERER, "gone");
    easy.setopt(c.CURLOPT_REFERER, null);
  });
  assertEquals(sent.headers.get("user-agent"), "h\u00e4");
  assertEquals(sent.headers.get("referer"), undefined);
});

test("Easy.setopt() of a list sends its lines in order, and null or an empty one takes it back", async () => {
  const lines = ["x-one: 1", "x-two: 2", "Accept:"];
  const sent = await request((easy) => {
    easy.setopt(c.CURLOPT_HTTPHEADER, lines);
    // It was copied.
    lines[0] = "x-one: changed";
  });
  assertEquals(
    [...sent.headers].filter(([name]) => name !== "host"),
    [["x-one", "1"], ["x-two", "2"]],
  );
  for (const nothing of [null, []]) {
    const without = await request((easy) => {
      easy.setopt(c.CURLOPT_HTTPHEADER, ["x-one: 1"]);
      easy.setopt(c.CURLOPT_HTTPHEADER, nothing);
    });
    assertEquals(without.headers.has("x-one"), false);
  }
});

test("Easy.setopt() of POSTFIELDS and COPYPOSTFIELDS sends bytes and strings, NUL included", async () => {
  for (const option of [c.CURLOPT_POSTFIELDS, c.CURLOPT_COPYPOSTFIELDS]) {
    const bytes = new Uint8Array([1, 0, 2, 0, 255]);
    const sent = await request((easy) => {
      easy.setopt(option, bytes);
      bytes.fill(7);
    });
    assertEquals([...sent.body], [1, 0, 2, 0, 255]);
    const text = await request((easy) => easy.setopt(option, "a\0\u00e4"));
    assertEquals(text.text(), "a\0\u00e4");
    const empty = await request((easy) => easy.setopt(option, ""));
    assertEquals([empty.method, empty.body.length], ["POST", 0]);
  }
});

test("Easy.setopt() of POSTFIELDS after COPYPOSTFIELDS sends the later one", async () => {
  const sent = await request((easy) => {
    easy.setopt(c.CURLOPT_COPYPOSTFIELDS, "the earlier, longer one");
    easy.setopt(c.CURLOPT_POSTFIELDS, "later");
  });
  assertEquals(sent.text(), "later");
});

test("Easy.setopt() of an off_t takes numbers and bigints", async () => {
  await using server = await httpServer(() => ({ status: 206, body: "x" }));
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  for (const from of [2 ** 40, 2n ** 40n + 1n]) {
    easy.setopt(c.CURLOPT_RESUME_FROM_LARGE, from);
    await drive.run(easy);
  }
  assertEquals(server.requests.map(({ headers }) => headers.get("range")), [
    "bytes=1099511627776-",
    "bytes=1099511627777-",
  ]);
});

test("Easy.setopt() of a long takes booleans, signs, and masks of 32 bits", async () => {
  const sent = await request((easy) => {
    easy.setopt(c.CURLOPT_NOBODY, true);
    easy.setopt(c.CURLOPT_HTTPAUTH, c.CURLAUTH_ANY);
    easy.setopt(c.CURLOPT_DNS_CACHE_TIMEOUT, -1);
  });
  assertEquals(sent.method, "HEAD");
});

test(
  "Easy.setopt() of a blob: CAINFO_BLOB lets a transfer verify its server",
  async () => {
    await using server = await tlsServer(() => ({ body: "ok" }));
    using drive = new Drive();
    using easy = new Easy();
    easy.setopt(c.CURLOPT_URL, server.url("/"));
    easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
    assertEquals(await drive.run(easy), c.CURLE_PEER_FAILED_VERIFICATION);
    const authority = new Uint8Array(readFileSync(certificates().authority));
    easy.setopt(c.CURLOPT_CAINFO_BLOB, authority);
    authority.fill(0);
    assertEquals(await drive.run(easy), c.CURLE_OK);
  },
  {
    skip: opensslMissing() ||
      (version().sslVersion?.startsWith("OpenSSL")
        ? false
        : "the GnuTLS build has no CURLOPT_CAINFO_BLOB"),
  },
);

const wrong: readonly [name: keyof typeof c, values: readonly unknown[]][] = [
  ["CURLOPT_URL", [1, undefined, {}, ["a"], true, new Uint8Array(1)]],
  ["CURLOPT_TIMEOUT_MS", ["1", null, undefined, {}, 1n, []]],
  ["CURLOPT_INFILESIZE_LARGE", ["1", null, undefined, {}]],
  ["CURLOPT_HTTPHEADER", ["a: b", 1, {}, undefined, [1], [null], ["a", {}]]],
  ["CURLOPT_CAINFO_BLOB", ["x", 1, [], new ArrayBuffer(1), undefined]],
  ["CURLOPT_POSTFIELDS", [1, {}, [], undefined, new ArrayBuffer(1)]],
  ["CURLOPT_COPYPOSTFIELDS", [1, {}]],
  ["CURLOPT_WRITEFUNCTION", ["x", 1, {}, undefined]],
  ["CURLOPT_STREAM_DEPENDS", ["x", 1, {}, undefined]],
];

for (const [name, values] of wrong) {
  test(`Easy.setopt() of ${name} refuses other types with a TypeError that names it`, () => {
    using easy = new Easy();
    for (const value of values) {
      const error = assertThrows(
        () => easy.setopt(c[name] as Any, value as Any),
        TypeError,
      );
      assertStringIncludes(error.message, name);
    }
  });
}

test("Easy.setopt() refuses integers that do not fit with a RangeError", () => {
  using easy = new Easy();
  const refused: readonly [keyof typeof c, readonly (number | bigint)[]][] = [
    ["CURLOPT_TIMEOUT_MS", [1.5, NaN, Infinity, 2 ** 32, -(2 ** 31) - 1]],
    ["CURLOPT_INFILESIZE_LARGE", [0.5, 2 ** 53, 2n ** 63n, -(2n ** 63n) - 1n]],
  ];
  for (const [name, values] of refused) {
    for (const value of values) {
      const error = assertThrows(
        () => easy.setopt(c[name] as Any, value as Any),
        RangeError,
      );
      assertStringIncludes(error.message, name);
      assertStringIncludes(error.message, String(value));
    }
  }
});

test("Easy.setopt() refuses what is no option number", () => {
  using easy = new Easy();
  for (const option of [undefined, null, "CURLOPT_URL", {}]) {
    assertThrows(() => easy.setopt(option as Any, "x" as Any), TypeError);
  }
  assertThrows(() => easy.setopt(1.5 as Any, "x" as Any), RangeError);
});

test("Easy.setopt() refuses a NUL in a string or a list, naming where", () => {
  using easy = new Easy();
  const nul = "must not contain a NUL character";
  assertThrows(
    () => easy.setopt(c.CURLOPT_URL, "http://a\0b/"),
    TypeError,
    `CURLOPT_URL ${nul}`,
  );
  assertThrows(
    () => easy.setopt(c.CURLOPT_HTTPHEADER, ["a: b", "c\0"]),
    TypeError,
    `CURLOPT_HTTPHEADER[1] ${nul}`,
  );
});

test("Easy.setopt() refuses CR and LF wherever they would start another line", () => {
  using easy = new Easy();
  for (
    const option of [
      c.CURLOPT_URL,
      c.CURLOPT_USERAGENT,
      c.CURLOPT_REFERER,
      c.CURLOPT_COOKIE,
      c.CURLOPT_CUSTOMREQUEST,
      c.CURLOPT_RANGE,
      c.CURLOPT_REQUEST_TARGET,
      c.CURLOPT_ACCEPT_ENCODING,
      c.CURLOPT_XOAUTH2_BEARER,
      c.CURLOPT_MAIL_FROM,
    ]
  ) {
    for (const text of ["a\rb", "a\nb", "a\r\nb"]) {
      assertThrows(
        () => easy.setopt(option, text),
        TypeError,
        "must not contain CR or LF",
      );
    }
  }
  assertThrows(
    () => easy.setopt(c.CURLOPT_HTTPHEADER, ["a: b\r\nc: d"]),
    TypeError,
    "CURLOPT_HTTPHEADER[0] must not contain CR or LF",
  );
});

// A hole would be a list entry without a string, at which libcurl crashes.
test("Easy.setopt() refuses an array with a hole", () => {
  using easy = new Easy();
  const lines = ["a: b"];
  lines[2] = "c: d";
  assertThrows(
    () => easy.setopt(c.CURLOPT_HTTPHEADER, lines),
    TypeError,
    "CURLOPT_HTTPHEADER[1]",
  );
});

test("Easy.setopt() of what Curlew does not offer yet says so", () => {
  using easy = new Easy();
  for (
    const name of [
      "CURLOPT_SOCKOPTFUNCTION",
      "CURLOPT_SOCKOPTDATA",
      "CURLOPT_SSL_CTX_FUNCTION",
      "CURLOPT_MIMEPOST",
      "CURLOPT_SHARE",
      "CURLOPT_CURLU",
      "CURLOPT_STDERR",
      "CURLOPT_ERRORBUFFER",
      "CURLOPT_OPENSOCKETFUNCTION",
    ] as const
  ) {
    assertThrows(
      () => easy.setopt(c[name] as Any, null as Any),
      TypeError,
      `${name} can not be set in this version of Curlew`,
    );
  }
});

test("Easy.setopt() of what libcurl refuses is an EasyError that names the option", () => {
  using easy = new Easy();
  const error = assertThrows(
    () => easy.setopt(c.CURLOPT_PORT, 70_000),
    EasyError,
    "CURLOPT_PORT",
  );
  assertEquals(
    [error.constant, error.call],
    ["CURLE_BAD_FUNCTION_ARGUMENT", "curl_easy_setopt"],
  );
});

// libcurl follows the dependencies without end when they go round.
test("Easy.setopt() of STREAM_DEPENDS refuses a circle, and the handles close in any order", () => {
  const [a, b, d] = [new Easy(), new Easy(), new Easy()];
  b.setopt(c.CURLOPT_STREAM_DEPENDS, a);
  d.setopt(c.CURLOPT_STREAM_DEPENDS_E, b);
  for (const parent of [a, b, d]) {
    assertThrows(
      () => a.setopt(c.CURLOPT_STREAM_DEPENDS, parent),
      TypeError,
      "CURLOPT_STREAM_DEPENDS",
    );
  }
  const copy = b.duphandle();
  a.reset();
  a.close();
  copy.close();
  b.close();
  d.setopt(c.CURLOPT_STREAM_DEPENDS, null);
  assertThrows(() => d.setopt(c.CURLOPT_STREAM_DEPENDS, a), TypeError);
  d.close();
});

test("Easy.setopt() of a list in the middle of a transfer leaves the running one alone", async () => {
  await using server = await httpServer(() => ({
    headers: { Location: "/again" },
    status: 302,
  }));
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  easy.setopt(c.CURLOPT_FOLLOWLOCATION, true);
  easy.setopt(c.CURLOPT_MAXREDIRS, 30);
  let count = 0;
  easy.setopt(c.CURLOPT_HTTPHEADER, ["x-count: 0"]);
  easy.setopt(c.CURLOPT_HEADERFUNCTION, () => {
    count++;
    easy.setopt(c.CURLOPT_HTTPHEADER, [`x-count: ${"9".repeat(count)}`]);
    easy.setopt(c.CURLOPT_POSTFIELDS, "x".repeat(count));
  });
  assertEquals(await drive.run(easy), c.CURLE_TOO_MANY_REDIRECTS);
  assert(count > 30);
  for (const { headers } of server.requests) {
    assert(/^(0|9+)$/.test(headers.get("x-count") ?? ""));
  }
});

test("Multi.addHandle() of what is no Easy is a TypeError", () => {
  using multi = new Multi();
  for (const other of [null, undefined, {}, 1, "x"]) {
    assertThrows(() => multi.addHandle(other as Any), TypeError);
    assertThrows(() => multi.removeHandle(other as Any), TypeError);
  }
});
