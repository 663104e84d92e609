/**
 * The part of Deno that Curlew uses, described here so that the other
 * runtimes' type checkers, which do not know Deno, accept this folder.
 */

/** What Deno calls a non-null pointer. */
export interface PointerObject {
  readonly __pointer: unknown;
}

interface ForeignFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly result: string;
  readonly optional?: boolean;
  readonly nonblocking?: boolean;
}

interface Runtime {
  readonly version: { readonly deno: string };
  dlopen(
    path: string,
    symbols: Record<string, ForeignFunction>,
  ): {
    // deno-lint-ignore no-explicit-any
    readonly symbols: Record<string, ((...values: any[]) => any) | null>;
    close(): void;
  };
  readonly UnsafeCallback: new (
    definition: {
      readonly parameters: readonly string[];
      readonly result: string;
    },
    // deno-lint-ignore no-explicit-any
    callback: (...values: any[]) => any,
  ) => { readonly pointer: PointerObject; close(): void };
  readonly UnsafePointer: {
    of(buffer: ArrayBuffer): PointerObject;
    create(address: bigint): PointerObject | null;
    value(pointer: PointerObject | null): bigint;
  };
  readonly permissions: {
    querySync(
      descriptor: { name: string; host?: string; path?: string },
    ): { readonly state: string };
  };
  readonly errors: { readonly NotCapable: new (message: string) => Error };
  /** Deno 2.9.6 has none; newer ones may. */
  readonly UnsafePollable?: unknown;
}

/** The runtime's global object; `undefined` elsewhere. */
export const deno: Runtime = (globalThis as unknown as { Deno: Runtime }).Deno;
