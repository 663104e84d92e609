import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";

/** The first line that a server prints: its port. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout!.on("data", (data) => {
      text += data;
      const end = text.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, end));
    });
    ended(child).catch(reject);
  });
}

/** Rejects when a server that should run ends. */
export function ended(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.on("error", reject);
    child.on(
      "exit",
      (code) =>
        reject(new Error(`"${child.spawnfile}" ended with code ${code}`)),
    );
  });
}

export function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

export interface Limits {
  readonly seconds: number;
  /** Bytes of resident memory at which a run is ended: a peer that buffers all must not fill the machine. */
  readonly memory: number;
}

export interface Ended {
  readonly output: string;
  readonly complaint: string;
  /** Why it was ended by us, or "". */
  readonly ended: string;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs a command to its end, within limits. */
export function run(
  command: Command,
  limits: Limits,
  cwd: string,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      cwd,
      env: { ...process.env, ...command.environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "", complaint = "", why = "";
    child.stdout.on("data", (data) => output += data);
    child.stderr.on("data", (data) => complaint += data);
    const end = (reason: string) => {
      why = reason;
      child.kill("SIGKILL");
    };
    const late = setTimeout(
      () => end(`no end after ${limits.seconds} s`),
      limits.seconds * 1000,
    );
    const guard = setInterval(() => {
      if (residentBytes(child.pid) > limits.memory) {
        end(`more than ${Math.round(limits.memory / 1e6)} MB of memory`);
      }
    }, 200);
    const done = () => {
      clearTimeout(late);
      clearInterval(guard);
    };
    child.on("error", (error) => {
      done();
      reject(error);
    });
    child.on("close", (_, signal) => {
      done();
      if (signal && !why) why = `ended by ${signal}`;
      resolve({ output, complaint, ended: why });
    });
  });
}

function residentBytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
