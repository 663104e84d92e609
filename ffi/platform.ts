/** What of the operating system and processor changes how C is called. */
import process from "node:process";
import type { CType } from "./types.ts";

/** The operating system and processor a table is made for. */
export interface Platform {
  readonly os: "linux" | "darwin" | "windows" | "freebsd" | "android" | "other";
  readonly arch: "x86_64" | "aarch64" | "other";
}

/** The platform that this process runs on. */
export const platform: Platform = platformOf(process.platform, process.arch);

/** Names a platform from the words of `process.platform` and `process.arch`. */
export function platformOf(os: string, arch: string): Platform {
  return {
    os: os === "win32"
      ? "windows"
      : os === "linux" || os === "darwin" || os === "freebsd" ||
          os === "android"
      ? os
      : "other",
    arch: arch === "x64" ? "x86_64" : arch === "arm64" ? "aarch64" : "other",
  };
}

/** C types whose width is the platform's. */
export type PlatformType = CType | "long" | "socket";

/** `long` has 32 bits on Windows only, and a SOCKET there is an address-sized handle. */
export function resolve(type: PlatformType, on: Platform): CType {
  if (type === "long") return on.os === "windows" ? "i32" : "i64";
  if (type === "socket") return on.os === "windows" ? "i64" : "i32";
  return type;
}
