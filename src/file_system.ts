/** The runtime's own file functions, loaded when one is needed: Deno takes some 10 ms for it. */
import process from "node:process";

/** The module `node:fs`. */
export const fs = (): typeof import("node:fs") =>
  process.getBuiltinModule("node:fs");
