import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { certificate } from "./certificate.ts";
import { configuration } from "./nginx.ts";
import { ended, firstLine, stop } from "./process.ts";

/** Addresses without a slash at the end, and what clients need beside them. */
export interface Servers {
  readonly http: string;
  readonly https: string;
  readonly http2: string;
  readonly delay: string;
  /** PEM file of the authority that signed the certificate. */
  readonly authority: string;
  /** Where a download may be written, in memory if the system has such a folder. */
  readonly file: string;
  close(): Promise<void>;
}

const sizes = {
  "1k": 1 << 10,
  "100k": 100 << 10,
  "16m": 16 << 20,
  "128m": 128 << 20,
  "1g": 1 << 30,
};

/** nginx with its files and certificate, and the delay server, on free ports of 127.0.0.1. */
export async function startServers(delayProgram: string): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), "curlew-bench-"));
  const files = join(folder, "files");
  mkdirSync(files);
  for (const [name, size] of Object.entries(sizes)) {
    const path = join(files, name);
    writeFileSync(path, size < 1 << 20 ? "x".repeat(size) : "");
    truncateSync(path, size); // the big ones are holes: they read as zeros and cost no disk
  }
  const { authority, chain, key } = certificate(folder);
  const ports = await freePorts(3);
  const path = join(folder, "nginx.conf");
  writeFileSync(path, configuration({ folder, files, chain, key, ports }));

  const nginx = spawn("nginx", ["-c", path, "-p", folder], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const delay = spawn(delayProgram, [], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output = memoryFolder() ?? folder;
  const file = join(output, `curlew-bench-${process.pid}.bin`);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(file, { force: true });
  };
  const [http, https, http2] = ports.map(String) as [string, string, string];
  try {
    const delayPort = await firstLine(delay);
    await Promise.race([
      answering(`http://127.0.0.1:${http}/1k`),
      ended(nginx),
    ]);
    return {
      http: `http://127.0.0.1:${http}`,
      https: `https://127.0.0.1:${https}`,
      http2: `https://127.0.0.1:${http2}`,
      delay: `http://127.0.0.1:${delayPort}`,
      authority,
      file,
      async close() {
        await Promise.all([stop(nginx), stop(delay)]);
        remove();
      },
    };
  } catch (error) {
    await Promise.all([stop(nginx), stop(delay)]);
    remove();
    throw error;
  }
}

function memoryFolder(): string | undefined {
  try {
    const folder = "/dev/shm";
    rmSync(mkdtempSync(join(folder, "curlew-")), { recursive: true });
    return folder;
  } catch {
    return undefined;
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await (await fetch(url)).arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`Nothing answers at "${url}"`);
}

async function freePorts(count: number): Promise<number[]> {
  const listening = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer();
          server.listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = listening.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(
    listening.map((server) => new Promise((resolve) => server.close(resolve))),
  );
  return ports;
}
