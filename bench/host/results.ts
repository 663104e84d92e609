import type { Unit } from "./workloads.ts";

/** What one run of one contender printed. */
export interface Run {
  readonly workload: string;
  readonly contender: string;
  readonly round: number;
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  readonly peak: number;
  readonly requests: number;
  readonly bytes: number;
  readonly failures: number;
  readonly protocol: string;
  readonly error: string;
  /** W9: bytes of memory more than before. */
  readonly growth?: number;
  /** W8, W10: a while in which nothing was asked for. */
  readonly restSeconds?: number;
  readonly restCpu?: number;
  readonly restSwitches?: number;
  /** Connections that the delay server held then. */
  readonly serverOpen?: number;
}

/** A contender that could not do a workload, and why. */
export interface Gap {
  readonly workload: string;
  readonly contender: string;
  readonly reason: string;
}

export interface Syscalls {
  readonly workload: string;
  readonly contender: string;
  readonly perRequest: number;
  /** The most frequent ones, by name. */
  readonly most: Readonly<Record<string, number>>;
}

export interface Results {
  date: string;
  machine: string;
  quick: boolean;
  versions: Record<string, string>;
  workloads: { id: string; title: string; unit: Unit }[];
  runs: Run[];
  gaps: Gap[];
  syscalls: Syscalls[];
}

/** Medians over the rounds. */
export interface Figures {
  readonly rounds: number;
  readonly wall: number;
  /** Requests, or megabytes (10^6), a second. */
  readonly rate: number;
  /** Lowest and highest of the rounds. */
  readonly rates: readonly [number, number];
  /** CPU seconds per 1,000 requests, or per GiB. */
  readonly cost: number;
  readonly peak: number;
  readonly failures: number;
  readonly growth: number | undefined;
  /** Share of one core, while at rest. */
  readonly restLoad: number | undefined;
  readonly restSwitches: number | undefined;
  readonly serverOpen: number | undefined;
  readonly protocol: string;
  readonly error: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? NaN;
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? NaN) + high) / 2;
}

const GiB = 2 ** 30;

/** The medians of one contender in one workload; undefined where it has no runs. */
export function figures(
  results: Results,
  workload: string,
  contender: string,
): Figures | undefined {
  const runs = results.runs.filter((run) =>
    run.workload === workload && run.contender === contender
  );
  if (!runs.length) return undefined;
  const unit = results.workloads.find(({ id }) => id === workload)?.unit;
  const inBytes = unit === "bytes";
  const rates = runs.map((run) =>
    (inBytes ? run.bytes / 1e6 : run.requests) / run.wall
  );
  const costs = runs.map((run) =>
    (run.user + run.system) /
    (inBytes ? run.bytes / GiB : run.requests / 1000)
  );
  const known = (value: (run: Run) => number | undefined) => {
    const values = runs.map(value).filter((v) => v !== undefined);
    return values.length ? median(values) : undefined;
  };
  return {
    rounds: runs.length,
    wall: median(runs.map((run) => run.wall)),
    rate: median(rates),
    rates: [Math.min(...rates), Math.max(...rates)],
    cost: median(costs),
    peak: median(runs.map((run) => run.peak)),
    failures: runs.reduce((sum, run) => sum + run.failures, 0),
    growth: known((run) => run.growth),
    restLoad: known((run) => (run.restCpu ?? NaN) / (run.restSeconds ?? NaN)),
    restSwitches: known((run) => run.restSwitches),
    serverOpen: known((run) => run.serverOpen),
    protocol: runs.find((run) => run.protocol)?.protocol ?? "",
    error: runs.find((run) => run.error)?.error ?? "",
  };
}
