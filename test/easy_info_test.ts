import { Easy, EasyError, UnsupportedError, version } from "../mod.ts";
import * as c from "../ffi/constants.ts";
import { Drive } from "./drive.ts";
import {
  assert,
  assertEquals,
  assertMatch,
  assertStrictEquals,
  assertThrows,
  test,
} from "./harness.ts";
import {
  certificates,
  httpServer,
  opensslMissing,
  tlsServer,
} from "./server.ts";

test("Easy.getinfo() of strings, longs, doubles and off_ts after a transfer", async () => {
  await using server = await httpServer(() => ({
    headers: { "Content-Type": "text/plain" },
    body: "five!",
  }));
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/info"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
  assertEquals(easy.getinfo(c.CURLINFO_RESPONSE_CODE), 0);
  assertEquals(easy.getinfo(c.CURLINFO_CONTENT_TYPE), null);
  assertEquals(await drive.run(easy), c.CURLE_OK);
  assertEquals(easy.getinfo(c.CURLINFO_EFFECTIVE_URL), server.url("/info"));
  assertEquals(easy.getinfo(c.CURLINFO_CONTENT_TYPE), "text/plain");
  assertEquals(easy.getinfo(c.CURLINFO_PRIMARY_IP), "127.0.0.1");
  assertEquals(easy.getinfo(c.CURLINFO_RESPONSE_CODE), 200);
  assertEquals(easy.getinfo(c.CURLINFO_PRIMARY_PORT), server.port);
  assertEquals(easy.getinfo(c.CURLINFO_SIZE_DOWNLOAD_T), 5);
  assertEquals(easy.getinfo(c.CURLINFO_CONTENT_LENGTH_DOWNLOAD_T), 5);
  const seconds = easy.getinfo(c.CURLINFO_TOTAL_TIME);
  const microseconds = easy.getinfo(c.CURLINFO_TOTAL_TIME_T);
  assert(seconds > 0 && seconds < 20, `${seconds}`);
  assert(Number.isInteger(microseconds) && microseconds > 0);
  assert(Math.abs(seconds * 1e6 - microseconds) < 2);
});

test("Easy.getinfo() of CONTENT_LENGTH that nobody told is -1", async () => {
  await using server = await httpServer(() => ({ chunks: ["a"] }));
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
  await drive.run(easy);
  assertEquals(easy.getinfo(c.CURLINFO_CONTENT_LENGTH_DOWNLOAD_T), -1);
});

test("Easy.getinfo() of COOKIELIST lists what the server set", async () => {
  await using server = await httpServer(() => ({
    headers: { "Set-Cookie": ["a=1", "b=2; Path=/x"] },
  }));
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_COOKIEFILE, "");
  assertEquals(easy.getinfo(c.CURLINFO_COOKIELIST), []);
  easy.setopt(c.CURLOPT_URL, server.url("/x/y"));
  await drive.run(easy);
  const cookies = easy.getinfo(c.CURLINFO_COOKIELIST).sort();
  assertEquals(cookies.length, 2);
  assertMatch(cookies[0]!, /^127\.0\.0\.1\t/);
  assert(cookies.some((line) => line.endsWith("\ta\t1")));
  assert(cookies.some((line) => line.includes("\t/x\t")));
});

test("Easy.getinfo() of PRIVATE gives back any value, the same one", () => {
  using easy = new Easy();
  assertEquals(easy.getinfo(c.CURLINFO_PRIVATE), undefined);
  for (const value of [{ a: 1 }, () => {}, null, 0, "text", Symbol("s")]) {
    easy.setopt(c.CURLOPT_PRIVATE, value);
    assertStrictEquals(easy.getinfo(c.CURLINFO_PRIVATE), value);
  }
});

test("Easy.getinfo() of ACTIVESOCKET is CURL_SOCKET_BAD without a connection, and a descriptor with one", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  using easy = new Easy();
  assertEquals(easy.getinfo(c.CURLINFO_ACTIVESOCKET), c.CURL_SOCKET_BAD);
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  // The system accepts the connection while this thread is blocked.
  easy.setopt(c.CURLOPT_CONNECT_ONLY, 1);
  easy.perform();
  const s = easy.getinfo(c.CURLINFO_ACTIVESOCKET);
  assert(s > 2, `${s}`);
});

test(
  "Easy.getinfo() of CERTINFO lists the server's certificates, and TLS_SSL_PTR the library",
  async () => {
    await using server = await tlsServer(() => ({ body: "x" }));
    using drive = new Drive();
    using easy = new Easy();
    assertEquals(easy.getinfo(c.CURLINFO_CERTINFO), []);
    let session: unknown;
    easy.setopt(c.CURLOPT_URL, server.url("/"));
    easy.setopt(c.CURLOPT_CAINFO, certificates().authority);
    easy.setopt(c.CURLOPT_CERTINFO, true);
    easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {
      session = easy.getinfo(c.CURLINFO_TLS_SSL_PTR);
    });
    assertEquals(await drive.run(easy), c.CURLE_OK);
    const chain = easy.getinfo(c.CURLINFO_CERTINFO);
    assert(chain.length >= 1);
    assert(chain[0]!.some((line) => line.startsWith("Subject:")));
    assert(chain[0]!.some((line) => line.startsWith("Cert:-----BEGIN")));
    const backends: Record<string, number> = {
      OpenSSL: c.CURLSSLBACKEND_OPENSSL,
      GnuTLS: c.CURLSSLBACKEND_GNUTLS,
    };
    const [name = ""] = (version().sslVersion ?? "").split("/");
    assertEquals(session, { backend: backends[name] });
  },
  { skip: opensslMissing() },
);

test("Easy.getinfo() of SSL_ENGINES is a list", () => {
  using easy = new Easy();
  assert(Array.isArray(easy.getinfo(c.CURLINFO_SSL_ENGINES)));
});

test("Easy.getinfo() answers for every info of the table, or says which libcurl has it", () => {
  using easy = new Easy();
  for (const [name, info] of Object.entries(c)) {
    // Not infos: the types in their numbers, ends, and debug types.
    const kind = Number(info) & c.CURLINFO_TYPEMASK;
    if (!name.startsWith("CURLINFO_") || kind === 0) continue;
    if (/_(TYPEMASK|STRING|LONG|DOUBLE|SLIST|PTR|SOCKET|OFF_T)$/.test(name)) {
      if (name !== "CURLINFO_TLS_SSL_PTR") continue;
    }
    try {
      easy.getinfo(info as typeof c.CURLINFO_RESPONSE_CODE);
    } catch (error) {
      assert(error instanceof UnsupportedError, name);
      assertEquals(error.feature, name);
      assert(error.since !== undefined, `${name}: ${error.message}`);
    }
  }
});

test("Easy.getinfo() of what nobody knows is an UnsupportedError", () => {
  using easy = new Easy();
  for (const info of [0x100000 + 9999, 0x200000 + 9999, 0x400000 + 9999, 77]) {
    const error = assertThrows(
      () => easy.getinfo(info as typeof c.CURLINFO_RESPONSE_CODE),
      UnsupportedError,
    );
    assertEquals(error.loaded, version().version);
  }
});

test("Easy.getinfo() in a callback does not disturb the call that runs", async () => {
  await using server = await httpServer(() => ({ body: "x" }));
  let asked = 0;
  using easy = new Easy();
  using drive = new Drive({
    // Called by libcurl behind the moment when it tells how many run.
    timer: () => {
      asked++;
      easy.getinfo(c.CURLINFO_TOTAL_TIME_T);
      easy.getinfo(c.CURLINFO_EFFECTIVE_URL);
    },
  });
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
  drive.multi.addHandle(easy);
  for (let i = 0; i < 20; i++) {
    const running = drive.multi.socketAction(c.CURL_SOCKET_TIMEOUT);
    assert(running === 0 || running === 1, `${running}`);
  }
  assert(asked > 0);
});

test("Easy.getinfo() of a failed transfer tells the error of the system", () => {
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, "http://127.0.0.1:1/");
  assertThrows(() => easy.perform(), EasyError);
  assert(easy.getinfo(c.CURLINFO_OS_ERRNO) > 0);
});
