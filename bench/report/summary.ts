import type { Results } from "../host/results.ts";
import { tables } from "./tables.ts";
import { verdicts } from "./targets.ts";

/** The tables as plain text in columns, for the terminal. */
export function summary(results: Results): string {
  const parts = tables(results).map(({ id, title, head, rows }) =>
    `\n${id}: ${title}\n${aligned([head, ...rows])}`
  );
  const judged = verdicts(results);
  if (judged.length) {
    const rows = judged.map((v) => [
      v.ok ? "ok" : "MISSED",
      v.runtime,
      v.what,
      v.reached.toPrecision(3),
      v.bar,
    ]);
    const missed = judged.filter(({ ok }) => !ok).length;
    parts.push(
      `\nBars: ${judged.length - missed} of ${judged.length} reached\n` +
        aligned(rows),
    );
  }
  return parts.join("\n");
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd()
  ).join("\n");
}
