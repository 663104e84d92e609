/** Asks the runtime's permission system whether a host may be talked to. */
import { hasPermissions, permit } from "../../ffi/mod.ts";

// Asking costs as much as sending a small request does.
const REMEMBERED_MS = 100;
const MOST_REMEMBERED = 1000;
const remembered = new Map<string, number>();

/** Throws the runtime's own error when it may not. A grant is asked for again after 100 ms. */
export function permitHost(host: string): void {
  if (!hasPermissions()) return;
  const now = Date.now();
  const until = remembered.get(host);
  if (until !== undefined && now < until) return;
  permit("net", host);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(host, now + REMEMBERED_MS);
}
