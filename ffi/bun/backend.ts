/** Bun's FFI. */
import type {
  Backend,
  Callback,
  CallbackFunction,
  CFunction,
  CType,
  OpenedLibrary,
  Pointer,
  Prototype,
} from "../types.ts";
import { bun, ffi } from "./runtime.ts";
import { wakers } from "./wakers.ts";

// The "fast" 64-bit types give a number wherever a double is exact.
const names: Record<CType, string> = {
  void: "void",
  i32: "i32",
  u32: "u32",
  i64: "i64_fast",
  u64: "u64_fast",
  f64: "f64",
  pointer: "ptr",
  buffer: "ptr",
};

function signature(prototype: Prototype) {
  return {
    args: prototype.parameters.map((type) => names[type]),
    returns: names[prototype.result],
  };
}

const asPointer = (address: number) => address as unknown as Pointer;

/** The backend for Bun 1.4 and newer: before it, the results of callbacks were unreliable. */
export const backend: Backend = {
  runtime: "bun",
  present: bun !== undefined,
  description: `bun ${bun?.version}`,
  wakers,
  // Bun 1.4.5 copies a Headers at a third of what reading an object costs.
  cheapestHeaders: "instance",
  // Its server, among others, takes the body past all public members.
  lazyBodies: false,

  missing: () => null,

  open(path: string): OpenedLibrary {
    // A table must name a symbol; that it is missing says that the file opened.
    const library: OpenedLibrary = {
      bind(name: string, prototype: Prototype): CFunction | undefined {
        // One missing symbol fails the whole table, so each is its own table.
        try {
          return ffi.dlopen(path, { [name]: signature(prototype) })
            .symbols[name] as CFunction;
        } catch (error) {
          if (error instanceof TypeError && /symbol/i.test(error.message)) {
            return undefined;
          }
          throw error;
        }
      },
    };
    library.bind("curlew", { parameters: [], result: "void" });
    return library;
  },

  callback(prototype: Prototype, fn: CallbackFunction): Callback {
    const callback = new ffi.JSCallback(fn, signature(prototype));
    return {
      pointer: asPointer(callback.ptr),
      close: () => callback.close(),
    };
  },

  pointerOf: (buffer) => asPointer(ffi.ptr(buffer)),
  pointerFrom: (address) => asPointer(address),
  addressOf: (pointer) => Number(pointer ?? 0),
  hasPermissions: false,
  permit() {},
};
