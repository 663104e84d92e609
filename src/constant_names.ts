/** From numbers back to libcurl's names, for messages. */
import * as constants from "../ffi/constants.ts";
import { OLD_NAMES } from "../ffi/mod.ts";

function namesOf(prefix: string): Map<number, string> {
  const names = new Map<number, string>();
  for (const [name, value] of Object.entries(constants)) {
    if (name.startsWith(prefix) && !OLD_NAMES.has(name)) names.set(value, name);
  }
  return names;
}

const families = new Map<string, Map<number, string>>();

/** The name of a number, such as `"CURLE_OPERATION_TIMEDOUT"` for 28 in the family `"CURLE_"`. */
export function constantName(prefix: string, value: number): string {
  let names = families.get(prefix);
  if (!names) families.set(prefix, names = namesOf(prefix));
  return names.get(value) ?? `${prefix}${value}`;
}
