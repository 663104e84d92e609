import { readFileSync } from "node:fs";
import process from "node:process";

export interface Moment {
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  /** Voluntary context switches: how often some thread of the process went to sleep. */
  readonly switches: number;
}

/** Seconds, for the whole process with all its threads. */
export function now(): Moment {
  const cpu = process.cpuUsage();
  return {
    wall: performance.now() / 1000,
    user: cpu.user / 1e6,
    system: cpu.system / 1e6,
    switches: process.resourceUsage().voluntaryContextSwitches,
  };
}

/**
 * Bytes of resident memory, now or at most so far. /proc comes first: getrusage's maxrss also counts
 * what the parent process had in memory when it started this one.
 */
export function residentBytes(which: "now" | "peak"): number {
  try {
    const line = which === "now" ? /VmRSS:\s*(\d+)/ : /VmHWM:\s*(\d+)/;
    const found = line.exec(readFileSync("/proc/self/status", "utf8"));
    if (found) return Number(found[1]) * 1024;
  } catch {
    // No /proc on this system.
  }
  return which === "now"
    ? process.memoryUsage().rss
    : process.resourceUsage().maxRSS * 1024;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
