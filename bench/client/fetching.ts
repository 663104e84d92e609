import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Client, expectOk, piece, type Pieces } from "./client.ts";

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

interface Bun {
  write(path: string, response: Response): Promise<number>;
}
interface Deno {
  open(path: string, options: {
    write: boolean;
    create: boolean;
    truncate: boolean;
  }): Promise<{ writable: WritableStream<Uint8Array> }>;
}

/** A client on anything that has the shape of fetch; `init` goes with every request. */
export function fetching(fetch: Fetch, init?: RequestInit): Client {
  return {
    async get(url) {
      const response = await fetch(url, init);
      expectOk(response.status, response.headers.get("content-type"));
      return (await response.arrayBuffer()).byteLength;
    },
    async protocol(url) {
      const response = await fetch(url, init);
      await response.arrayBuffer();
      return response.headers.get("x-protocol") ?? "";
    },
    async open(url) {
      const response = await fetch(url, init);
      expectOk(response.status, response.headers.get("content-type"));
      return pieces(response);
    },
    async upload(url, size) {
      const request = { method: "PUT", body: bodyOf(size), duplex: "half" };
      const response = await fetch(url, { ...init, ...request });
      expectOk(response.status, response.headers.get("content-type"));
      const taken = Number(await response.text());
      if (taken !== size) throw new Error(`The server took ${taken} bytes`);
    },
    async download(url, path) {
      const response = await fetch(url, init);
      expectOk(response.status, response.headers.get("content-type"));
      await save(response, path);
      return (await stat(path)).size;
    },
  };
}

function pieces(response: Response): Pieces {
  // Made at the first read, so that a body that is only held stays untouched.
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const held = response;
  return {
    async next() {
      reader ??= held.body!.getReader();
      const { done, value } = await reader.read();
      return done ? -1 : value.byteLength;
    },
  };
}

function bodyOf(size: number): ReadableStream<Uint8Array> {
  let left = size;
  return new ReadableStream({
    pull(controller) {
      const n = Math.min(left, piece.byteLength);
      if (n > 0) {
        controller.enqueue(n < piece.byteLength ? piece.subarray(0, n) : piece);
      }
      left -= n;
      if (left === 0) controller.close();
    },
  });
}

/** The shortest way that each runtime's own manual gives. */
async function save(response: Response, path: string): Promise<void> {
  const { Bun, Deno } = globalThis as { Bun?: Bun; Deno?: Deno };
  if (Bun) {
    await Bun.write(path, response);
  } else if (Deno) {
    const file = await Deno.open(path, {
      write: true,
      create: true,
      truncate: true,
    });
    await response.body!.pipeTo(file.writable);
  } else {
    // Two declarations of the same class, the browser's and Node's.
    type Web = Parameters<typeof Readable.fromWeb>[0];
    const body = Readable.fromWeb(response.body as unknown as Web);
    await pipeline(body, createWriteStream(path));
  }
}
