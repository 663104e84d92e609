/** The bench: starts its servers, runs everyone side by side, writes JSON and a page with charts. */
import { availableParallelism, cpus, loadavg, release, type } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { compile } from "./host/compile.ts";
import { type Contender, contenders } from "./host/contenders.ts";
import { buildNodeLibcurl, findNodeLibcurl } from "./host/node_libcurl.ts";
import { type Options, readOptions, usage } from "./host/options.ts";
import type { Results } from "./host/results.ts";
import { chosen, type Limits, measure } from "./host/rounds.ts";
import { startServers } from "./host/servers.ts";
import { load, merge, save } from "./host/store.ts";
import { countSyscalls } from "./host/syscalls.ts";
import { type Workload, workloads } from "./host/workloads.ts";
import { writePage } from "./report/page.ts";
import { summary } from "./report/summary.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const cache = join(root, ".cache", "bench");

function emptyResults(
  entrants: readonly Contender[],
  quick: boolean,
): Results {
  const cpu = cpus()[0]?.model.trim() || process.arch;
  return {
    date: new Date().toISOString(),
    machine: `${type()} ${release()}, ${cpu}, ${availableParallelism()} cores`,
    quick,
    versions: Object.fromEntries(entrants.map((c) => [c.name, c.version])),
    workloads: [],
    runs: [],
    gaps: [],
    syscalls: [],
  };
}

/** Those of one letter and number, such as W8-0 and W8-idle-9000, which are held against one another. */
function families(workloads: readonly Workload[]): Workload[][] {
  return Object.values(
    Object.groupBy(workloads, ({ id }) => id.split("-")[0]!),
  ).map((family) => family ?? []);
}

async function measureFamily(
  family: readonly Workload[],
  entrants: readonly Contender[],
  authority: string,
  options: Options,
  results: Results,
): Promise<void> {
  const limits: Limits = { rounds: options.rounds, memory: 4e9, root };
  for (const { id, title, unit } of family) {
    results.workloads.push({ id, title, unit });
  }
  await measure(family, entrants, authority, limits, results);
  if (!options.syscalls) return;
  for (const workload of family) {
    if (!/^W[1246]$/.test(workload.id)) continue;
    for (const contender of entrants) {
      const counted = await countSyscalls(
        workload,
        contender,
        authority,
        limits,
      );
      if (counted) results.syscalls.push(counted);
    }
  }
}

async function main(options: Options): Promise<void> {
  const old = options.with ? load(options.with) : undefined;
  const peers = join(root, ".cache", "node-libcurl");
  if (options.buildPeers && !findNodeLibcurl(peers)) buildNodeLibcurl(peers);
  const [load1 = 0] = loadavg();
  if (load1 > 0.5) {
    console.error(
      `The machine is busy (load ${
        load1.toFixed(1)
      }): these figures will be poor`,
    );
  }
  const programs = compile(join(here, "c"), cache);
  const servers = await startServers(programs.delay);
  const close = () => void servers.close().then(() => process.exit(1));
  process.once("SIGINT", close).once("SIGTERM", close);
  try {
    const entrants = contenders({
      root,
      client: join(here, "client.ts"),
      cProgram: programs.client,
      authority: servers.authority,
      nodeLibcurl: findNodeLibcurl(peers),
    }).filter(({ name }) => chosen(name, options.contenders));
    const all = workloads(servers, options.quick);
    const ids = all.map(({ id }) => id);
    const wanted = all.filter(({ id }) => chosen(id, options.only));
    const fresh = emptyResults(entrants, options.quick);
    const stamp = fresh.date.replace(/[:.]/g, "-");
    const path = options.out || join(here, "results", `${stamp}.json`);
    for (const family of families(wanted)) {
      await measureFamily(family, entrants, servers.authority, options, fresh);
      save(merge(old, fresh, ids), path); // so that an interrupted run is not lost
    }
    report(merge(old, fresh, ids), path, options.publish);
  } finally {
    await servers.close();
  }
}

function report(results: Results, path: string, publish: boolean): void {
  writePage(results, join(here, "results"));
  console.log(summary(results));
  console.log(`\n${path}\n${join(here, "results", "RESULTS.md")}`);
  if (!publish) return;
  save(results, join(here, "latest.json"));
  writePage(results, here);
  console.log(join(here, "RESULTS.md"));
}

const options = readOptions(process.argv.slice(2));
if (options) await main(options);
else console.log(usage);
