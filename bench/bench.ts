/** The bench: starts its servers, runs everyone side by side, writes JSON and a page with charts. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, release, type } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { compile } from "./host/compile.ts";
import { type Contender, contenders } from "./host/contenders.ts";
import { buildNodeLibcurl, findNodeLibcurl } from "./host/node_libcurl.ts";
import { type Options, readOptions, usage } from "./host/options.ts";
import type { Results } from "./host/results.ts";
import { chosen, type Limits, measure } from "./host/rounds.ts";
import { type Servers, startServers } from "./host/servers.ts";
import { countSyscalls } from "./host/syscalls.ts";
import { type Workload, workloads } from "./host/workloads.ts";
import { writePage } from "./report/page.ts";
import { summary } from "./report/summary.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const cache = join(root, ".cache", "bench");

function earlier(path: string): Results | undefined {
  return path ? JSON.parse(readFileSync(path, "utf8")) as Results : undefined;
}

async function measureAll(
  servers: Servers,
  entrants: readonly Contender[],
  chosenWorkloads: readonly Workload[],
  options: Options,
): Promise<Results> {
  const { quick, rounds } = options;
  const results: Results = {
    date: new Date().toISOString(),
    machine: `${type()} ${release()}, ${cpus()[0]?.model ?? process.arch}, ` +
      `${availableParallelism()} cores`,
    quick,
    versions: Object.fromEntries(entrants.map((c) => [c.name, c.version])),
    workloads: chosenWorkloads.map(({ id, title, unit }) => ({
      id,
      title,
      unit,
    })),
    runs: [],
    gaps: [],
    syscalls: [],
  };
  const limits: Limits = { rounds, memory: 4e9, root };
  const { authority } = servers;
  for (const workload of chosenWorkloads) {
    console.error(`${workload.id}: ${workload.title}`);
    await measure(workload, entrants, authority, limits, results);
    if (!options.syscalls || !/^W[1246]$/.test(workload.id)) continue;
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
  return results;
}

/** The earlier results, save for every pair of workload and contender that was measured again. */
function merge(old: Results | undefined, fresh: Results): Results {
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
    workloads: [...known.values()],
    runs: [...old.runs.filter((x) => !again.has(pair(x))), ...fresh.runs],
    gaps: [...old.gaps.filter((x) => !again.has(pair(x))), ...fresh.gaps],
    syscalls: [
      ...old.syscalls.filter((x) => !counted.has(pair(x))),
      ...fresh.syscalls,
    ],
  };
}

function write(results: Results, options: Options): void {
  const folder = join(here, "results");
  mkdirSync(folder, { recursive: true });
  const json = JSON.stringify(results, null, 1) + "\n";
  const stamp = results.date.replace(/[:.]/g, "-");
  const path = options.out || join(folder, `${stamp}.json`);
  writeFileSync(path, json);
  writePage(results, folder);
  console.log(summary(results));
  console.log(`\n${path}\n${join(folder, "RESULTS.md")}`);
  if (!options.publish) return;
  writeFileSync(join(here, "latest.json"), json);
  writePage(results, here);
  console.log(join(here, "RESULTS.md"));
}

async function main(options: Options): Promise<void> {
  const peers = join(root, ".cache", "node-libcurl");
  const old = earlier(options.with);
  if (options.buildPeers && !findNodeLibcurl(peers)) buildNodeLibcurl(peers);
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
    const wanted = all.filter(({ id }) => chosen(id, options.only));
    const fresh = await measureAll(servers, entrants, wanted, options);
    const merged = merge(old, fresh);
    const order = new Map(all.map(({ id }, i) => [id, i]));
    merged.workloads.sort((a, b) =>
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)
    );
    write(merged, options);
  } finally {
    await servers.close();
  }
}

const options = readOptions(process.argv.slice(2));
if (options) await main(options);
else console.log(usage);
