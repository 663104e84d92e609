/** Where libcurl may be on this operating system. */
import process from "node:process";
import { type Platform, platform } from "./platform.ts";
import type { Backend, OpenedLibrary } from "./types.ts";

/** One place where libcurl was looked for, and why it was not usable. */
export interface Attempt {
  /** The file, as it was named. */
  readonly path: string;
  /** Why it was not usable. */
  readonly reason: string;
}

/** No usable libcurl was found. */
export class LoadError extends Error {
  /** Every place tried, in order. */
  readonly tried: readonly Attempt[];

  /** Makes the error; the message lists the places and ends with the remedy. */
  constructor(
    problem: string,
    tried: readonly Attempt[],
    remedy: string,
    options?: ErrorOptions,
  ) {
    const places = tried.map(({ path, reason }) => `\n  "${path}": ${reason}`);
    super(`${problem}${places.join("")}\n${remedy}`, options);
    this.name = "LoadError";
    this.tried = tried;
  }
}

/** The names and places to try, most specific first. */
export function candidates(on: Platform): readonly string[] {
  switch (on.os) {
    case "darwin":
      return [
        "/usr/lib/libcurl.4.dylib",
        "/opt/homebrew/opt/curl/lib/libcurl.4.dylib",
        "/usr/local/opt/curl/lib/libcurl.4.dylib",
        "/opt/local/lib/libcurl.4.dylib",
        "libcurl.4.dylib",
      ];
    case "windows":
      return [
        "libcurl-x64.dll",
        "libcurl-arm64.dll",
        "libcurl-4.dll",
        "libcurl.dll",
      ];
    default:
      return ["libcurl.so.4", "libcurl-gnutls.so.4"];
  }
}

function remedy(on: Platform): string {
  const install = on.os === "darwin"
    ? "install it with `brew install curl`"
    : on.os === "windows"
    ? "put libcurl-x64.dll on the PATH (from https://curl.se/windows/)"
    : "install it (Debian, Ubuntu: `apt install libcurl4`; Fedora: `dnf install libcurl`; Alpine: `apk add libcurl`)";
  return `To use libcurl, ${install}, or name the library file in the environment variable LIBCURL_PATH`;
}

const PERMISSION = /^(NotCapable|PermissionDenied)$/;

/** Whether an error is a runtime's refusal rather than a missing file. */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && PERMISSION.test(error.name);
}

/** `LIBCURL_PATH`, or why it could not be read. */
function named(): { path?: string; refused?: Attempt } {
  try {
    const path = process.env["LIBCURL_PATH"];
    return path ? { path } : {};
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      refused: {
        path: "LIBCURL_PATH",
        reason: "the environment could not be read without --allow-env",
      },
    };
  }
}

/** Opens the first usable libcurl. A path named by the user is the only one tried. */
export function openLibcurl(
  backend: Backend,
): { library: OpenedLibrary; path: string } {
  const missing = backend.missing();
  if (missing) throw new LoadError(missing, [], "libcurl was not looked for");
  const { path: chosen, refused } = named();
  const tried: Attempt[] = refused ? [refused] : [];
  for (const path of chosen ? [chosen] : candidates(platform)) {
    try {
      return { library: backend.open(path), path };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tried.push({ path, reason });
      if (isRefusal(error)) {
        throw new LoadError(
          "libcurl could not be opened because the runtime refused the permission",
          tried,
          "Run again with --allow-ffi, without a path: a grant limited to a path does not allow callbacks",
          { cause: error },
        );
      }
    }
  }
  throw new LoadError(
    chosen
      ? "The libcurl named by LIBCURL_PATH could not be opened"
      : "libcurl could not be found",
    tried,
    remedy(platform),
  );
}
