import type { Contender } from "./contenders.ts";
import { type Command, run } from "./process.ts";
import type { Results, Run } from "./results.ts";
import type { Workload } from "./workloads.ts";

export interface Limits {
  readonly rounds: number;
  readonly memory: number;
  readonly root: string;
}

/** True where `wanted` is empty, or holds the name or the start of it up to a dash. */
export function chosen(name: string, wanted: readonly string[]): boolean {
  return !wanted.length ||
    wanted.some((w) => name === w || name.startsWith(`${w}-`));
}

/** The contenders that a workload has, with what it tells each of them. */
export function commandFor(
  workload: Workload,
  contender: Contender,
  authority: string,
): Command {
  const { url } = workload.arguments;
  const secure = String(url).startsWith("https:");
  return contender.command({
    workload: "get",
    ...workload.arguments,
    ...(secure ? { cainfo: authority } : {}),
  });
}

/**
 * Everyone once per round in each of the workloads, which may be held against
 * one another, in an order that turns from round to round, so that drift hits
 * all alike.
 */
export async function measure(
  workloads: readonly Workload[],
  contenders: readonly Contender[],
  authority: string,
  limits: Limits,
  results: Results,
): Promise<void> {
  for (let round = 0; round < limits.rounds; round++) {
    for (const workload of workloads) {
      if (round >= workload.mostRounds) continue;
      console.error(`${workload.id}: ${workload.title}`);
      const entrants = contenders.filter(({ name }) =>
        chosen(name, workload.only)
      );
      for (let i = 0; i < entrants.length; i++) {
        const contender = entrants[(i + round) % entrants.length]!;
        if (isOut(results, workload, contender)) continue;
        const command = commandFor(workload, contender, authority);
        await measureOne(workload, contender, command, round, limits, results);
      }
    }
  }
}

async function measureOne(
  workload: Workload,
  contender: Contender,
  command: Command,
  round: number,
  limits: Limits,
  results: Results,
): Promise<void> {
  const { seconds } = workload;
  const end = await run(
    command,
    { seconds, memory: limits.memory },
    limits.root,
  );
  const line = printed(end.output);
  const place = { workload: workload.id, contender: contender.name };
  if (line && "wall" in line) {
    const measured = { ...line, ...place, round } as Run;
    results.runs.push(measured);
    console.error(`  ${contender.name.padEnd(14)} ${brief(measured)}`);
    return;
  }
  const said = line?.unsupported ?? line?.error;
  const reason = end.ended || said || end.complaint.trim() || "no result";
  const known = line?.unsupported ? `not supported: ${reason}` : reason;
  results.gaps.push({ ...place, reason: known.slice(0, 300) });
  console.error(`  ${contender.name.padEnd(14)} ${known.slice(0, 300)}`);
}

/** Who failed to finish once is not asked again. */
function isOut(results: Results, workload: Workload, contender: Contender) {
  return results.gaps.some((gap) =>
    gap.workload === workload.id && gap.contender === contender.name
  );
}

interface Line {
  readonly wall?: number;
  readonly error?: string;
  readonly unsupported?: string;
}

function printed(output: string): Line | undefined {
  try {
    return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Line;
  } catch {
    return undefined;
  }
}

function brief(run: Run): string {
  const cpu = run.user + run.system;
  const parts = [
    `${run.wall.toFixed(2)} s`,
    `cpu ${cpu.toFixed(2)} s`,
    `${(run.peak / 1e6).toFixed(0)} MB`,
  ];
  if (run.growth !== undefined) {
    parts.push(`grew ${(run.growth / 1e6).toFixed(1)} MB`);
  }
  if (run.restCpu !== undefined) {
    parts.push(`at rest ${(run.restCpu * 1000).toFixed(0)} ms cpu`);
  }
  if (run.failures) parts.push(`${run.failures} failed: ${run.error}`);
  return parts.join(", ");
}
