/** Why libcurl refused an option. */
import * as c from "../ffi/constants.ts";
import {
  type Curl,
  MULTI_OPTION_SINCE,
  OPTION_SINCE,
  UnsupportedError,
  versionNumber,
} from "../ffi/mod.ts";
import { constantName } from "./constant_names.ts";
import { EasyError } from "./errors.ts";
import { optionName } from "./option_kinds.ts";

/** The error of a failed `curl_easy_setopt`: what is too new or not built in is told apart from the rest. */
export function optionError(
  curl: Curl,
  option: number,
  code: number,
): UnsupportedError | EasyError {
  const name = optionName(option);
  if (code === c.CURLE_UNKNOWN_OPTION) {
    return unsupported(curl, name, OPTION_SINCE[option]);
  }
  if (code === c.CURLE_NOT_BUILT_IN) return unsupported(curl, name);
  const meaning = curl.memory.text(curl.curl_easy_strerror(code)) ?? "";
  return new EasyError(code, {
    message: `${name}: ${meaning}`,
    call: "curl_easy_setopt",
  });
}

/** The error of a `curl_multi_setopt` that does not know its option. */
export function unknownMultiOption(
  curl: Curl,
  option: number,
): UnsupportedError {
  const name = constantName("CURLMOPT_", option);
  return unsupported(curl, name, MULTI_OPTION_SINCE[option]);
}

function unsupported(
  curl: Curl,
  name: string,
  since?: string,
): UnsupportedError {
  const old = since && versionNumber(since) > curl.versionNumber;
  return new UnsupportedError(name, curl.version, old ? since : undefined);
}
