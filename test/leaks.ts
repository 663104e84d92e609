/** What is open in this process, compared before and after a test. */
import { readdirSync, readlinkSync } from "node:fs";
import process from "node:process";
import { setImmediate } from "node:timers";
import { slowness } from "./spawn.ts";

type Counts = Map<string, number>;

const probes = new Map<string, () => number>();
const settlers: (() => unknown)[] = [];

/** Has every test compare a number before and after, such as how many handles live. */
export function leakProbe(name: string, count: () => number): void {
  probes.set(name, count);
}

/**
 * Has `release` called before the first test and after each, ahead of the
 * comparison: for what is made at first use and kept for the whole process.
 */
export function settle(release: () => unknown): void {
  settlers.push(release);
}

// "socket:[123]" and "/proc/7/fd" differ each time; only their kind is compared.
function descriptorKinds(): Counts {
  const counts: Counts = new Map();
  let names: string[] = [];
  try {
    names = readdirSync("/proc/self/fd");
  } catch {
    return counts; // not Linux
  }
  for (const name of names) {
    try {
      const target = readlinkSync(`/proc/self/fd/${name}`);
      if (/^\/proc\/\d+\/fd/.test(target)) continue;
      const kind = target.replace(/:\[\d+\]$/, "");
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    } catch {
      // It was the descriptor of the listing itself.
    }
  }
  return counts;
}

// What holds a Node process alive. Deno's sanitizers do the same there, and
// Bun has no such list.
function activeResources(): Counts {
  const counts: Counts = new Map();
  const versions: Record<string, string | undefined> = process.versions;
  if (versions["bun"] || versions["deno"]) return counts;
  for (const kind of process.getActiveResourcesInfo()) {
    if (kind === "Immediate") continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function snapshot(): Counts {
  const counts: Counts = new Map();
  for (const [kind, count] of descriptorKinds()) {
    counts.set(`descriptor ${kind}`, count);
  }
  for (const [kind, count] of activeResources()) {
    counts.set(`active ${kind}`, count);
  }
  for (const [name, count] of probes) counts.set(name, count());
  return counts;
}

/** What there is more of than before: `kind: 1 -> 2`. */
export function growth(before: Counts, after: Counts): string[] {
  const more: string[] = [];
  for (const [kind, count] of after) {
    const had = before.get(kind) ?? 0;
    if (count > had) more.push(`${kind}: ${had} -> ${count}`);
  }
  return more;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The state before a test. */
export class Leaks {
  readonly #before: Counts;

  private constructor(before: Counts) {
    this.#before = before;
  }

  /** Takes the state now. */
  static async before(): Promise<Leaks> {
    for (const release of settlers) await release();
    return new Leaks(snapshot());
  }

  /** Throws when something is still open that was not. */
  async compare(boundMs = 1500): Promise<void> {
    for (const release of settlers) await release();
    // A close completes in later turns of the runtime's loop.
    const end = performance.now() + boundMs * slowness;
    let more = growth(this.#before, snapshot());
    while (more.length > 0 && performance.now() < end) {
      await turn();
      more = growth(this.#before, snapshot());
    }
    if (more.length > 0) throw new Error(`Left behind: ${more.join(", ")}`);
  }
}
