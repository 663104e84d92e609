/** What the tests of download share. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { download } from "../mod.ts";
import { failure, rawServer } from "./fetching.ts";

/** A folder that is gone after the test, and a file in it that is not there yet. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "curlew-download-"));
  readonly file = join(this.path, "target");

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}

/** The system's error. */
export type FileError = Error & { readonly code?: string };

/** Why a file could not be written. */
export async function fileFailure(
  promise: Promise<unknown>,
): Promise<FileError> {
  return (await failure(promise)).cause as Error as FileError;
}

/** What is in a file. */
export function text(path: string): string {
  return readFileSync(path, "utf8");
}

// The functions of the C library are bound at first use and stay.
async function warmUp(): Promise<void> {
  using folder = new Folder();
  await using server = await rawServer(
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx",
  );
  await download(server.url(), folder.file);
}
await warmUp();
