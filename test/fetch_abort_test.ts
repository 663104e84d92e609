import { fetch } from "../mod.ts";
import { cutServer } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStrictEquals,
  spawnRuntime,
  test,
  turn,
  until,
} from "./harness.ts";
import { httpServer, scriptedServer } from "./server.ts";

const LONG = { body: new Uint8Array(8_000_000) };

/** What a promise rejects with. */
function reason(promise: Promise<unknown>): Promise<unknown> {
  return assertRejects(() => promise);
}

test("fetch() with a signal that is aborted already sends nothing", async () => {
  await using server = await httpServer(() => ({}));
  const why = new Error("Never mind");
  assertStrictEquals(
    await reason(fetch(server.url(), { signal: AbortSignal.abort(why) })),
    why,
  );
  assertEquals(server.connections.length, 0);
});

// As the standard has it: who feeds the stream must hear of it.
test("fetch() with a signal that is aborted already cancels the body", async () => {
  let cancelled: unknown;
  const body = new ReadableStream<Uint8Array>({
    cancel: (why) => void (cancelled = why),
  });
  const signal = AbortSignal.abort(new Error("Never mind"));
  await reason(fetch("http://127.0.0.1:1/", { method: "POST", body, signal }));
  await until(() => cancelled !== undefined);
  assertStrictEquals(cancelled, signal.reason);
});

test("fetch() aborted right after the call rejects with an AbortError", async () => {
  await using server = await httpServer(() => ({}));
  const controller = new AbortController();
  const response = fetch(server.url(), { signal: controller.signal });
  controller.abort();
  const error = await reason(response);
  assertInstanceOf(error, DOMException);
  assertEquals(error.name, "AbortError");
});

test("fetch() aborted while the server says nothing closes the connection", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readToEnd();
    await connection.end();
  });
  const controller = new AbortController();
  const connected = server.nextConnection();
  const response = fetch(server.url(), { signal: controller.signal });
  const connection = await connected;
  const why = { any: "value" };
  controller.abort(why);
  assertStrictEquals(await reason(response), why);
  await connection.closed;
});

// TEST-NET-1 answers nobody; where it is unreachable, the error comes first.
test("fetch() can be aborted during the connect", async () => {
  const controller = new AbortController();
  const response = fetch("http://192.0.2.1:81/", { signal: controller.signal });
  const failed = reason(response);
  await turn();
  controller.abort();
  const error = await failed;
  assert(error === controller.signal.reason || error instanceof TypeError);
});

test("fetch() can be aborted during the body, whole or streamed", async () => {
  for (const way of ["text", "read", "waiting"] as const) {
    await using server = await cutServer(
      "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nstart",
      async (connection) => {
        await connection.readToEnd();
        await connection.end();
      },
    );
    const controller = new AbortController();
    const { signal } = controller;
    const response = await fetch(server.url(), { signal });
    const reader = way === "text" ? null : response.body!.getReader();
    if (way === "waiting") await reader!.read();
    const rest = way === "text"
      ? response.text()
      : way === "waiting"
      ? reader!.read()
      : null;
    controller.abort();
    assertStrictEquals(
      await reason(rest ?? reader!.read()),
      signal.reason,
      way,
    );
    await server.connections[0]!.closed;
  }
});

// The standard errors the stream at once: what was not read yet is gone, and
// who waits for the end learns of it.
test("fetch() aborted errors the body even while nobody reads", async () => {
  await using server = await httpServer(() => LONG);
  const controller = new AbortController();
  const { signal } = controller;
  const response = await fetch(server.url(), { signal });
  const reader = response.body!.getReader();
  await reader.read();
  controller.abort();
  assertStrictEquals(await reason(reader.closed), signal.reason);
  assertStrictEquals(await reason(reader.read()), signal.reason);
});

test("fetch() aborted after the end changes nothing", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const controller = new AbortController();
  const response = await fetch(server.url(), { signal: controller.signal });
  assertEquals(await response.text(), "ok");
  controller.abort();
  assertEquals(await (await fetch(server.url())).text(), "ok");
  assertEquals(server.connections.length, 1);
});

test("fetch() follows AbortSignal.timeout()", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readToEnd();
    await connection.end();
  });
  const error = await reason(
    fetch(server.url(), { signal: AbortSignal.timeout(20) }),
  );
  assertInstanceOf(error, DOMException);
  assertEquals(error.name, "TimeoutError");
});

test("fetch() can be aborted inside a callback of libcurl's", async () => {
  await using server = await httpServer(() => LONG);
  const controller = new AbortController();
  const { signal } = controller;
  let calls = 0;
  const response = fetch(server.url(), {
    signal,
    curl: {
      CURLOPT_NOPROGRESS: 0,
      CURLOPT_XFERINFOFUNCTION: ({ downloaded }) => {
        if (downloaded > 100_000 && calls++ === 0) controller.abort();
      },
    },
  }).then((response) => response.bytes());
  assertStrictEquals(await reason(response), signal.reason);
  assert(calls > 0);
  await (await fetch(server.url())).bytes();
});

// A handle without a receiver would write to stdout, as libcurl does.
test("fetch() aborted inside a callback prints nothing", async () => {
  await using server = await httpServer(() => LONG);
  const ended = await spawnRuntime(`
    import { fetch } from "@curlew/curl";
    for (let i = 0; i < 20; i++) {
      const controller = new AbortController();
      await fetch(${JSON.stringify(server.url())}, {
        signal: controller.signal,
        curl: {
          CURLOPT_NOPROGRESS: 0,
          CURLOPT_XFERINFOFUNCTION: ({ downloaded }) => {
            if (downloaded > i * 10_000) controller.abort();
          },
        },
      }).then((response) => response.bytes()).catch(() => {});
    }
  `);
  assertEquals([ended.code, ended.stdout.length, ended.stderr], [0, 0, ""]);
});

test("fetch() aborted within the answer of another fetch harms neither", async () => {
  await using server = await httpServer(() => LONG);
  const controller = new AbortController();
  const slow = fetch(server.url(), { signal: controller.signal })
    .then((response) => response.bytes());
  const rejected = reason(slow);
  const other = fetch(server.url()).then((response) => {
    controller.abort();
    return response.bytes();
  });
  assertEquals((await other).byteLength, LONG.body.byteLength);
  assertStrictEquals(await rejected, controller.signal.reason);
});

test("fetch() leaves no listener on a signal that lives on", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...rest: Parameters<typeof add>) => {
    listeners++;
    add(...rest);
  };
  signal.removeEventListener = (...rest: Parameters<typeof remove>) => {
    listeners--;
    remove(...rest);
  };
  await (await fetch(server.url(), { signal })).text();
  await (await fetch(server.url(), { signal })).body!.cancel();
  await reason(fetch("http://127.0.0.1:1/", { signal }));
  await assertRejects(() => fetch("http://[/", { signal }), TypeError);
  assertEquals(listeners, 0);
});

// libcurl hands over the bytes that it told the debug callback of, and with no
// receiver they went to the standard output.
test("fetch() aborted inside a callback takes nothing more", async () => {
  await using server = await httpServer(() => LONG);
  const { stdout } = await spawnRuntime(
    `import { fetch } from "@curlew/curl";
     const controller = new AbortController();
     const CURLINFO_DATA_IN = 3;
     await fetch("${server.url()}", {
       signal: controller.signal,
       curl: {
         CURLOPT_VERBOSE: true,
         CURLOPT_DEBUGFUNCTION: (type) => {
           if (type === CURLINFO_DATA_IN) controller.abort();
         },
       },
     }).then((response) => response.text()).catch((error) => {
       console.log(error.name);
     });`,
  );
  assertEquals(stdout, "AbortError\n");
});
