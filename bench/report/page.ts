import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Figures, figures, type Results } from "../host/results.ts";
import type { Unit } from "../host/workloads.ts";
import { barChart } from "./chart.ts";
import { contendersOf, displayName, type Table, tables } from "./tables.ts";
import { verdicts } from "./targets.ts";

type Picture = readonly [
  suffix: string,
  unit: string,
  of: (f: Figures) => number,
];

const cpu = (
  per: string,
): Picture => ["cpu", `CPU seconds per ${per}: less is better`, (f) => f.cost];

const pictures: Readonly<Record<Unit, readonly Picture[]>> = {
  requests: [
    ["rate", "requests a second: more is better", (f) => f.rate],
    cpu("1,000 requests"),
  ],
  bytes: [["rate", "MB a second: more is better", (f) => f.rate], cpu("GiB")],
  growth: [[
    "growth",
    "MB of memory more than before: less is better",
    (f) => Math.max(0, f.growth ?? 0) / 1e6,
  ]],
  rest: [[
    "load",
    "% of a core: less is better",
    (f) => (f.restLoad ?? 0) * 100,
  ]],
};

/** Writes RESULTS.md and charts/ into a folder. */
export function writePage(results: Results, folder: string): void {
  const charts = join(folder, "charts");
  mkdirSync(charts, { recursive: true });
  const sections = tables(results).map((table) => {
    const images = draw(results, table, charts);
    return `## ${table.id}: ${table.title}\n\n${images}\n\n${
      markdown(table.head, table.rows)
    }`;
  });
  const parts = [
    heading(results),
    bars(results),
    ...sections,
    syscalls(results),
  ];
  const text = parts.filter(Boolean).join("\n\n") + "\n";
  writeFileSync(join(folder, "RESULTS.md"), text);
}

function draw(results: Results, table: Table, folder: string): string {
  const lines: string[] = [];
  for (const [suffix, unit, of] of pictures[table.unit]) {
    const bars = contendersOf(results).flatMap((name) => {
      const f = figures(results, table.id, name);
      if (!f) return [];
      const ours = name.startsWith("curlew-");
      return [{ name: displayName(name), value: of(f), ours }];
    });
    if (!bars.length) continue;
    const file = `${table.id}-${suffix}.svg`;
    const title = `${table.id}: ${table.title}`;
    writeFileSync(join(folder, file), barChart(title, unit, bars));
    lines.push(`![${table.id}: ${unit}](charts/${file})`);
  }
  return lines.join("\n");
}

function heading(results: Results): string {
  const versions = Object.entries(results.versions).map(([name, version]) =>
    `${displayName(name)} (${version})`
  );
  const most = Math.max(0, ...results.runs.map(({ round }) => round + 1));
  return `# Bench results

Written by \`npm run bench\`, ${
    results.date.slice(0, 10)
  }, on ${results.machine}. In each round everyone takes a turn, in all workloads of one number; each figure is the median of up to ${most} rounds. The servers share the machine with the client, so differences under 15 % mean nothing.${
    results.quick ? " **A quick run: a look, not a measurement.**" : ""
  }

Everyone reads the status, one header and the whole body as bytes, verifies certificates, and warms up in its own process first. CPU is that of the client's process, all threads. Bun's limit of 256 requests at once is lifted, and it is asked for HTTP/2 in W4. TLS is TLS_AES_128_GCM_SHA256 for all. The C program uses epoll and \`curl_multi_socket_action\`, keeps sockets registered and easy handles open, and copies each body into memory of its own. Uploads go to the bench's own server, since nginx reads a body that it discards 4 KiB at a time.

Measured: ${versions.join(", ")}.`;
}

function bars(results: Results): string {
  const judged = verdicts(results);
  if (!judged.length) return "";
  const rows = judged.map((v) => [
    v.runtime,
    v.what,
    v.reached.toPrecision(3),
    v.bar,
    v.ok ? "yes" : "**no**",
  ]);
  const head = ["Curlew on", "what", "measured", "bar", "reached"];
  return `## The bars\n\n${markdown(head, rows)}`;
}

function syscalls(results: Results): string {
  if (!results.syscalls.length) return "";
  const rows = results.syscalls.map((s) => [
    s.workload,
    displayName(s.contender),
    s.perRequest.toFixed(2),
    Object.entries(s.most).sort(([, a], [, b]) => b - a)
      .map(([name, n]) => `${name} ${n}`).join(", "),
  ]);
  const head = ["", "", "per request", "of these"];
  return `## System calls per request\n\nBy strace, which slows everyone down and so changes how much is done per wake-up.\n\n${
    markdown(head, rows)
  }`;
}

function markdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)]
    .join("\n");
}
