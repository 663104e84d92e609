import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { type Client, expectOk, piece, type Settings } from "./client.ts";

interface Answer {
  statusCode: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable & { arrayBuffer(): Promise<ArrayBuffer> };
}
interface Pool {
  request(
    options: { path: string; method: string; body?: Readable },
  ): Promise<Answer>;
}
interface Undici {
  Pool: new (origin: string, options: Record<string, unknown>) => Pool;
}

/** undici's Pool.request, Node's own way around the cost of its fetch. */
export async function undici(settings: Settings): Promise<Client> {
  const name: string = "undici";
  const { Pool } = await import(name) as Undici;
  const pools = new Map<string, Pool>();

  async function ask(
    url: string,
    method = "GET",
    body?: Readable,
  ): Promise<Answer> {
    const start = url.indexOf("/", url.indexOf("//") + 2);
    const origin = url.slice(0, start);
    let pool = pools.get(origin);
    if (!pool) {
      pool = new Pool(origin, {
        // Over HTTP/2 one connection carries all requests, as with the others.
        connections: settings.http2 ? 1 : settings.concurrency,
        allowH2: settings.http2,
        connect: settings.authority
          ? { ca: readFileSync(settings.authority) }
          : {},
      });
      pools.set(origin, pool);
    }
    const path = url.slice(start);
    const answer = await pool.request(
      body ? { path, method, body } : { path, method },
    );
    expectOk(answer.statusCode, answer.headers["content-type"]);
    return answer;
  }

  return {
    async get(url) {
      return (await (await ask(url)).body.arrayBuffer()).byteLength;
    },
    async protocol(url) {
      const answer = await ask(url);
      await answer.body.arrayBuffer();
      return String(answer.headers["x-protocol"] ?? "");
    },
    async open(url) {
      const { body } = await ask(url);
      const chunks = body[Symbol.asyncIterator]();
      return {
        async next() {
          const { done, value } = await chunks.next();
          return done ? -1 : (value as Uint8Array).byteLength;
        },
      };
    },
    async upload(url, size) {
      const answer = await ask(url, "PUT", Readable.from(chunksOf(size)));
      await answer.body.arrayBuffer();
    },
  };
}

function* chunksOf(size: number): Generator<Uint8Array> {
  for (let left = size; left > 0; left -= piece.byteLength) {
    yield left < piece.byteLength ? piece.subarray(0, left) : piece;
  }
}
