import { Worker } from "node:worker_threads";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import process from "node:process";
import { existsSync } from "node:fs";
import { refusedPort } from "./fetching.ts";
import {
  assert,
  assertEquals,
  assertLess,
  assertStringIncludes,
  projectRoot,
  runtime,
  slowness,
  spawnRuntime,
  test,
} from "./harness.ts";
import { httpServer, scriptedServer, type Server } from "./server.ts";

/** Runs code that has `fetch` and `url`, and expects it to end by itself, soon. */
async function endsByItself(
  url: string,
  code: string,
  env: Record<string, string> = {},
): Promise<string> {
  const { code: exit, signal, stdout, stderr, ms } = await spawnRuntime(
    `import { Easy, fetch, Loop } from "@curlew/curl";
     import * as c from "@curlew/curl/constants";
     const url = ${JSON.stringify(url)};
     void [Easy, fetch, Loop, c, url];
     ${code}`,
    { timeoutMs: 12_000, env },
  );
  assertEquals([exit, signal, stderr], [0, null, ""], `${stdout}${stderr}`);
  assertLess(ms, 10_000 * slowness);
  return stdout.trim();
}

function endless(): Promise<Server> {
  return scriptedServer(async (connection) => {
    await connection.readRequest();
    await connection.write("HTTP/1.1 200 OK\r\n\r\n");
    while (!connection.socket.destroyed) {
      await connection.write(new Uint8Array(65_536));
    }
  });
}

test("Loop lets the process end after a fetch, with its connection kept alive", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const said = await endsByItself(
    server.url(),
    "console.log(await (await fetch(url)).text());",
  );
  assertEquals(said, "ok");
});

test("Loop lets the process end with a large body that nobody reads", async () => {
  await using server = await endless();
  const said = await endsByItself(
    server.url(),
    "console.log((await fetch(url)).status);",
  );
  assertEquals(said, "200");
});

test("Loop lets the process end after failures", async () => {
  const said = await endsByItself(
    `http://127.0.0.1:${await refusedPort()}/`,
    `await fetch(url).catch((error) => console.log(error.cause.constant));
     await fetch("http://nowhere.invalid/").catch(() => {});`,
  );
  assertEquals(said, "CURLE_COULDNT_CONNECT");
});

test("Loop lets the process end after an abort and a cancelled body", async () => {
  await using server = await endless();
  await endsByItself(
    server.url(),
    `const controller = new AbortController();
     const { signal } = controller;
     const response = await fetch(url, { signal });
     controller.abort();
     await response.text().catch(() => {});
     await (await fetch(url)).body.cancel();`,
  );
});

test("Loop keeps the process alive while a transfer runs", async () => {
  await using server = await httpServer(async () => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { body: "late" };
  });
  const said = await endsByItself(
    server.url(),
    "fetch(url).then(async (response) => console.log(await response.text()));",
  );
  assertEquals(said, "late");
});

test("Loop lets the process end when it was closed at once", async () => {
  await using server = await endless();
  await endsByItself(
    server.url(),
    `const loop = new Loop();
     const easy = new Easy();
     easy.setopt(c.CURLOPT_URL, url);
     easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
     loop.add(easy, () => {});
     // Its waker is about to prove itself by now.
     setTimeout(() => { loop.close(); easy.close(); }, 2);`,
  );
});

test("Loop ends the process with the program's own error", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const ended = await spawnRuntime(
    `import { Easy, Loop } from "@curlew/curl";
     import * as c from "@curlew/curl/constants";
     const loop = new Loop();
     const easy = new Easy();
     easy.setopt(c.CURLOPT_URL, ${JSON.stringify(server.url())});
     easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
     loop.add(easy, () => { throw new Error("From done"); });`,
  );
  assert(ended.code !== 0);
  assertStringIncludes(ended.stderr, "From done");
});

const gnutls = ["x86_64", "aarch64"].map((cpu) =>
  `/usr/lib/${cpu}-linux-gnu/libcurl-gnutls.so.4`
).find(existsSync);
const openssl = gnutls?.replace("-gnutls.so", ".so");

for (const path of ["libcurl.so.4", "libcurl-gnutls.so.4"]) {
  test(`Loop works with Debian's ${path}`, async () => {
    await using server = await httpServer(() => ({ body: "ok" }));
    const said = await endsByItself(
      server.url(),
      `import { version } from "@curlew/curl";
       const all = await Promise.all([1, 2, 3].map(() => fetch(url)));
       for (const response of all) await response.text();
       console.log(version().path, version().sslVersion);`,
      { LIBCURL_PATH: path },
    );
    assertStringIncludes(said, path);
    assertStringIncludes(said, path.includes("gnutls") ? "GnuTLS" : "OpenSSL");
  }, {
    skip: existsSync((path.includes("gnutls") ? gnutls : openssl) ?? "")
      ? false
      : "Debian's libcurl packages are not installed",
  });
}

test("Loop runs in a Worker of its own", async () => {
  await using server = await httpServer(() => ({ body: "ok" }));
  const folder = join(projectRoot, ".cache", "spawn");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `worker_${process.pid}.ts`);
  writeFileSync(
    path,
    `import { parentPort, workerData } from "node:worker_threads";
     import { fetch, Loop } from "@curlew/curl";
     const texts = await Promise.all(
       Array.from({ length: 20 }, async () =>
         (await fetch(workerData.url)).text()),
     );
     Loop.default.close();
     parentPort.postMessage(texts.join(""));
     parentPort.close();`,
  );
  const workers = [1, 2].map(() =>
    new Worker(pathToFileURL(path), { workerData: { url: server.url() } })
  );
  const said = await Promise.all(
    workers.map((worker) =>
      new Promise((resolve, reject) => {
        worker.on("message", resolve);
        worker.on("error", reject);
      })
    ),
  );
  assertEquals(said, ["ok".repeat(20), "ok".repeat(20)]);
  for (const worker of workers) await worker.terminate();
  rmSync(path, { force: true });
  // What a Worker opened may outlive it for a while.
}, { leaks: false });

// OpenSSL freed all it had as the process ended, under the Worker that used it:
// on Deno 2.9.6 every third of these processes crashed.
test("process.exit() while a Worker speaks TLS is no crash", async () => {
  await using server = await scriptedServer(({ socket }) =>
    void socket.end("This is no TLS\r\n")
  );
  const url = server.url().replace("http:", "https:");
  for (let round = 0; round < 4; round++) {
    const ends = [1, 2].map(() =>
      endsByItself(
        url,
        `import { isMainThread, parentPort, Worker } from "node:worker_threads";
       import process from "node:process";
       function attempt() {
         const easy = new Easy();
         easy.setopt(c.CURLOPT_URL, url);
         try {
           easy.perform();
         } catch {
           // The handshake fails: TLS has been spoken.
         }
         easy.close();
       }
       if (isMainThread) {
         const worker = new Worker(new URL(import.meta.url));
         worker.on("message", () =>
           setTimeout(() => process.exit(0), 5 * Math.random()));
       } else {
         parentPort.postMessage(attempt());
         setInterval(() => {
           for (let i = 0; i < 50; i++) attempt();
         }, 0);
       }`,
      )
    );
    await Promise.all(ends);
  }
}, { timeoutMs: 30_000 });

const gcFlags: Record<typeof runtime, readonly string[]> = {
  deno: [
    "--no-prompt",
    "--no-check",
    "-A",
    "--v8-flags=--expose-gc",
  ],
  node: [
    "--experimental-ffi",
    "--disable-warning=ExperimentalWarning",
    "--expose-gc",
  ],
  bun: [],
};

test("CurlResponse that is garbage frees its handle and connection", async () => {
  await using server = await endless();
  const ended = await spawnRuntime(
    `import { fetch, Loop } from "@curlew/curl";
     const collect = globalThis.gc ?? (() => globalThis.Bun.gc(true));
     async function forget() {
       for (let i = 0; i < 5; i++) {
         const response = await fetch(${JSON.stringify(server.url())});
         if (i % 2) {
           const reader = response.body.getReader();
           await reader.read();
         }
       }
     }
     await forget();
     const most = Loop.default.running;
     for (let i = 0; i < 100 && Loop.default.running > 0; i++) {
       await new Promise((resolve) => setTimeout(resolve, 20));
       collect();
     }
     console.log(most, Loop.default.running);`,
    { flags: gcFlags[runtime] },
  );
  assertEquals([ended.code, ended.stderr], [0, ""]);
  assertEquals(ended.stdout.trim(), "5 0");
});
