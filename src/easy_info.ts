/** Reads what `curl_easy_getinfo` answers, by the type in the info's number. */
import * as c from "../ffi/constants.ts";
import {
  type Curl,
  INFO_SINCE,
  type Pointer,
  UnsupportedError,
  versionNumber,
} from "../ffi/mod.ts";
import { constantName } from "./constant_names.ts";
import type { EasyError } from "./errors.ts";
import type { TlsSession } from "./values.ts";

/** Asks and answers in JavaScript's form. */
export function readInfo(
  curl: Curl,
  handle: Pointer,
  info: number,
  toError: (code: number) => EasyError,
): unknown {
  const { memory } = curl;
  const code = curl.curl_easy_getinfo(handle, info, memory.out);
  if (code !== c.CURLE_OK) {
    if (
      code === c.CURLE_UNKNOWN_OPTION || code === c.CURLE_BAD_FUNCTION_ARGUMENT
    ) {
      const since = INFO_SINCE[info];
      const old = since && versionNumber(since) > curl.versionNumber;
      throw new UnsupportedError(
        constantName("CURLINFO_", info),
        curl.version,
        old ? since : undefined,
      );
    }
    throw toError(code);
  }
  switch (info & c.CURLINFO_TYPEMASK) {
    case c.CURLINFO_STRING:
      return memory.text(memory.outPointer());
    case c.CURLINFO_LONG:
      return memory.outLong();
    case c.CURLINFO_DOUBLE:
      return memory.outF64();
    case c.CURLINFO_OFF_T:
      return memory.outI64();
    case c.CURLINFO_SOCKET:
      return memory.outI32();
  }
  switch (info) {
    case c.CURLINFO_SSL_ENGINES:
    case c.CURLINFO_COOKIELIST: {
      const list = memory.outPointer();
      const lines = memory.slistLines(list);
      curl.curl_slist_free_all(list);
      return lines;
    }
    case c.CURLINFO_CERTINFO:
      return certificates(curl, memory.outPointer());
    case c.CURLINFO_TLS_SESSION:
    case c.CURLINFO_TLS_SSL_PTR:
      return tlsSession(curl, memory.outPointer());
  }
  throw new UnsupportedError(constantName("CURLINFO_", info), curl.version);
}

/** `struct curl_certinfo { int num_of_certs; struct curl_slist **certinfo; }` */
function certificates(curl: Curl, struct: Pointer | null): string[][] {
  const { memory } = curl;
  if (!struct) return [];
  memory.load(struct, 16);
  const count = memory.outI32();
  const lists = memory.outAddress(8);
  return Array.from({ length: count }, (_, index) => {
    const entry = memory.pointerFrom(lists + 8 * index);
    if (!entry) return [];
    memory.load(entry, 8);
    return memory.slistLines(memory.outPointer());
  });
}

/** `struct curl_tlssessioninfo { curl_sslbackend backend; void *internals; }` */
function tlsSession(curl: Curl, struct: Pointer | null): TlsSession | null {
  if (!struct) return null;
  curl.memory.load(struct, 4);
  return { backend: curl.memory.outI32() };
}
