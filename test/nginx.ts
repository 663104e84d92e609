/** Debian's nginx as a real server: HTTP/1.1, and HTTP/2 over TLS. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { certificates, opensslMissing } from "./certificates.ts";

/** A running nginx. */
export interface NginxServer extends AsyncDisposable {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** The folder whose files it serves. */
  readonly folder: string;
  /** The authority of its certificate. */
  readonly authority: string;
  /** A URL by plain HTTP/1.1. */
  url(path?: string): string;
  /** A URL by TLS, with HTTP/2 for clients that ask for it. */
  secureUrl(path?: string): string;
  close(): Promise<void>;
}

let program: string | null | undefined;

function findNginx(): string | null {
  // Debian installs it where an ordinary user's path does not look.
  for (const path of ["nginx", "/usr/sbin/nginx"]) {
    try {
      execFileSync(path, ["-v"], { stdio: "ignore" });
      return path;
    } catch {
      // Not there.
    }
  }
  return null;
}

/** The reason for skipping where there is no nginx (or no openssl), else `false`. */
export function nginxMissing(): false | string {
  program ??= findNginx();
  return program === null ? "nginx is not installed" : opensslMissing();
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    ports.push((server.address() as AddressInfo).port);
  }
  for (const server of servers) {
    await new Promise((done) => server.close(done));
  }
  return ports;
}

function configuration(
  root: string,
  httpPort: number,
  httpsPort: number,
): string {
  const { localhost } = certificates();
  return `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
worker_rlimit_nofile 20000;
pid ${root}/nginx.pid;
error_log stderr error;
events { worker_connections 12000; }
http {
  access_log off;
  default_type application/octet-stream;
  types { text/html html; text/plain txt; application/json json; }
  sendfile on;
  keepalive_requests 100000000;
  keepalive_timeout 75s;
  client_max_body_size 0;
  client_body_temp_path ${root}/body;
  proxy_temp_path ${root}/proxy;
  fastcgi_temp_path ${root}/fastcgi;
  uwsgi_temp_path ${root}/uwsgi;
  scgi_temp_path ${root}/scgi;
  server {
    listen 127.0.0.1:${httpPort};
    listen 127.0.0.1:${httpsPort} ssl http2;
    http2_max_concurrent_streams 256;
    ssl_certificate ${localhost.certificate};
    ssl_certificate_key ${localhost.key};
    root ${root}/files;
    location /gzip/ { alias ${root}/files/; gzip on; gzip_types *; gzip_min_length 1; }
    location /moved/ { rewrite ^/moved/(.*)$ /$1 redirect; }
    location = /protocol { default_type text/plain; return 200 $server_protocol; }
    location = /status/404 { return 404; }
    location = /sink { proxy_pass http://127.0.0.1:${httpPort}/protocol; }
  }
}
`;
}

// nginx says nothing when it listens, so its door is knocked at.
async function untilListening(
  child: ChildProcess,
  port: number,
): Promise<void> {
  const end = performance.now() + 10_000;
  while (child.exitCode === null && performance.now() < end) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("connect", () => socket.destroy());
      socket.on("error", () => resolve(false));
      socket.on("close", (hadError) => resolve(!hadError));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`nginx does not listen (exit code ${child.exitCode})`);
}

/** Starts nginx with these files (name to content) to serve. */
export async function nginxServer(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<NginxServer> {
  const reason = nginxMissing();
  if (reason) throw new Error(reason);
  const root = mkdtempSync(join(tmpdir(), "curlew-nginx-"));
  chmodSync(root, 0o755);
  const folder = join(root, "files");
  mkdirSync(folder);
  const all = {
    "1k.bin": new Uint8Array(1024).fill(97),
    "100k.bin": new Uint8Array(102_400).fill(98),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    writeFileSync(join(folder, name), content);
  }
  const [httpPort = 0, httpsPort = 0] = await freePorts(2);
  const configured = join(root, "nginx.conf");
  writeFileSync(configured, configuration(root, httpPort, httpsPort));
  const child = spawn(
    program!,
    ["-p", root, "-c", configured, "-e", "stderr"],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text) => complaints += text);
  const gone = new Promise<void>((resolve) =>
    child.on("close", () => resolve())
  );

  async function close(): Promise<void> {
    if (child.exitCode === null) child.kill("SIGTERM");
    await gone;
    rmSync(root, { recursive: true, force: true });
  }

  try {
    await untilListening(child, httpPort);
  } catch (error) {
    await close();
    throw new Error(`${error}: ${complaints}`);
  }
  return {
    httpPort,
    httpsPort,
    folder,
    authority: certificates().authority,
    url: (path = "/") => `http://127.0.0.1:${httpPort}${path}`,
    secureUrl: (path = "/") => `https://localhost:${httpsPort}${path}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}
