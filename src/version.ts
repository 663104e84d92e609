/** What the loaded libcurl is and can do. */
import * as c from "../ffi/constants.ts";
import { lib } from "../ffi/mod.ts";

/** The loaded libcurl, as `curl_version_info` describes it. */
export interface Version {
  /** Such as `"7.88.1"`. */
  readonly version: string;
  /** Such as `0x075801`. */
  readonly versionNumber: number;
  /** The system it was built for. */
  readonly host: string;
  /** The TLS library, such as `"OpenSSL/3.0.17"`; `null` for none. */
  readonly sslVersion: string | null;
  /** The zlib version; `null` for none. */
  readonly libzVersion: string | null;
  /** Names of the `CURL_VERSION_*` features it was built with, without the prefix. */
  readonly features: readonly string[];
  /** The URL schemes it supports. */
  readonly protocols: readonly string[];
  /** The file it was opened from, as it was named. */
  readonly path: string;
}

/**
 * Describes the loaded libcurl, loading it at first use. Corresponds to
 * `curl_version_info`
 * (https://curl.se/libcurl/c/curl_version_info.html). Throws `LoadError`.
 */
export function version(): Version {
  const curl = lib();
  const { memory } = curl;
  const info = curl.curl_version_info(c.CURLVERSION_FIRST);
  if (!info) throw new Error("curl_version_info() answered nothing");
  // struct curl_version_info_data { CURLversion age; const char *version;
  //   unsigned int version_num; const char *host; int features;
  //   const char *ssl_version; long ssl_version_num; const char *libz_version;
  //   const char * const *protocols; ... }
  memory.load(info, 64);
  const versionNumber = memory.outI32(16);
  const features = memory.outI32(32);
  const pointers = [8, 24, 40, 56].map((offset) => memory.outPointer(offset));
  const [text, host, ssl, libz] = pointers.map((at) => memory.text(at));
  memory.load(memory.pointerFrom(memory.addressOf(info) + 64)!, 8);
  const protocols: string[] = [];
  for (let at = memory.outAddress();; at += 8) {
    memory.load(memory.pointerFrom(at)!, 8);
    const name = memory.text(memory.outPointer());
    if (name === null) break;
    protocols.push(name);
  }
  return {
    version: text ?? "",
    versionNumber,
    host: host ?? "",
    sslVersion: ssl ?? null,
    libzVersion: libz ?? null,
    features: Object.entries(c).flatMap(([name, bit]) =>
      name.startsWith("CURL_VERSION_") && (features & (bit as number)) !== 0
        ? [name.slice("CURL_VERSION_".length)]
        : []
    ),
    protocols,
    path: curl.path,
  };
}
