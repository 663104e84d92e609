import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  deferred,
  gate,
  test,
} from "./harness.ts";
import {
  certificates,
  httpServer,
  nginxMissing,
  nginxServer,
  opensslMissing,
  scriptedServer,
  tlsServer,
} from "./server.ts";

function open(port: number): Socket {
  return connect(port, "127.0.0.1").on("error", () => {});
}

async function readAll(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("latin1");
  socket.on("data", (part) => text += part);
  await once(socket, "close");
  return text;
}

test("scriptedServer() sends exactly the bytes of its script", async () => {
  await using server = await scriptedServer(async (connection) => {
    const request = await connection.readRequest();
    assertEquals(request?.target, "/cut");
    await connection.end("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1234");
  });
  const socket = open(server.port);
  socket.end("GET /cut HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nx-a: 2\r\n\r\n");
  assertMatch(await readAll(socket), /\r\n\r\n1234$/);
  const [request] = server.requests;
  assertEquals(request?.headers.get("x-a"), "1, 2");
  assertEquals(
    request?.head,
    "GET /cut HTTP/1.1\r\nHost: a\r\nX-A: 1\r\nx-a: 2",
  );
  assertEquals(server.connections.length, 1);
});

test("Connection.readRequest() decodes a chunked body and answers Expect", async () => {
  const body = deferred<string>();
  await using server = await scriptedServer(async (connection) => {
    const request = await connection.readRequest();
    body.resolve(request?.text() ?? "");
    await connection.end();
  });
  const socket = open(server.port);
  socket.write(
    "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n",
  );
  const [first] = await once(socket, "data");
  assertEquals(String(first), "HTTP/1.1 100 Continue\r\n\r\n");
  socket.end("3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nT: 1\r\n\r\n");
  assertEquals(await body.promise, "abc0123456789");
  await readAll(socket);
});

test("Connection.reset() cuts with a RST", async () => {
  await using server = await scriptedServer(async (connection) => {
    await connection.readLine();
    connection.reset();
  });
  const socket = connect(server.port, "127.0.0.1");
  const failed = deferred<string>();
  socket.on("error", (error: Error & { code?: string }) => {
    failed.resolve(error.code ?? "");
  });
  socket.write("hello\r\n");
  assertEquals(await failed.promise, "ECONNRESET");
});

test("Server.close() throws what a script threw", async () => {
  const server = await scriptedServer(async (connection) => {
    await connection.readLine();
    throw new Error("out of script");
  });
  const socket = open(server.port);
  socket.write("x\n");
  await readAll(socket);
  await assertRejects(() => server.close(), Error, "out of script");
});

test("Server.close() ends connections that a script left open", async () => {
  const server = await scriptedServer(() => {});
  const accepted = server.nextConnection();
  const socket = open(server.port);
  await accepted;
  const [read] = await Promise.all([readAll(socket), server.close()]);
  assertEquals(read, "");
});

test("httpServer() keeps a connection alive and honours chunks and delays", async () => {
  const late = gate();
  await using server = await httpServer((request) => {
    if (request.target === "/chunks") return { chunks: ["ab", "", "cde"] };
    if (request.target === "/late") return { body: "late", after: late.opened };
    return {
      status: 404,
      headers: { "Set-Cookie": ["a=1", "b=2"] },
      close: true,
    };
  });
  const socket = open(server.port);
  socket.write("HEAD /chunks HTTP/1.1\r\n\r\nGET /chunks HTTP/1.1\r\n\r\n");
  socket.write("GET /late HTTP/1.1\r\n\r\nGET /none HTTP/1.1\r\n\r\n");
  late.open();
  const head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  assertEquals(
    await readAll(socket),
    `${head}${head}2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n` +
      "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlate" +
      "HTTP/1.1 404 Not Found\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n" +
      "Connection: close\r\nContent-Length: 0\r\n\r\n",
  );
  assertEquals(server.requests.map((each) => each.connectionNumber), [
    1,
    1,
    1,
    1,
  ]);
});

test(
  "tlsServer() shows a certificate that its authority vouches for",
  async () => {
    await using server = await tlsServer(() => ({ body: "safe", close: true }));
    const socket = connectTls({
      port: server.port,
      host: "127.0.0.1",
      servername: "localhost",
      ca: readFileSync(certificates().authority),
    });
    await once(socket, "secureConnect");
    socket.write("GET / HTTP/1.1\r\n\r\n");
    assertMatch(await readAll(socket), /safe$/);
  },
  { skip: opensslMissing() },
);

test("certificates() has a wrong name and an expired one", async () => {
  const { wrongName, expired } = certificates();
  const show = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const args = [
        "x509",
        "-in",
        path,
        "-noout",
        "-ext",
        "subjectAltName",
        "-enddate",
      ];
      execFile("openssl", args, (error, stdout) =>
        error ? reject(error) : resolve(stdout));
    });
  assertStringIncludes(await show(wrongName.certificate), "wrong.example");
  assertStringIncludes(await show(expired.certificate), "2001 GMT");
}, { skip: opensslMissing() });

test("nginxServer() serves files and stops", async () => {
  const server = await nginxServer({ "hello.txt": "hello" });
  const socket = open(server.httpPort);
  socket.write("GET /hello.txt HTTP/1.0\r\n\r\n");
  const text = await readAll(socket);
  assertMatch(text, /^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nhello$/);
  await server.close();
  const refused = connect(server.httpPort, "127.0.0.1");
  const error = await new Promise<Error>((resolve) =>
    refused.on("error", resolve)
  );
  assert(error);
}, { skip: nginxMissing() });
