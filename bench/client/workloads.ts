import { number, text } from "./arguments.ts";
import type { Client } from "./client.ts";
import { pause, residentBytes } from "./measure.ts";
import { type Outcome, Unsupported } from "./outcome.ts";

/** `count` requests, `concurrency` at a time. */
export async function many(
  client: Client,
  url: string,
  count: number,
  concurrency: number,
  outcome: Outcome,
): Promise<void> {
  const expected = number("bytes", -1);
  let started = 0;
  async function one(): Promise<void> {
    while (started < count) {
      started++;
      outcome.requests++;
      try {
        const bytes = await client.get(url);
        outcome.bytes += bytes;
        if (expected >= 0 && bytes !== expected) {
          throw new Error(`Wrong length: ${bytes}`);
        }
      } catch (error) {
        outcome.fail(error);
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, one));
}

/** One body, read piece by piece and thrown away. */
export async function stream(
  client: Client,
  url: string,
  outcome: Outcome,
): Promise<void> {
  outcome.requests++;
  if (client.stream) {
    outcome.bytes += await client.stream(url);
    return;
  }
  if (!client.open) throw new Unsupported("streaming");
  const body = await client.open(url);
  for (let n = await body.next(); n >= 0; n = await body.next()) {
    outcome.bytes += n;
  }
}

export async function file(
  client: Client,
  url: string,
  outcome: Outcome,
): Promise<void> {
  if (!client.download) throw new Unsupported("download to a file");
  outcome.requests++;
  outcome.bytes += await client.download(url, text("path"));
}

export async function upload(
  client: Client,
  url: string,
  size: number,
  outcome: Outcome,
): Promise<void> {
  if (!client.upload) throw new Unsupported("streaming upload");
  outcome.requests++;
  await client.upload(url, size);
  outcome.bytes += size;
}

/** A reader that takes `rate` bytes a second: what does memory do meanwhile? */
export async function slow(
  client: Client,
  url: string,
  outcome: Outcome,
): Promise<void> {
  if (!client.open) throw new Unsupported("streaming");
  const seconds = number("seconds", 10), rate = number("rate", 1_000_000);
  const before = residentBytes("now");
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, residentBytes("now"));
  }, 50);
  const start = performance.now();
  const passed = () => (performance.now() - start) / 1000;
  outcome.requests++;
  const body = await client.open(url);
  while (passed() < seconds) {
    if (outcome.bytes > passed() * rate) await pause(10);
    else outcome.bytes += await body.next();
  }
  clearInterval(sampling);
  outcome.extra["growth"] = most - before;
}
