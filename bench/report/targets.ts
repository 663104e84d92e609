import { figures, type Results } from "../host/results.ts";

/** One thing that Curlew should show, and whether the results at hand show it. */
export interface Verdict {
  readonly runtime: string;
  readonly what: string;
  readonly reached: number;
  readonly bar: string;
  readonly ok: boolean;
}

const leastOfBuiltin: Readonly<Record<string, number>> = {
  deno: 1.5,
  bun: 1,
  node: 2.5,
};

/** Zero, as far as it can be measured: a share of one core. */
const rest = 0.005;

/** The bars that Curlew is held to; those for which figures are missing are left out. */
export function verdicts(results: Results): Verdict[] {
  const list: Verdict[] = [];
  for (const [runtime, bar] of Object.entries(leastOfBuiltin)) {
    const of = (workload: string, contender = `curlew-${runtime}`) =>
      figures(results, workload, contender);
    const add = (
      what: string,
      reached: number | undefined,
      relation: "at least" | "at most",
      limit: number,
      unit = "",
    ) => {
      if (reached === undefined || Number.isNaN(reached)) return;
      const ok = relation === "at least" ? reached >= limit : reached <= limit;
      const text = `${relation} ${Number(limit.toPrecision(3))}${unit}`;
      list.push({ runtime, what, reached, bar: text, ok });
    };
    const against = (id: string, other: string) => {
      const ours = of(id), theirs = of(id, other);
      return ours && theirs && ours.rate / theirs.rate;
    };

    for (const id of ["W1", "W2", "W4", "W6"]) {
      const ratio = against(id, `builtin-${runtime}`);
      add(`${id}, rate to built-in fetch`, ratio, "at least", bar);
    }
    for (const id of ["W3", "W3-tls", "W7"]) {
      const ratio = against(id, `builtin-${runtime}`);
      add(`${id}, rate to built-in fetch`, ratio, "at least", 1);
    }
    add("W3-file, rate to C", against("W3-file", "c"), "at least", 0.8);

    const w1 = of("W1"), c1 = of("W1", "c");
    add("W1, CPU to C", w1 && c1 && w1.cost / c1.cost, "at most", 1.6);

    for (
      const [id, slower, mb] of [["W5-2000", 1.3, 150], [
        "W5-10000",
        1.5,
        500,
      ]] as const
    ) {
      const ours = of(id), c = of(id, "c");
      add(
        `${id}, wall time to C`,
        ours && c && ours.wall / c.wall,
        "at most",
        slower,
      );
      add(`${id}, peak memory`, ours && ours.peak / 1e6, "at most", mb, " MB");
      add(`${id}, failures`, ours?.failures, "at most", 0);
    }
    add("W5-2000, wall time", of("W5-2000")?.wall, "at most", 1, " s");

    const alone = of("W8-0"), cAlone = of("W8-0", "c");
    for (const id of ["W8-silent-9000", "W8-idle-9000"]) {
      const crowded = of(id), cCrowded = of(id, "c");
      const growth = crowded && alone && crowded.cost / alone.cost;
      const cGrowth = cCrowded && cAlone ? cCrowded.cost / cAlone.cost : 1;
      add(
        `${id}, CPU to W8-0`,
        growth,
        "at most",
        Math.max(1.1, cGrowth * 1.1),
      );
      add(`${id}, load at rest`, crowded?.restLoad, "at most", rest);
    }
    const growth = of("W9")?.growth;
    add(
      "W9, memory grown by",
      growth && growth / 2 ** 20,
      "at most",
      16,
      " MiB",
    );
    add("W10, load at rest", of("W10")?.restLoad, "at most", rest);
  }
  return list;
}
