/** Has every test of a file that imports this compare how many handles live. */
import {
  chooseWaker,
  lib,
  openReadiness,
  UnsupportedError,
} from "../ffi/mod.ts";
import { openLibc } from "../ffi/libc.ts";
import { symbols } from "../ffi/symbols.ts";
import { variadics } from "../ffi/variadic.ts";
import { leakProbe } from "./harness.ts";

const curl = lib();

leakProbe("live Easy handles", () => curl.callbacks.easies.size);
leakProbe("live Multi handles", () => curl.callbacks.multis.size);

// What is made at first use and kept is made now: Deno would call it a leak of
// the test in which it happens.
const kept = { ...symbols, ...variadics } as Record<string, unknown>;
for (const name of Object.keys(kept)) {
  try {
    void curl[name as keyof typeof curl];
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
  }
}
const { callbacks } = curl;
const made = [
  callbacks.write,
  callbacks.header,
  callbacks.read,
  callbacks.seek,
  callbacks.xferinfo,
  callbacks.debug,
  callbacks.socket,
  callbacks.anonymousSocket,
  callbacks.timer,
  callbacks.opensocket,
  callbacks.closesocket,
];
if (made.some((pointer) => !pointer)) throw new Error("A callback is NULL");
openLibc(curl.backend);
const set = openReadiness();
const waker = await chooseWaker(set, () => {}, () => true);
waker.close();
set.close();
