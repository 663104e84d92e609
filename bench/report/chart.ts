export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Ours stand out. */
  readonly ours: boolean;
}

const width = 720, left = 170, right = 90, rowHeight = 26, top = 44;

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A chart of horizontal bars as one SVG document, readable on light and dark pages. */
export function barChart(
  title: string,
  unit: string,
  bars: readonly Bar[],
): string {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const height = top + bars.length * rowHeight + 12;
  const rows = bars.map(({ name, value, ours }, i) => {
    const y = top + i * rowHeight;
    const length = Math.max(1, value / most * (width - left - right));
    const middle = y + rowHeight / 2 + 4;
    return `  <text x="${left - 8}" y="${middle}" text-anchor="end">${
      escape(name)
    }</text>
  <rect x="${left}" y="${y + 4}" width="${length.toFixed(1)}" height="${
      rowHeight - 8
    }" rx="2" fill="${ours ? "#0b7285" : "#adb5bd"}"/>
  <text x="${(left + length + 6).toFixed(1)}" y="${middle}">${
      number(value)
    }</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#212529" role="img" aria-label="${
    escape(`${title}: ${unit}`)
  }">
  <rect width="${width}" height="${height}" rx="6" fill="#ffffff"/>
  <text x="12" y="26"><tspan font-weight="600">${
    escape(title)
  }</tspan><tspan fill="#6c757d" dx="8">${escape(unit)}</tspan></text>
${rows.join("\n")}
</svg>
`;
}

function number(value: number): string {
  return value >= 100
    ? Math.round(value).toLocaleString("en")
    : String(Number(value.toPrecision(3)));
}
