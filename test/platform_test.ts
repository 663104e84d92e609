import process from "node:process";
import { platform, platformOf } from "../ffi/platform.ts";
import { assertEquals, test } from "./harness.ts";

test("platformOf() names the systems and processors of process.platform and process.arch", () => {
  assertEquals(platformOf("linux", "x64"), { os: "linux", arch: "x86_64" });
  assertEquals(platformOf("linux", "arm64"), { os: "linux", arch: "aarch64" });
  assertEquals(platformOf("darwin", "arm64"), {
    os: "darwin",
    arch: "aarch64",
  });
  assertEquals(platformOf("win32", "x64"), { os: "windows", arch: "x86_64" });
  assertEquals(platformOf("freebsd", "x64").os, "freebsd");
  assertEquals(platformOf("android", "arm64").os, "android");
});

test("platformOf() calls what it does not know other", () => {
  assertEquals(platformOf("aix", "ppc64"), { os: "other", arch: "other" });
});

test("platform is that of this process", () => {
  assertEquals(platform, platformOf(process.platform, process.arch));
});
