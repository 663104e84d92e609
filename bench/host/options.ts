import { parseArgs } from "node:util";

export interface Options {
  readonly rounds: number;
  readonly only: readonly string[];
  readonly contenders: readonly string[];
  readonly quick: boolean;
  readonly syscalls: boolean;
  readonly out: string;
  readonly with: string;
  readonly publish: boolean;
  readonly buildPeers: boolean;
}

export const usage = `Usage: npm run bench -- [options]

  --rounds N          how often everyone runs each workload (5; quick: 1)
  --only W1,W8        these workloads (W8 means all that start with W8-)
  --contenders A,B    these contenders (curlew means curlew-deno, curlew-bun, curlew-node)
  --quick             a tenth of the work, one round: a look, not a measurement
  --syscalls          also count system calls per request (W1, W2, W4, W6; needs strace)
  --with FILE         take over the results of an earlier file for all that this run leaves out
  --out FILE          where the JSON goes (bench/results/DATE.json)
  --publish           also write bench/latest.json, bench/RESULTS.md and bench/charts/
  --build-peers       first build node-libcurl into .cache/ (needs a compiler, two minutes, once)
  --help              this text`;

const list = (text: string | undefined) => text ? text.split(",") : [];

/** Reads the command line; undefined asks for the usage text. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string" },
      only: { type: "string" },
      contenders: { type: "string" },
      quick: { type: "boolean" },
      syscalls: { type: "boolean" },
      out: { type: "string" },
      with: { type: "string" },
      publish: { type: "boolean" },
      "build-peers": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return undefined;
  const quick = values.quick ?? false;
  const rounds = Number(values.rounds ?? (quick ? 1 : 5));
  if (!Number.isInteger(rounds) || rounds < 0) {
    throw new RangeError(`Not a number of rounds: "${values.rounds}"`);
  }
  return {
    rounds,
    quick,
    only: list(values.only),
    contenders: list(values.contenders),
    syscalls: values.syscalls ?? false,
    out: values.out ?? "",
    with: values.with ?? "",
    publish: values.publish ?? false,
    buildPeers: values["build-peers"] ?? false,
  };
}
