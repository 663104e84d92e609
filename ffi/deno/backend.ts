/**
 * Deno's FFI. A plain `--allow-ffi` is needed: a grant limited to a path
 * refuses pointer reads and callbacks.
 */
import { answerWithNumbers, callWithNumbers } from "../bigints.ts";
import type {
  Backend,
  Callback,
  CallbackFunction,
  CFunction,
  OpenedLibrary,
  Pointer,
  Prototype,
} from "../types.ts";
import { deno, type PointerObject } from "./runtime.ts";
import { wakers } from "./wakers.ts";

const asPointer = (value: PointerObject | null) => value as unknown as Pointer;
const asObject = (value: Pointer) => value as unknown as PointerObject;

/** The backend for Deno 2.8 and newer. */
export const backend: Backend = {
  runtime: "deno",
  present: deno !== undefined,
  description: `deno ${deno?.version.deno}`,
  wakers,
  // In Deno 2.9.6 headers given together with a body are prepared for the native
  // server at once: 13 µs instead of 6 for eight of them.
  cheapestHeaders: "append",
  // Its server, among others, takes the body past all public members.
  lazyBodies: false,

  missing: () => null,

  open(path: string): OpenedLibrary {
    // Opening with no symbol at all reports a missing file or permission now.
    deno.dlopen(path, {});
    return {
      bind(name: string, prototype: Prototype): CFunction | undefined {
        const { symbols } = deno.dlopen(path, {
          fn: { name, ...prototype, optional: true },
        });
        if (!symbols.fn) return undefined;
        return callWithNumbers(symbols.fn as CFunction, prototype);
      },
    };
  },

  callback(prototype: Prototype, fn: CallbackFunction): Callback {
    // A result declared u64 may be given as a number; usize would abort the
    // process when the function throws.
    const callback = new deno.UnsafeCallback(
      prototype,
      answerWithNumbers(fn, prototype, false),
    );
    return {
      pointer: asPointer(callback.pointer),
      close: () => callback.close(),
    };
  },

  pointerOf: (buffer) => asPointer(deno.UnsafePointer.of(buffer)),
  pointerFrom: (address) =>
    asPointer(deno.UnsafePointer.create(BigInt(address))),
  addressOf: (pointer) =>
    pointer ? Number(deno.UnsafePointer.value(asObject(pointer))) : 0,

  hasPermissions: true,

  permit(kind, what) {
    const { state } = deno.permissions.querySync(
      what === ""
        ? { name: kind }
        : kind === "net"
        ? { name: kind, host: what }
        : { name: kind, path: what },
    );
    if (state === "granted") return;
    throw new deno.errors.NotCapable(
      `Requires ${kind} access to "${what}", run again with the --allow-${kind} flag`,
    );
  },
};
