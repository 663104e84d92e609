import process from "node:process";

export interface Setting {
  readonly folder: string;
  readonly files: string;
  readonly chain: string;
  readonly key: string;
  /** HTTP/1.1, HTTP/1.1 over TLS, HTTP/2 over TLS. */
  readonly ports: readonly number[];
}

/** nginx as a server for measurements: one worker, no log, connections that last. */
export function configuration(setting: Setting): string {
  const { folder, files, chain, key, ports } = setting;
  const server = (listen: string) => `
  server {
    listen 127.0.0.1:${listen} backlog=4096;
    root ${files};
  }`;
  // Started by root, workers would change to a user who can't read the folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/${name};`).join("\n");
  return `${user}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 16384; }
http {
  access_log off;
${temporary}
  default_type application/octet-stream;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  open_file_cache max=100;
  keepalive_timeout 1h;
  keepalive_requests 1000000000;
  send_timeout 1h;
  http2_max_concurrent_streams 256;
  add_header X-Protocol $server_protocol;
  ssl_certificate ${chain};
  ssl_certificate_key ${key};
  ssl_session_cache shared:bench:1m;
  # The same for all: some would ask for AES-256, which costs a fifth more.
  ssl_protocols TLSv1.3;
  ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256;
${server(`${ports[0]}`)}
${server(`${ports[1]} ssl`)}
${server(`${ports[2]} ssl http2`)}
}
`;
}
