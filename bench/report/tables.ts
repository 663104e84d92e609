import { type Figures, figures, type Results } from "../host/results.ts";
import type { Unit } from "../host/workloads.ts";

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const displayNames: Readonly<Record<string, string>> = {
  "curlew-deno": "Curlew on Deno",
  "curlew-bun": "Curlew on Bun",
  "curlew-node": "Curlew on Node",
  "builtin-deno": "Deno's fetch",
  "builtin-bun": "Bun's fetch",
  "builtin-node": "Node's fetch",
  undici: "undici Pool.request",
  "node-libcurl": "node-libcurl",
  c: "C program",
};

export function displayName(contender: string): string {
  return displayNames[contender] ?? contender;
}

/** Contenders in the order of the tables, those that the results know. */
export function contendersOf(results: Results): string[] {
  return Object.keys(displayNames).filter((name) => name in results.versions);
}

const count = (n: number) =>
  n >= 100 ? Math.round(n).toLocaleString("en") : n.toPrecision(3);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const ratio = (a: number, b: number | undefined) =>
  b ? `${(a / b).toFixed(2)}` : "";

type Column = readonly [
  string,
  (f: Figures, c: Figures | undefined, own: Figures | undefined) => string,
];

const peak: Column = ["peak MB", (f) => megabytes(f.peak)];

function ratesOf(rate: string, cost: string): Column[] {
  return [
    [rate, (f) => count(f.rate)],
    ["low to high", (f) => f.rates.map(count).join(" to ")],
    [cost, (f) => f.cost.toPrecision(2)],
    peak,
    ["rate to built-in", (f, _, own) => ratio(f.rate, own?.rate)],
    ["rate to C", (f, c) => ratio(f.rate, c?.rate)],
    ["CPU to C", (f, c) => ratio(f.cost, c?.cost)],
  ];
}

const columns: Readonly<Record<Unit, readonly Column[]>> = {
  requests: ratesOf("requests/s", "CPU s per 1,000"),
  bytes: ratesOf("MB/s", "CPU s per GiB"),
  growth: [
    ["memory grown by, MB", (f) => ((f.growth ?? NaN) / 1e6).toFixed(1)],
    ["CPU s", (f) => (f.cost * f.rate * f.wall / 1000).toFixed(2)],
    peak,
  ],
  rest: [
    ["CPU, % of a core", (f) => ((f.restLoad ?? NaN) * 100).toFixed(2)],
    ["sleeps", (f) => count(f.restSwitches ?? NaN)],
    ["connections to the delay server", (f) => count(f.serverOpen ?? NaN)],
    peak,
  ],
};

/** W5 is one burst: its wall time is the figure. W8 also has a rest before it. */
function extraColumns(id: string): Column[] {
  if (id.startsWith("W5")) return [["wall s", (f) => f.wall.toFixed(2)]];
  if (!id.startsWith("W8")) return [];
  return [
    [
      "CPU at rest, % of a core",
      (f) => ((f.restLoad ?? NaN) * 100).toFixed(1),
    ],
    ["connections held", (f) => count(f.serverOpen ?? NaN)],
  ];
}

/** One table per workload that has runs. */
export function tables(results: Results): Table[] {
  return results.workloads.map(({ id, title, unit }) => {
    const shown = [...extraColumns(id), ...columns[unit]];
    const rows: string[][] = [];
    for (const name of contendersOf(results)) {
      const f = figures(results, id, name);
      const gap = results.gaps.find((g) =>
        g.workload === id && g.contender === name
      );
      if (!f && !gap) continue;
      const c = figures(results, id, "c");
      const own = name.startsWith("curlew-")
        ? figures(results, id, name.replace("curlew", "builtin"))
        : undefined;
      const cells = shown.map(([, cell]) => f ? cell(f, c, own) : "");
      rows.push([displayName(name), ...cells, note(f, gap?.reason, id)]);
    }
    const head = ["", ...shown.map(([name]) => name), "note"];
    return { id, title, unit, head, rows };
  }).filter(({ rows }) => rows.length);
}

function note(f: Figures | undefined, gap: string | undefined, id: string) {
  const notes: string[] = [];
  if (gap) notes.push(gap.replace(/\s+/g, " "));
  if (f?.failures) {
    notes.push(`${f.failures} failed: ${f.error.replace(/\s+/g, " ")}`);
  }
  if (id === "W4" && f?.protocol && f.protocol !== "HTTP/2.0") {
    notes.push(`spoke ${f.protocol}`);
  }
  return notes.join("; ").replaceAll("|", "/").slice(0, 160);
}
