import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Contender } from "./contenders.ts";
import { run } from "./process.ts";
import type { Limits } from "./rounds.ts";
import type { Syscalls } from "./results.ts";
import type { Workload } from "./workloads.ts";
import { commandFor } from "./rounds.ts";

const few = 300, many = 2300;

/**
 * System calls per request, by strace. Two runs that differ only in the number of requests: what is
 * left of their difference is the requests' own, without start-up and warm-up.
 */
export async function countSyscalls(
  workload: Workload,
  contender: Contender,
  authority: string,
  limits: Limits,
): Promise<Syscalls | undefined> {
  const count = async (requests: number) => {
    const changed = { ...workload.arguments, count: requests, warmup: 200 };
    const command = commandFor(
      { ...workload, arguments: changed },
      contender,
      authority,
    );
    const file = join(limits.root, ".cache", "bench", "strace.txt");
    const strace = ["-f", "-c", "-o", file, command.program];
    const traced = {
      ...command,
      program: "strace",
      args: [...strace, ...command.args],
    };
    const memory = limits.memory;
    const end = await run(traced, { seconds: 60, memory }, limits.root);
    if (end.ended || !end.output.includes('"wall"')) return undefined;
    const counts = read(readFileSync(file, "utf8"));
    rmSync(file);
    return counts;
  };
  const low = await count(few), high = await count(many);
  if (!low || !high) return undefined;
  const most: Record<string, number> = {};
  let perRequest = 0;
  for (const [name, calls] of high) {
    const more = (calls - (low.get(name) ?? 0)) / (many - few);
    perRequest += more;
    if (more >= 0.05) most[name] = Number(more.toFixed(2));
  }
  return {
    workload: workload.id,
    contender: contender.name,
    perRequest: Number(perRequest.toFixed(2)),
    most,
  };
}

/** strace's table: share, seconds, microseconds a call, calls, errors (or nothing), name. */
function read(table: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of table.split("\n")) {
    const words = line.trim().split(/\s+/);
    const name = words.at(-1);
    if (!name || name === "total" || !/^\d/.test(words[0] ?? "")) continue;
    counts.set(name, Number(words[3]));
  }
  return counts;
}
