/** How a waker proves itself, how one is chosen, and one that only a newer runtime has. */
import process from "node:process";
import { backend as bun } from "../ffi/bun/backend.ts";
import { backend as deno } from "../ffi/deno/backend.ts";
import {
  type PollableClass,
  pollableWaker,
} from "../ffi/deno/pollable_waker.ts";
import { deno as denoGlobal } from "../ffi/deno/runtime.ts";
import { backend as node } from "../ffi/node/backend.ts";
import { candidatesFor, chooseWaker } from "../ffi/readiness/choose.ts";
import { descriptors } from "../ffi/readiness/descriptors.ts";
import { proveWaker } from "../ffi/readiness/prove.ts";
import { kindsFor, openReadiness } from "../ffi/readiness/readiness.ts";
import { platform } from "../ffi/platform.ts";
import type { Backend, WakerKind } from "../ffi/types.ts";
import {
  assertEquals,
  assertRejects,
  assertStringIncludes,
  runtime,
  test,
} from "./harness.ts";

// Each way has its own test here, whichever is forced on the others.
delete process.env["CURLEW_WAKER"];

const backend = { deno, bun, node }[runtime];
const { isReadable } = descriptors(backend);
const kinds = kindsFor(platform);
// The C library's functions are bound once and kept, which is no leak.
openReadiness(backend, kinds[0]!).close();
openReadiness(backend, "poll").close();

function kindOf(name: string, open: WakerKind["open"]): WakerKind {
  return { name, needs: "pollfds", open };
}
const ticker = backend.wakers.at(-1)!;
const broken = kindOf("broken", () => {
  throw new Error("Not here");
});
const deaf = kindOf("deaf", () => ({
  name: "deaf",
  park() {},
  unpark() {},
  close() {},
}));
const deafDescriptor: WakerKind = { ...deaf, needs: "descriptor" };

// Another backend binds the C library's functions for itself, and keeps them.
const keepsLibraries = { leaks: false };

function backendWith(...wakers: WakerKind[]): Backend {
  return { ...backend, wakers };
}

test("proveWaker() refuses what throws and what wakes after unpark()", async () => {
  assertEquals(await proveWaker(backend, broken), false);
  assertEquals(await proveWaker(backend, ticker), true);
  const late = kindOf("late", (set, onWake) => {
    const waker = ticker.open(set, onWake);
    return {
      name: "late",
      park: () => waker.park(),
      unpark() {},
      close: () => waker.close(),
    };
  });
  assertEquals(await proveWaker(backend, late), false);
});

test(
  "chooseWaker() goes on to the next when one does not prove itself",
  async () => {
    const set = openReadiness(backend, kinds[0]!);
    const waker = await chooseWaker(
      backendWith(broken, ticker),
      set,
      () => {},
      undefined,
    );
    assertEquals(waker.name, "ticker");
    waker.close();
    const error = await assertRejects(
      () => chooseWaker(backendWith(broken), set, () => {}, undefined),
      Error,
      "broken",
    );
    assertStringIncludes(error.message, backend.description);
    set.close();
  },
  keepsLibraries,
);

test("chooseWaker() takes the one that is forced, and no other", async () => {
  const set = openReadiness(backend, "poll");
  const two = backendWith(deafDescriptor, broken, ticker);
  assertEquals(
    candidatesFor(two, set, undefined).map(({ name }) => name),
    ["broken", "ticker"],
  );
  const waker = await chooseWaker(two, set, () => {}, "ticker");
  assertEquals(waker.name, "ticker");
  waker.close();
  await assertRejects(
    () => chooseWaker(two, set, () => {}, "broken"),
    Error,
    "tried broken",
  );
  for (const name of ["deaf", "nonsense"]) {
    const error = await assertRejects(
      () => chooseWaker(two, set, () => {}, name),
      RangeError,
      `"${name}"`,
    );
    assertStringIncludes(error.message, '"broken", "ticker"');
  }
  set.close();
}, keepsLibraries);

test(
  "the waker of Deno.UnsafePollable promises once for each park()",
  async () => {
    // Deno 2.9.6 has none: one of our own, which looks by a timer.
    const closed: number[] = [];
    class FakePollable {
      readonly #fd: number;
      #timer: ReturnType<typeof setInterval> | undefined;
      constructor(fd: number) {
        this.#fd = fd;
      }
      readable(): Promise<void> {
        return new Promise((resolve) => {
          this.#timer = setInterval(() => {
            if (!isReadable(this.#fd)) return;
            clearInterval(this.#timer);
            resolve();
          }, 1);
        });
      }
      close(): void {
        clearInterval(this.#timer);
        closed.push(this.#fd);
      }
    }
    const host = denoGlobal as unknown as { UnsafePollable?: PollableClass };
    const before = host.UnsafePollable;
    assertEquals(before, undefined);
    assertEquals(await proveWaker(backend, pollableWaker, kinds[0]!), false);
    host.UnsafePollable = FakePollable;
    try {
      assertEquals(await proveWaker(backend, pollableWaker, kinds[0]!), true);
      assertEquals(closed.length, 1);
      host.UnsafePollable = class {} as unknown as PollableClass;
      assertEquals(await proveWaker(backend, pollableWaker, kinds[0]!), false);
    } finally {
      delete host.UnsafePollable;
    }
  },
  { skip: runtime !== "deno" && "the namespace is another runtime's" },
);
