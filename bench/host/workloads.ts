import type { Servers } from "./servers.ts";

/** What the figures of a workload are counted in. */
export type Unit = "requests" | "bytes" | "growth" | "rest";

export interface Workload {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** What client.ts and the C program are told, beside who they are. */
  readonly arguments: Readonly<Record<string, string | number>>;
  /** Fewer rounds than asked for, where one takes long and differs little. */
  readonly mostRounds: number;
  readonly seconds: number;
  /** Names of contenders, or starts of names; none means all. */
  readonly only: readonly string[];
}

type Row = Partial<Workload> & Pick<Workload, "id" | "title" | "arguments">;

const GiB = 1 << 30;

/** The workloads of the bench; `quick` asks for about a tenth of the work. */
export function workloads(servers: Servers, quick: boolean): Workload[] {
  const { http, https, http2, delay } = servers;
  const big = quick ? GiB / 8 : GiB;
  const bigPath = quick ? "/128m" : "/1g";
  const few = (n: number) => quick ? Math.ceil(n / 10) : n;
  const state = `${delay}/state`;

  // Long enough for the engines' compilers, whose threads count as CPU.
  const smallBodies = { bytes: 1024, warmup: few(15_000) };
  const oneBody = { bytes: big, warmup: 50 };
  const held = {
    url: `${http}/1k`,
    ...smallBodies,
    // A second and more: once in each libcurl looks at all idle connections.
    count: few(40_000),
    concurrency: 10,
    state,
    rest: 1,
    silenturl: `${delay}/silent`,
    idleurl: `${delay}/delay/3000`,
  };
  const beside = ["curlew", "builtin", "c"];

  const rows: Row[] = [
    {
      id: "W1",
      title: "1 KiB, kept alive, 50 at once",
      arguments: {
        url: `${http}/1k`,
        ...smallBodies,
        count: few(20000),
        concurrency: 50,
      },
    },
    {
      id: "W2",
      title: "100 KiB, kept alive, 50 at once",
      arguments: {
        url: `${http}/100k`,
        bytes: 102400,
        warmup: few(5000),
        count: few(8000),
        concurrency: 50,
      },
    },
    {
      id: "W3",
      title: "one 1 GiB body, streamed and thrown away, after one such",
      unit: "bytes",
      arguments: {
        workload: "stream",
        url: http + bigPath,
        ...oneBody,
        warmup: 1,
      },
    },
    {
      id: "W3-tls",
      title: "the same over TLS (HTTP/1.1)",
      unit: "bytes",
      arguments: {
        workload: "stream",
        url: https + bigPath,
        ...oneBody,
        warmup: 1,
      },
    },
    {
      id: "W3-file",
      title: "one 1 GiB body into a file",
      unit: "bytes",
      only: beside,
      arguments: {
        workload: "file",
        url: http + bigPath,
        warmurl: `${http}/100k`,
        path: servers.file,
        ...oneBody,
      },
    },
    {
      id: "W4",
      title: "1 KiB over HTTP/2 and TLS, 100 at once",
      arguments: {
        url: `${http2}/1k`,
        ...smallBodies,
        http2: 1,
        count: few(20000),
        concurrency: 100,
      },
    },
    ...[2000, 10000].map((all): Row => ({
      id: `W5-${all}`,
      title: `${all.toLocaleString("en")} at once, answered after 200 ms`,
      arguments: {
        url: `${delay}/delay/200`,
        bytes: 1024,
        // Not for the compilers: to have the libraries loaded, as the C program has.
        warmup: 1,
        count: all,
        concurrency: all,
      },
    })),
    {
      id: "W6",
      title: "1 KiB, one after another",
      arguments: {
        url: `${http}/1k`,
        ...smallBodies,
        count: few(8000),
        concurrency: 1,
      },
    },
    {
      id: "W7",
      title: "upload of 1 GiB",
      unit: "bytes",
      arguments: {
        workload: "upload",
        url: `${delay}/upload`,
        bytes: big,
        warmup: 1,
      },
    },
    {
      id: "W8-0",
      title: "10 at once, beside nothing else",
      only: beside,
      arguments: held,
    },
    ...["silent", "idle"].flatMap((kind) =>
      [1000, 9000].map((n): Row => ({
        id: `W8-${kind}-${n}`,
        title: `10 at once, beside ${n.toLocaleString("en")} ${
          kind === "silent" ? "silent transfers" : "idle connections"
        }`,
        only: beside,
        arguments: { ...held, [kind]: n },
      }))
    ),
    {
      id: "W9",
      title: "a reader that takes 1 MB/s of a 1 GiB body for 10 s",
      unit: "growth",
      mostRounds: 1,
      only: [...beside, "undici"],
      arguments: {
        workload: "slow",
        url: `${http}/1g`,
        warmurl: `${http}/100k`,
        warmup: 50,
        rate: 1_000_000,
        seconds: quick ? 4 : 10,
      },
    },
    {
      id: "W10",
      title: "1,000 idle connections and 1,000 unread responses, left alone",
      unit: "rest",
      mostRounds: 1,
      only: beside,
      arguments: {
        url: `${http}/1k`,
        count: 0,
        idle: 1000,
        idleurl: held.idleurl,
        paused: 1000,
        pausedurl: `${http}/16m`,
        state,
        rest: quick ? 3 : 10,
      },
    },
  ];
  return rows.map((row) => ({
    unit: "requests",
    mostRounds: 100,
    seconds: 60,
    only: [],
    ...row,
  }));
}
