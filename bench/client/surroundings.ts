import { connect } from "node:net";
import { number, text } from "./arguments.ts";
import type { Client } from "./client.ts";
import { now, pause } from "./measure.ts";
import { many } from "./workloads.ts";
import { Outcome, Unsupported } from "./outcome.ts";

/** Kept from the garbage collector, which may cancel a body that nobody can reach. */
export const held: unknown[] = [];

/**
 * Idle pooled connections, transfers that wait for a silent server and transfers that nobody reads,
 * set up before the measured part; then, if asked for, the CPU of the process while nothing happens.
 */
export async function surround(
  client: Client,
  outcome: Outcome,
): Promise<void> {
  const idle = number("idle"), silent = number("silent");
  if (idle) {
    const aside = new Outcome();
    await many(client, text("idleurl"), idle, idle, aside);
    if (aside.failures) outcome.fail(aside.error);
  }
  const lost = (error: unknown) => outcome.fail(error);
  for (let i = 0; i < silent; i++) {
    held.push(
      client.get(text("silenturl")).then(
        () => lost("The silent server spoke"),
        lost,
      ),
    );
  }
  for (let tries = 0; silent && tries < 200; tries++) {
    if ((await serverHolds()).silent >= silent) break;
    await pause(50);
  }
  await holdUnread(client, number("paused"));
  if (number("rest")) await rest(outcome);
}

async function holdUnread(client: Client, count: number): Promise<void> {
  if (!count) return;
  const { open } = client;
  if (!open) throw new Unsupported("a response that waits for its reader");
  const url = text("pausedurl");
  held.push(
    ...await Promise.all(Array.from({ length: count }, () => open(url))),
  );
}

async function rest(outcome: Outcome): Promise<void> {
  // Until all that was set in motion has come to rest.
  await pause(number("paused") ? 5000 : 2000);
  const before = now();
  await pause(number("rest") * 1000);
  const after = now();
  outcome.extra["restSeconds"] = after.wall - before.wall;
  outcome.extra["restCpu"] = after.user + after.system - before.user -
    before.system;
  outcome.extra["restSwitches"] = after.switches - before.switches;
  outcome.extra["serverOpen"] = (await serverHolds()).open;
}

/** What the delay server holds, asked by hand so as not to touch the contender's connections. */
function serverHolds(): Promise<{ open: number; silent: number }> {
  const url = new URL(text("state"));
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(url.port), url.hostname);
    socket.setEncoding("latin1");
    socket.on("data", (data) => answer += data);
    socket.on("error", reject);
    socket.on(
      "close",
      () => resolve(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))),
    );
    socket.write(`GET ${url.pathname} HTTP/1.1\r\nConnection: close\r\n\r\n`);
  });
}
