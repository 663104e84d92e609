/** Node's FFI, from Node 26.1, as long as it is experimental behind `--experimental-ffi`. */
import process from "node:process";
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
import { openIsolated } from "./isolated.ts";
import { type DynamicLibrary, ffi } from "./runtime.ts";
import { wakers } from "./wakers.ts";

function signature({ parameters, result }: Prototype) {
  return {
    arguments: parameters.map((type) => type === "buffer" ? "pointer" : type),
    return: result,
  };
}

const asPointer = (address: bigint) => address as unknown as Pointer;

let image: DynamicLibrary | undefined;

/** The backend for Node 26.1 and newer. */
export const backend: Backend = {
  runtime: "node",
  present: "node" in process.versions,
  description: `node ${process.versions.node}`,
  wakers,
  // In Node 26.10 each of the three costs about as much.
  cheapestHeaders: "object",
  // A stream for each small body would be a fifth of the cost of its request.
  lazyBodies: true,

  missing() {
    try {
      ffi();
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  },

  open(path: string): OpenedLibrary {
    const { DynamicLibrary } = ffi();
    if (process.platform === "linux") openIsolated(path);
    new DynamicLibrary(path);
    return {
      bind(name: string, prototype: Prototype): CFunction | undefined {
        // One opening knows a symbol under one signature only.
        const library = new DynamicLibrary(path);
        try {
          library.getSymbol(name);
        } catch {
          return undefined;
        }
        return callWithNumbers(
          library.getFunction(name, signature(prototype)) as CFunction,
          prototype,
        );
      },
    };
  },

  callback(prototype: Prototype, fn: CallbackFunction): Callback {
    const library = image ??= new (ffi().DynamicLibrary)(null);
    const pointer = library.registerCallback(
      signature(prototype),
      answerWithNumbers(fn, prototype, true),
    );
    return {
      pointer: asPointer(pointer),
      close: () => library.unregisterCallback(pointer),
    };
  },

  pointerOf: (buffer) => asPointer(ffi().getRawPointer(buffer)),
  pointerFrom: (address) => asPointer(BigInt(address)),
  addressOf: (pointer) => Number(pointer ?? 0),
  hasPermissions: false,
  permit() {},
};
