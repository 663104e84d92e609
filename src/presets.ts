/** Options that many easy handles have in common: checked and encoded once, and set by nothing but calls of C. */
import { CURLE_OK, type Option } from "../ffi/constants.ts";
import { type Held, lib } from "../ffi/mod.ts";
import { type Easy, handleOf } from "./easy.ts";
import { optionError } from "./option_errors.ts";

/** Numbers and texts for easy handles; for the layers above, which know them to be right. */
export class Presets {
  readonly #curl = lib();
  readonly #numbers: readonly (readonly [option: number, value: number])[];
  readonly #texts: readonly (readonly [option: number, text: Held])[];

  constructor(
    numbers: readonly (readonly [Option<"long" | "values">, number])[],
    texts: readonly (readonly [Option<"string">, string])[],
  ) {
    const { memory } = this.#curl;
    this.#numbers = numbers;
    this.#texts = texts.map(([option, text]) =>
      [option, memory.holdText(text)] as const
    );
  }

  /** Sets them on a handle. */
  apply(easy: Easy): void {
    const curl = this.#curl;
    const handle = handleOf(easy);
    for (const [option, value] of this.#numbers) {
      const code = curl.curl_easy_setopt_long(handle, option, value);
      if (code !== CURLE_OK) throw optionError(curl, option, code);
    }
    for (const [option, { pointer }] of this.#texts) {
      const code = curl.curl_easy_setopt_pointer(handle, option, pointer);
      if (code !== CURLE_OK) throw optionError(curl, option, code);
    }
  }
}
