import { refusedPort } from "./fetching.ts";
import {
  assertEquals,
  assertMatch,
  runtime,
  spawnRuntime,
  test,
} from "./harness.ts";
import { httpServer } from "./server.ts";

const skip = runtime === "deno" ? false : "only Deno has permissions";
const common = ["--no-prompt", "--no-check", "--allow-ffi"];

/** What a program with only these permissions prints; it has `attempt(url, init)`. */
async function said(flags: string[], code: string): Promise<string[]> {
  const { stdout, stderr } = await spawnRuntime(
    `import { fetch } from "@curlew/curl";
     async function attempt(...given) {
       try {
         const response = await fetch(...given);
         console.log("got", await response.text());
       } catch (error) {
         console.log(error.name, error.message);
       }
     }
     ${code}`,
    { flags: [...common, ...flags] },
  );
  assertEquals(stderr, "");
  return stdout.trim().split("\n");
}

test("fetch() without --allow-net is refused", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const [line] = await said([], `await attempt("${server.url()}");`);
  assertMatch(line!, /^NotCapable Requires net access to "127\.0\.0\.1:\d+"/);
  assertEquals(server.connections.length, 0);
}, { skip });

test(
  "fetch() reaches the hosts that --allow-net names, and no others",
  async () => {
    await using server = await httpServer(() => ({ body: "ok" }));
    await using other = await httpServer(({ target }) => ({ body: target }));
    const lines = await said(
      [`--allow-net=127.0.0.1:${server.port}`],
      `await attempt("${server.url()}");
     await attempt("${other.url()}");
     await attempt("${server.url("/", "localhost")}");`,
    );
    assertEquals(lines[0], "got ok");
    assertMatch(lines[1]!, /^NotCapable .*net access/);
    assertMatch(lines[2]!, /^NotCapable .*net access to "localhost/);
    assertEquals(other.connections.length, 0);
  },
  { skip },
);

test("fetch() does not follow a redirect to a forbidden host", async () => {
  await using other = await httpServer(() => ({ body: "secret" }));
  await using server = await httpServer(() => ({
    status: 302,
    headers: { location: other.url() },
  }));
  const [line] = await said(
    [`--allow-net=127.0.0.1:${server.port}`],
    `await attempt("${server.url()}");`,
  );
  assertMatch(line!, /^NotCapable .*net access/);
  assertEquals([server.connections.length, other.connections.length], [1, 0]);
}, { skip });

test("init.curl does not lead around --allow-net", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  await using other = await httpServer(() => ({ body: "secret" }));
  const { port } = other;
  const ways = [
    { CURLOPT_PROXY: `http://127.0.0.1:${port}` },
    { CURLOPT_PRE_PROXY: `socks5://127.0.0.1:${port}` },
    { CURLOPT_CONNECT_TO: [`::127.0.0.1:${port}`] },
    { CURLOPT_CONNECT_TO: [`:::${port}`] },
    { CURLOPT_PORT: port },
    { CURLOPT_RESOLVE: [`127.0.0.1:${server.port}:127.0.0.2`] },
    { CURLOPT_UNIX_SOCKET_PATH: "/tmp/some.sock" },
    { CURLOPT_ABSTRACT_UNIX_SOCKET: "some" },
    { CURLOPT_NETRC: 2 },
  ];
  const lines = await said(
    [`--allow-net=127.0.0.1:${server.port}`],
    `for (const curl of ${JSON.stringify(ways)}) {
       await attempt("${server.url()}", { curl });
     }
     await attempt("${server.url()}");`,
  );
  for (const [i, line] of lines.slice(0, -1).entries()) {
    assertMatch(
      line,
      /^NotCapable |CURLOPT_PORT is set/,
      Object.keys(ways[i]!)[0],
    );
  }
  assertEquals(lines.at(-1), "got ok");
  assertEquals(other.connections.length, 0);
}, { skip });

test("init.curl reads files only with --allow-read", async () => {
  const url = `https://127.0.0.1:${await refusedPort()}/`;
  const code = `await attempt("${url}", {
    curl: { CURLOPT_CAINFO: "/tmp/ca.pem" },
  });
  await attempt("${url}", { curl: { CURLOPT_COOKIEJAR: "/tmp/jar" } });`;
  const without = await said(["--allow-net"], code);
  assertMatch(without[0]!, /^NotCapable Requires read access to "\/tmp\/ca/);
  assertMatch(without[1]!, /^NotCapable Requires write access/);
  const granted = await said(["--allow-net", "--allow-read=/tmp"], code);
  assertMatch(granted[0]!, /^TypeError fetch failed/);
  assertMatch(granted[1]!, /^NotCapable/);
}, { skip });
