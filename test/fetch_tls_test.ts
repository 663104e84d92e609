import { fetch, type FetchInit } from "../mod.ts";
import { failure } from "./fetching.ts";
import { assert, assertEquals, assertMatch, test } from "./harness.ts";
import {
  certificates,
  httpServer,
  opensslMissing,
  scriptedServer,
  tlsServer,
} from "./server.ts";

const skip = opensslMissing();

function trusting(): FetchInit {
  return { curl: { CURLOPT_CAINFO: certificates().authority } };
}

test("fetch() speaks TLS with a server whose authority is given", async () => {
  await using server = await tlsServer(() => ({ body: "secret" }));
  for (const host of ["localhost", "127.0.0.1"]) {
    const response = await fetch(server.url("/", host), trusting());
    assertEquals(await response.text(), "secret");
    const { connect, tls, requestSent } = response.timings;
    assert(0 < connect && connect < tls && tls <= requestSent);
  }
}, { skip });

test("fetch() refuses a certificate of an unknown authority", async () => {
  await using server = await tlsServer(() => ({}));
  const { cause } = await failure(fetch(server.url("/", "localhost")));
  assertEquals(cause.constant, "CURLE_PEER_FAILED_VERIFICATION");
  assertMatch(cause.message, /certificate/i);
  assertEquals(server.requests.length, 0);
}, { skip });

for (const which of ["wrongName", "expired", "selfSigned"] as const) {
  test(`fetch() refuses a certificate: ${which}`, async () => {
    const tls = certificates()[which];
    await using server = await tlsServer(() => ({}), { tls });
    const { cause } = await failure(
      fetch(server.url("/", "localhost"), trusting()),
    );
    assertEquals(cause.constant, "CURLE_PEER_FAILED_VERIFICATION");
    assertMatch(cause.message, /certificate/i);
    assertEquals(server.requests.length, 0);
  }, { skip });
}

// A connection that was made without a check must not serve who wants one.
test("fetch() does not share a connection that was not verified", async () => {
  await using server = await tlsServer(() => ({ body: "ok" }));
  const url = server.url("/", "localhost");
  const loose = { CURLOPT_SSL_VERIFYPEER: 0, CURLOPT_SSL_VERIFYHOST: 0 };
  assertEquals(await (await fetch(url, { curl: loose })).text(), "ok");
  const { cause } = await failure(fetch(url));
  assertEquals(cause.constant, "CURLE_PEER_FAILED_VERIFICATION");
  assertEquals(server.requests.length, 1);
}, { skip });

test("fetch() says when the authority's file is not there", async () => {
  await using server = await tlsServer(() => ({}));
  const { cause } = await failure(
    fetch(server.url(), { curl: { CURLOPT_CAINFO: "/not/there.pem" } }),
  );
  assertEquals(cause.constant, "CURLE_SSL_CACERT_BADFILE");
}, { skip });

test("fetch() fails when it meets plain HTTP where TLS should be", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.read();
    await connection.end("HTTP/1.1 400 Bad Request\r\n\r\n");
  });
  const { cause } = await failure(
    fetch(server.url().replace("http:", "https:"), trusting()),
  );
  assertEquals(cause.constant, "CURLE_SSL_CONNECT_ERROR");
}, { skip });

test(
  "fetch() follows a redirect from TLS to plain and drops the credentials",
  async () => {
    await using plain = await httpServer(() => ({ body: "plain" }));
    await using server = await tlsServer(() => ({
      status: 302,
      headers: { location: plain.url() },
    }));
    const response = await fetch(server.url(), {
      ...trusting(),
      headers: { authorization: "Bearer secret" },
    });
    assertEquals(await response.text(), "plain");
    assert(!plain.requests[0]!.headers.has("authorization"));
  },
  { skip },
);
