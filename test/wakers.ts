/** Prints, as JSON, every waker that can be forced on this runtime and system, with each readiness set it takes. */
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { platform } from "../ffi/platform.ts";
import { candidatesFor } from "../ffi/readiness/choose.ts";
import { kindsFor, openReadiness } from "../ffi/readiness/readiness.ts";
import { runtime } from "./spawn.ts";

const backend = { deno, bun, node }[runtime];
const found = kindsFor(platform).flatMap((readiness) => {
  const set = openReadiness(backend, readiness);
  return candidatesFor(backend, set, undefined).map((kind) => {
    // One that opens and then does not wake is to fail its tests.
    let missing: string | undefined;
    try {
      kind.open(set, () => {}).close();
    } catch (error) {
      missing = String(error);
    }
    return { readiness, waker: kind.name, missing };
  });
});
console.log(JSON.stringify(found));
