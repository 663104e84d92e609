/** An easy handle's URL as libcurl has parsed it: a handle that is used again for the same one does not do so again. */
import * as c from "../ffi/constants.ts";
import { lib, type Pointer } from "../ffi/mod.ts";
import { type Easy, handleOf } from "./easy.ts";
import { EasyError } from "./errors.ts";
import { optionError } from "./option_errors.ts";

// Parsing it here pays from the third transfer on.
const REPEATS = 2;

/** One handle's URL, for the layers above; to be closed behind the handle. */
export class HandleUrl {
  readonly #curl = lib();
  #href = "";
  /** A `CURLU`. */
  #parsed: Pointer | null = null;
  #repeats = 0;

  /** Sets the handle's URL, which is taken as it is written. */
  set(easy: Easy, href: string): void {
    if (href !== this.#href) {
      if (this.#repeats >= REPEATS) this.#use(easy, null);
      this.#repeats = 0;
      easy.setopt(c.CURLOPT_URL, href);
      this.#href = href;
    } else if (++this.#repeats === REPEATS) {
      // Beside CURLOPT_URL, with which libcurl goes on where the server asks for
      // another authentication.
      this.#use(easy, this.#parse(href));
    }
  }

  /** The handle was reset. */
  forget(): void {
    this.#href = "";
    this.#repeats = 0;
  }

  /** Gives it back. */
  close(): void {
    if (this.#parsed) this.#curl.curl_url_cleanup(this.#parsed);
    this.#parsed = null;
  }

  /** `null` for what libcurl refuses: the transfer says why. */
  #parse(href: string): Pointer | null {
    const { curl_url, curl_url_set, memory } = this.#curl;
    this.#parsed ??= curl_url();
    if (!this.#parsed) {
      throw new EasyError(c.CURLE_OUT_OF_MEMORY, {
        message: "No URL handle could be made",
        call: "curl_url",
      });
    }
    const code = curl_url_set(
      this.#parsed,
      c.CURLUPART_URL,
      memory.cstring(href, "The URL"),
      c.CURLU_PATH_AS_IS,
    );
    return code === c.CURLUE_OK ? this.#parsed : null;
  }

  #use(easy: Easy, parsed: Pointer | null): void {
    const { curl_easy_setopt_pointer } = this.#curl;
    const code = curl_easy_setopt_pointer(
      handleOf(easy),
      c.CURLOPT_CURLU,
      parsed,
    );
    if (code !== c.CURLE_OK) {
      throw optionError(this.#curl, c.CURLOPT_CURLU, code);
    }
  }
}
