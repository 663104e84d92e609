/** The waterfall picture of a run of `fetch_many.ts`. */
import type { CurlResponse } from "@curlew/curl";
import cliTruncate from "cli-truncate";
import prettyBytes from "pretty-bytes";

/** One transfer of a run. */
export interface Transfer {
  readonly url: URL;
  /** What to call it on the screen: the file's name once there is one. */
  name: string;
  state: "queued" | "running" | "done" | "failed";
  startMs: number;
  endMs: number;
  received: number;
  /** The size that the server announced, if it did. */
  expected: number | undefined;
  response?: CurlResponse;
  /** Why it failed. */
  reason?: string;
}

/** A time as short as it can be read. */
export function milliseconds(ms: number | undefined): string {
  return ms ? ms.toFixed(ms < 9.95 ? 1 : 0) : "";
}

const phaseNames = ["queue", "dns", "connect", "tls", "waiting", "receiving"];

/** When each phase of a transfer ended, in order; "failed" is all of one that got no answer. */
function phasesOf(transfer: Transfer): [phase: string, endMs: number][] {
  const { startMs, endMs, response } = transfer;
  if (!response) return [["queue", startMs], ["failed", endMs]];
  const { dns, connect, tls, firstByte } = response.timings;
  return [
    ["queue", startMs],
    ["dns", startMs + dns],
    ["connect", startMs + connect],
    ["tls", startMs + tls],
    ["waiting", startMs + firstByte],
    ["receiving", endMs],
  ];
}

/** Draws the run as an SVG picture: a row for each transfer, coloured by what it waited for. */
export function waterfall(
  transfers: readonly Transfer[],
  headline: string,
): string {
  const [left, chart, right, top, line] = [220, 720, 176, 92, 20];
  const width = left + chart + right;
  const bottom = top + transfers.length * line;
  const height = bottom + 36;
  const spanMs = Math.max(1, ...transfers.map(({ endMs }) => endMs));
  const x = (ms: number) => left + ms / spanMs * chart;

  const rows = transfers.map((transfer, index) => {
    const y = top + index * line;
    const parts: string[] = [];
    let fromMs = 0;
    for (const [phase, endMs] of phasesOf(transfer)) {
      if (endMs <= fromMs) continue; // it did not happen
      const title = `${phase}: ${milliseconds(endMs - fromMs)} ms`;
      const size = x(endMs) - x(fromMs);
      parts.push(box(phase, x(fromMs), y + 4, size, line - 8, title));
      fromMs = endMs;
    }
    const failed = transfer.state === "failed" ? "failed" : "";
    if (failed) parts.push(box(failed, x(fromMs), y + 1, 4, line - 2));
    const name = cliTruncate(transfer.name, 30, { position: "middle" });
    const size = prettyBytes(transfer.received);
    const took = `${Math.round(transfer.endMs - transfer.startMs)} ms`;
    return [
      `<g><title>${xml(transfer.reason ?? transfer.url.href)}</title>`,
      index % 2 === 0 ? box("band", 0, y, width, line) : "",
      label(`right ${failed}`, left - 10, y + 14, name),
      label(`right ${failed}`, width - 86, y + 14, failed || size),
      label("right", width - 16, y + 14, took),
      ...parts,
      "</g>",
    ].join("");
  });

  const ticks: string[] = [];
  const stepMs = niceStep(spanMs / 8);
  for (let ms = 0; ms <= spanMs; ms += stepMs) {
    ticks.push(
      `<path class="grid" d="M${x(ms)} ${top - 4}V${bottom + 4}"/>`,
      label("tick", x(ms), top - 10, String(ms)),
      label("tick", x(ms), bottom + 18, String(ms)),
    );
  }

  const legend = phaseNames.map((phase, index) =>
    box(phase, left + index * 96, 46, 12, 12) +
    label("", left + index * 96 + 17, 56, phase)
  );

  const bytes = transfers.reduce((sum, { received }) => sum + received, 0);
  const summary = `${transfers.length} transfers, ${prettyBytes(bytes)} in ` +
    `${Math.round(spanMs)} ms`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>
  text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: #24292f }
  .title { font-size: 15px; font-weight: bold }
  .right { text-anchor: end }
  .tick { text-anchor: middle; font-size: 11px; fill: #57606a }
  .paper { fill: #ffffff } .band { fill-opacity: 0.05 } .grid { stroke: #d0d7de }
  .queue { fill: #b8c0c8 } .dns { fill: #8250df } .connect { fill: #d9a400 }
  .tls { fill: #d63384 } .waiting { fill: #7cc4f5 } .receiving { fill: #1a7f5a }
  .failed { fill: #cf222e }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .tick { fill: #9aa4ae }
    .paper { fill: #0d1117 } .band { fill: #ffffff } .grid { stroke: #30363d }
    .queue { fill: #59636e } .receiving { fill: #2ea27a } .failed { fill: #ff6b6b }
  }
</style>
${box("paper", 0, 0, width, height)}
${label("title", left, 24, summary)}
${label("right", width - 16, 24, headline)}
${legend.join("\n")}
${label("right", left - 10, top - 10, "milliseconds")}
${ticks.join("\n")}
${rows.join("\n")}
</svg>
`;
}

function box(
  kind: string,
  x: number,
  y: number,
  width: number,
  height: number,
  title = "",
): string {
  const tip = title && `<title>${title}</title>`;
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" ` +
    `height="${height}">${tip}</rect>`;
}

function label(kind: string, x: number, y: number, text: string): string {
  return `<text class="${kind}" x="${x}" y="${y}">${xml(text)}</text>`;
}

/** The next of 1, 2, 5, 10, 20, 50 and so on. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((n) => n * power >= least) ?? 10);
}

function xml(text: string): string {
  return text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
