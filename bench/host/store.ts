import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Results } from "./results.ts";

export function load(path: string): Results {
  return JSON.parse(readFileSync(path, "utf8")) as Results;
}

export function save(results: Results, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(results, null, 1) + "\n");
}

/**
 * The earlier results, save for every pair of workload and contender that was measured again;
 * workloads in the order of `ids`.
 */
export function merge(
  old: Results | undefined,
  fresh: Results,
  ids: readonly string[],
): Results {
  if (!old) return fresh;
  const pair = (x: { workload: string; contender: string }) =>
    `${x.workload} ${x.contender}`;
  const again = new Set([...fresh.runs, ...fresh.gaps].map(pair));
  const counted = new Set(fresh.syscalls.map(pair));
  const known = new Map(
    [...old.workloads, ...fresh.workloads].map((w) => [w.id, w]),
  );
  return {
    ...fresh,
    versions: { ...old.versions, ...fresh.versions },
    workloads: ids.flatMap((id) => known.get(id) ?? []),
    runs: [...old.runs.filter((x) => !again.has(pair(x))), ...fresh.runs],
    gaps: [...old.gaps.filter((x) => !again.has(pair(x))), ...fresh.gaps],
    syscalls: [
      ...old.syscalls.filter((x) => !counted.has(pair(x))),
      ...fresh.syscalls,
    ],
  };
}
