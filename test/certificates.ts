/** A certificate authority and certificates for tests, made by openssl at first use. */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./spawn.ts";

/** Paths of a certificate and its key, in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** What `certificates()` makes. */
export interface Certificates {
  /** The authority that signed the others: what CURLOPT_CAINFO takes. */
  readonly authority: string;
  /** For localhost, 127.0.0.1 and ::1. */
  readonly localhost: Certificate;
  /** For another name, "wrong.example". */
  readonly wrongName: Certificate;
  /** For localhost, but over since 2001. */
  readonly expired: Certificate;
  /** For localhost, signed by nobody but itself. */
  readonly selfSigned: Certificate;
  /** A client's, for tests of CURLOPT_SSLCERT. */
  readonly client: Certificate;
}

function findOpenssl(): false | string {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return false;
  } catch {
    return "openssl is not installed";
  }
}

let missing: false | string | undefined;

/** The reason for skipping where there is no openssl program, else `false`. */
export function opensslMissing(): false | string {
  return missing ??= findOpenssl();
}

// Longer than the month that they are used for.
const validDays = "60";

const here = "DNS:localhost,IP:127.0.0.1,IP:::1";

function openssl(folder: string, ...args: string[]): void {
  execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
}

function newKey(folder: string, name: string): void {
  const key = `${name}.key`;
  openssl(
    folder,
    "ecparam",
    "-name",
    "prime256v1",
    "-genkey",
    "-noout",
    "-out",
    key,
  );
}

function selfSign(folder: string, name: string, extension: string): void {
  newKey(folder, name);
  openssl(
    folder,
    "req",
    "-x509",
    "-new",
    "-key",
    `${name}.key`,
    "-subj",
    `/CN=${name}`,
    "-days",
    validDays,
    "-addext",
    extension,
    "-out",
    `${name}.pem`,
  );
}

function sign(
  folder: string,
  name: string,
  names: string,
  period: readonly string[],
): void {
  newKey(folder, name);
  writeFileSync(
    join(folder, `${name}.ext`),
    `subjectAltName=${names}\nbasicConstraints=CA:FALSE\n`,
  );
  openssl(
    folder,
    "req",
    "-new",
    "-key",
    `${name}.key`,
    "-subj",
    `/CN=${name}`,
    "-out",
    `${name}.csr`,
  );
  openssl(
    folder,
    "ca",
    "-batch",
    "-config",
    "ca.cnf",
    "-in",
    `${name}.csr`,
    "-extfile",
    `${name}.ext`,
    "-out",
    `${name}.pem`,
    "-notext",
    ...period,
  );
}

// "openssl ca", because "openssl x509" of version 3.0 can not set a start date.
const configuration = `[ca]
default_ca = here
[here]
dir = .
database = index.txt
new_certs_dir = .
certificate = authority.pem
private_key = authority.key
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
`;

function make(folder: string): void {
  writeFileSync(join(folder, "ca.cnf"), configuration);
  writeFileSync(join(folder, "index.txt"), "");
  writeFileSync(join(folder, "index.txt.attr"), "unique_subject = no\n");
  selfSign(folder, "authority", "keyUsage=critical,keyCertSign,cRLSign");
  selfSign(folder, "self_signed", `subjectAltName=${here}`);
  const now = ["-days", validDays];
  sign(folder, "localhost", here, now);
  sign(folder, "wrong_name", "DNS:wrong.example", now);
  sign(folder, "client", "DNS:client.example", now);
  const past = ["-startdate", "20000101000000Z", "-enddate", "20010101000000Z"];
  sign(folder, "expired", here, past);
}

// Chosen once in a process, since a month may end meanwhile.
let made: string | undefined;

/**
 * The certificates; made once a month and shared by all test processes. A folder that is there is
 * whole and stays: another process may have read one of its files and not yet the others.
 */
export function certificates(): Certificates {
  const cache = join(projectRoot, ".cache");
  const month = new Date().toISOString().slice(0, "2026-11".length);
  const folder = made ??= join(cache, `certificates-${month}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, "making-"));
    make(fresh);
    try {
      renameSync(fresh, folder);
    } catch (error) {
      // Another process was faster: its certificates are as good.
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  const certificate = (name: string): Certificate => ({
    certificate: join(folder, `${name}.pem`),
    key: join(folder, `${name}.key`),
  });
  return {
    authority: join(folder, "authority.pem"),
    localhost: certificate("localhost"),
    wrongName: certificate("wrong_name"),
    expired: certificate("expired"),
    selfSigned: certificate("self_signed"),
    client: certificate("client"),
  };
}
