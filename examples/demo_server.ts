/**
 * The server that `fetch_many.ts` fetches from when it is given no URL: files
 * of mixed sizes, slow ones, late ones, redirects and one that breaks off, over
 * plain HTTP/1.1 and over HTTP/2 with TLS, on 127.0.0.1.
 */
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { generate } from "selfsigned";

const KiB = 1024;
const MiB = 1024 * KiB;

interface Page {
  readonly size: number;
  /** Milliseconds before the answer begins. */
  readonly lateMs?: number;
  /** Bytes a second; as fast as possible if it is not given. */
  readonly rate?: number;
  /** The size is not announced. */
  readonly unannounced?: boolean;
  /** Bytes after which the connection is cut. */
  readonly cutAfter?: number;
  /** Where the page has moved to. */
  readonly movedTo?: string;
}

const plain: Record<string, Page> = {
  "/notes.txt": { size: 1 * KiB },
  "/photo.jpg": { size: 384 * KiB },
  "/album.zip": { size: 8 * MiB },
  "/disk.img": { size: 32 * MiB },
  "/talk.mp4": { size: 6 * MiB, rate: 3 * MiB },
  "/radio.ogg": { size: 320 * KiB, rate: 110 * KiB, unannounced: true },
  "/drip.log": { size: 40 * KiB, rate: 16 * KiB, unannounced: true },
  "/search.json": { size: 12 * KiB, lateMs: 700 },
  "/backup.tar": { size: 16 * MiB, rate: 9 * MiB, lateMs: 250 },
  "/latest": { size: 0, movedTo: "/release-2.tar.gz" },
  "/release-2.tar.gz": { size: 2 * MiB, rate: 4 * MiB },
  "/cut-short.bin": { size: 4 * MiB, rate: 2 * MiB, cutAfter: 1.6 * MiB },
};

const secure: Record<string, Page> = {
  "/index.html": { size: 4 * KiB },
  "/style.css": { size: 16 * KiB },
  "/app.js": { size: 256 * KiB },
  "/font.woff2": { size: 64 * KiB },
  "/map.svg": { size: 1 * MiB },
  "/model.bin": { size: 24 * MiB },
  "/trailer.webm": { size: 5 * MiB, rate: 2 * MiB },
  "/ticker.csv": { size: 24 * KiB, rate: 10 * KiB, unannounced: true },
  "/report.pdf": { size: 640 * KiB, lateMs: 1200 },
  "/thumbnails.pack": { size: 3 * MiB, rate: 2 * MiB, lateMs: 400 },
  "/old-address": { size: 0, lateMs: 150, movedTo: "/newer-address" },
  "/newer-address": { size: 0, lateMs: 150, movedTo: "/manual.epub" },
  "/manual.epub": { size: 768 * KiB, lateMs: 150 },
};

/** The server and what to ask it for. */
export interface DemoServer {
  readonly urls: readonly string[];
  /** The one of them that is meant to fail. */
  readonly failing: string;
  /** A folder of its own, for what is fetched; removed by `close()`. */
  readonly folder: string;
  /** The file with the certificate to trust. */
  readonly certificate: string;
  close(): Promise<void>;
}

/** Starts the server on two free ports. */
export async function startDemoServer(): Promise<DemoServer> {
  const pem = await generate([{ name: "commonName", value: "Curlew demo" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), "curlew-demo-"));
  const certificate = join(folder, "certificate.pem");
  await writeFile(certificate, pem.cert);

  const http = createServer((request, response) =>
    answer(plain[request.url ?? ""], response)
  );
  const pair = { key: pem.private, cert: pem.cert };
  // The HTTP/2 server of Bun 1.4.5 breaks streams whose reader is slower than
  // it is, so there it is HTTP/1.1 here, too.
  const https = "bun" in process.versions
    ? createHttpsServer(
      pair,
      (request, response) => answer(secure[request.url ?? ""], response),
    )
    : createSecureServer(
      { ...pair, allowHTTP1: true },
      (request, response) => answer(secure[request.url], response),
    );
  const connections = new Set<{ destroy(): void }>();
  for (const server of [http, https]) {
    server.on("connection", (socket) => connections.add(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }

  const urlsOf = (scheme: string, server: Server, pages: object) =>
    Object.keys(pages).map((path) =>
      `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
    );
  const urls = [
    ...urlsOf("http", http, plain),
    ...urlsOf("https", https, secure),
  ];
  return {
    urls: urls.filter((url) => !url.endsWith("/newer-address")),
    failing: urls.find((url) => url.endsWith("/cut-short.bin"))!,
    folder,
    certificate,
    async close() {
      http.close();
      https.close();
      for (const connection of connections) connection.destroy();
      await rm(folder, { recursive: true });
    },
  };
}

/** The part of a response that HTTP/1.1 and HTTP/2 have in common. */
type Answer = Writable & {
  writeHead(status: number, headers: Record<string, string | number>): unknown;
};

async function answer(page: Page | undefined, response: object) {
  const out = response as Answer;
  if (page?.lateMs) await sleep(page.lateMs);
  if (!page) {
    out.writeHead(404, { "content-length": 0 });
    out.end();
  } else if (page.movedTo) {
    out.writeHead(302, { location: page.movedTo, "content-length": 0 });
    out.end();
  } else {
    out.writeHead(200, page.unannounced ? {} : { "content-length": page.size });
    // A client that went away, and the page that breaks off, end up here.
    await pipeline(Readable.from(bodyOf(page)), out).catch(() => {});
  }
}

async function* bodyOf({ size, rate = Infinity, cutAfter = Infinity }: Page) {
  const block = new Uint8Array(Math.min(64 * KiB, Math.ceil(rate / 20)));
  const start = performance.now();
  for (let sent = 0; sent < size; sent += block.length) {
    if (sent >= cutAfter) throw new Error("Cut on purpose");
    const aheadMs = sent / rate * 1000 - (performance.now() - start);
    if (aheadMs > 0) await sleep(aheadMs);
    yield block.subarray(0, size - sent);
  }
}
