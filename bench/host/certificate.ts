import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** An authority of our own and a certificate for 127.0.0.1 signed by it; all clients verify it. */
export function certificate(
  folder: string,
): { authority: string; chain: string; key: string } {
  const path = (name: string) => join(folder, name);
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const newKey = (name: string) =>
    openssl(
      ..."genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out"
        .split(" "),
      name,
    );
  newKey("authority.key");
  newKey("server.key");
  openssl(
    ..."req -x509 -key authority.key -days 2 -subj /CN=Bench -out authority.pem"
      .split(" "),
  );
  openssl(
    ..."req -new -key server.key -subj /CN=localhost -out server.csr".split(
      " ",
    ),
  );
  writeFileSync(
    path("server.ext"),
    "basicConstraints=CA:FALSE\nsubjectAltName=IP:127.0.0.1,DNS:localhost\n",
  );
  openssl(
    ..."x509 -req -in server.csr -CA authority.pem -CAkey authority.key"
      .split(" "),
    ..."-CAcreateserial -days 2 -extfile server.ext -out server.pem".split(" "),
  );
  return {
    authority: path("authority.pem"),
    chain: path("server.pem"),
    key: path("server.key"),
  };
}
