/** An easy handle whose body libcurl writes into a C file by itself. */
import {
  CURLE_OK,
  CURLOPT_WRITEDATA,
  CURLOPT_WRITEFUNCTION,
} from "../ffi/constants.ts";
import { type CFile, lib, type Pointer } from "../ffi/mod.ts";
import { type Easy, handleOf, install } from "./easy.ts";
import { optionError } from "./option_errors.ts";

/**
 * Makes libcurl write what it receives into the file, or hand it over again with
 * `null`; for the layers above. Never inside a callback: libcurl 7.88 would give
 * the new pointer to the function that it is calling at that moment.
 */
export function writeTo(easy: Easy, file: CFile | null): void {
  if (!file) return install(easy, "write");
  const handle = handleOf(easy);
  const curl = lib();
  const set = (option: number, value: Pointer | null): void => {
    const code = curl.curl_easy_setopt_pointer(handle, option, value);
    if (code !== CURLE_OK) throw optionError(curl, option, code);
  };
  set(CURLOPT_WRITEFUNCTION, file.writeFunction);
  set(CURLOPT_WRITEDATA, file.pointer);
}
