/** An easy handle's URL as libcurl has parsed it: a handle that is used again for the same one does not do so again. */
import * as c from "../ffi/constants.ts";
import { lib, type Pointer } from "../ffi/mod.ts";
import { type Easy, handleOf } from "./easy.ts";
import { EasyError } from "./errors.ts";
import { optionError } from "./option_errors.ts";

/** libcurl's `CURLU`, for the layers above; it has to be closed behind the handle. */
export class ParsedUrl {
  readonly #curl = lib();
  #url: Pointer | null = null;

  /** Parses a URL, which is taken as it is written, and makes it the handle's. */
  set(easy: Easy, href: string): void {
    // Also as it is: where the server asks for another authentication, libcurl
    // goes on with this one.
    easy.setopt(c.CURLOPT_URL, href);
    const parsed = this.#parse(href);
    // What it refuses now it refuses in the transfer too, and says why.
    const { curl_easy_setopt_pointer } = this.#curl;
    const code = curl_easy_setopt_pointer(
      handleOf(easy),
      c.CURLOPT_CURLU,
      parsed ? this.#url : null,
    );
    if (code !== c.CURLE_OK) {
      throw optionError(this.#curl, c.CURLOPT_CURLU, code);
    }
  }

  #parse(href: string): boolean {
    const { curl_url, curl_url_set, memory } = this.#curl;
    this.#url ??= curl_url();
    if (!this.#url) {
      throw new EasyError(c.CURLE_OUT_OF_MEMORY, {
        message: "No URL handle could be made",
        call: "curl_url",
      });
    }
    const text = memory.cstring(href, "The URL");
    const flags = c.CURLU_PATH_AS_IS;
    return curl_url_set(this.#url, c.CURLUPART_URL, text, flags) ===
      c.CURLUE_OK;
  }

  /** Frees it. */
  close(): void {
    if (this.#url) this.#curl.curl_url_cleanup(this.#url);
    this.#url = null;
  }
}
