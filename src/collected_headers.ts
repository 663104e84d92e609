/** An easy handle's headers, collected by C in a stream instead of one call of JavaScript for each line. */
import {
  CURLE_OK,
  CURLOPT_HEADERDATA,
  CURLOPT_HEADERFUNCTION,
} from "../ffi/constants.ts";
import type { Curl, EasyTarget, MemoryStream, Pointer } from "../ffi/mod.ts";
import { optionError } from "./option_errors.ts";

/** Whether and where one handle's headers are collected. */
export class CollectedHeaders {
  readonly #curl: Curl;
  #stream: MemoryStream | null = null;
  #handle: Pointer | null = null;

  constructor(curl: Curl) {
    this.#curl = curl;
  }

  /** Names the stream; headers go to the target until they are collected. */
  attach(stream: MemoryStream, target: EasyTarget, handle: Pointer): void {
    this.detach();
    this.#stream = stream;
    this.#handle = handle;
    this.#curl.callbacks.collected.set(stream.key, target);
    this.#check(CURLOPT_HEADERDATA, this.#set(CURLOPT_HEADERDATA, stream.file));
    this.#check(CURLOPT_HEADERFUNCTION, this.#direct(false));
  }

  /** Forgets the stream. */
  detach(): void {
    if (!this.#stream) return;
    this.#curl.callbacks.collected.delete(this.#stream.key);
    this.#stream = this.#handle = null;
  }

  /**
   * Lets the next header line go to the stream, or to the target. It takes
   * effect at once, also in the header callback: libcurl reads the function
   * anew for each line. `false` when libcurl refuses.
   */
  collect(straight: boolean): boolean {
    return this.#direct(straight) === CURLE_OK;
  }

  #direct(straight: boolean): number {
    const { callbacks, streams } = this.#curl;
    return this.#set(
      CURLOPT_HEADERFUNCTION,
      straight ? streams!.writer : callbacks.collectedHeader,
    );
  }

  #set(option: number, value: Pointer): number {
    return this.#curl.curl_easy_setopt_pointer(this.#handle, option, value);
  }

  #check(option: number, code: number): void {
    if (code !== CURLE_OK) throw optionError(this.#curl, option, code);
  }
}
