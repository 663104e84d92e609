import { createRequire } from "node:module";
import type { Client, Settings } from "./client.ts";
import { text } from "./arguments.ts";

interface Easy {
  setOpt(name: string, value: unknown): void;
  getInfo(name: string): { data: unknown };
}
interface NodeLibcurl {
  Easy: new () => Easy;
  Multi: new () => {
    perform(easy: Easy): Promise<Easy>;
    removeHandle(easy: Easy): void;
    setOpt(name: string, value: unknown): void;
  };
}
interface Transfer {
  readonly easy: Easy;
  take: (chunk: Uint8Array) => void;
}

/**
 * node-libcurl, the native add-on, in its fastest form: its Multi, and Easy handles that are kept.
 * It lives outside the package's own dependencies: argument `peer` names its folder.
 */
export function nodeLibcurl(settings: Settings): Client {
  const require = createRequire(import.meta.url);
  const { Easy, Multi } = require(text("peer", "node-libcurl")) as NodeLibcurl;
  const multi = new Multi();
  multi.setOpt("MAXCONNECTS", settings.concurrency + 100);
  const idle: Transfer[] = [];

  function open(): Transfer {
    const easy = new Easy();
    const transfer: Transfer = { easy, take: () => {} };
    easy.setOpt("NOSIGNAL", true);
    // CURL_HTTP_VERSION_2TLS is 4, CURL_HTTP_VERSION_1_1 is 2.
    easy.setOpt("HTTP_VERSION", settings.http2 ? 4 : 2);
    if (settings.http2) easy.setOpt("PIPEWAIT", true);
    if (settings.authority) easy.setOpt("CAINFO", settings.authority);
    easy.setOpt(
      "WRITEFUNCTION",
      (chunk: Uint8Array, size: number, count: number) => {
        transfer.take(chunk);
        return size * count;
      },
    );
    return transfer;
  }

  async function perform(
    url: string,
    take: (chunk: Uint8Array) => void,
  ): Promise<Easy> {
    const transfer = idle.pop() ?? open();
    const { easy } = transfer;
    transfer.take = take;
    easy.setOpt("URL", url);
    await multi.perform(easy);
    // This code can run inside one of libcurl's callbacks, where handles can't come and go.
    await new Promise((resolve) => setImmediate(resolve));
    multi.removeHandle(easy);
    idle.push(transfer);
    const status = easy.getInfo("RESPONSE_CODE").data;
    if (status !== 200) throw new Error(`Status ${status}`);
    if (!easy.getInfo("CONTENT_TYPE").data) throw new Error("No content-type");
    return easy;
  }

  return {
    async get(url) {
      const chunks: Uint8Array[] = [];
      await perform(url, (chunk) => chunks.push(chunk));
      return Buffer.concat(chunks).byteLength;
    },
    async protocol(url) {
      const easy = await perform(url, () => {});
      return easy.getInfo("HTTP_VERSION").data === 3 ? "HTTP/2.0" : "HTTP/1.1";
    },
    async stream(url) {
      let bytes = 0;
      await perform(url, (chunk) => bytes += chunk.byteLength);
      return bytes;
    },
  };
}
