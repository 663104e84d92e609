/**
 * From inside a callback almost nothing of libcurl may be called: from 8.22 on
 * it refuses, before that it answers `CURLM_RECURSIVE_API_CALL`, and
 * `curl_easy_cleanup` leaks without a word. What a callback wishes for is kept
 * here and done when the C function that called back has returned.
 */
import { insideCallback } from "../ffi/mod.ts";

const wishes: (() => void)[] = [];

/** Does it now, or, inside a callback, after the call. */
export function afterCallback(wish: () => void): void {
  if (insideCallback()) wishes.push(wish);
  else wish();
}

/** Does what callbacks wished for; called behind every C function that may call back. */
export function afterCall(): void {
  if (wishes.length === 0 || insideCallback()) return;
  const errors: unknown[] = [];
  for (const wish of wishes.splice(0)) {
    try {
      wish();
    } catch (error) {
      errors.push(error);
    }
  }
  if (wishes.length > 0) afterCall();
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) {
    throw new AggregateError(errors, "Calls made inside a callback failed");
  }
}
