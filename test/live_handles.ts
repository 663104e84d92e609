/** Has every test of a file that imports this compare how many handles live. */
import { lib } from "../ffi/mod.ts";
import { leakProbe } from "./harness.ts";

leakProbe("live Easy handles", () => lib().callbacks.easies.size);
leakProbe("live Multi handles", () => lib().callbacks.multis.size);
