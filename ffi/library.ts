/** The opened libcurl: its functions, bound one by one at first use, and its version. */
import { Callbacks } from "./callbacks.ts";
import { Files } from "./files.ts";
import { LoadError, openLibcurl } from "./find.ts";
import { Memory } from "./memory.ts";
import { MemoryStreams } from "./memory_stream.ts";
import { platform, type PlatformType, resolve } from "./platform.ts";
import { type FunctionEntry, symbols } from "./symbols.ts";
import type { Backend, CFunction, OpenedLibrary, Pointer } from "./types.ts";
import {
  variadicCall,
  type VariadicEntry,
  variadicPrototype,
  variadics,
} from "./variadic.ts";

type Value<T extends PlatformType> = T extends "pointer" ? Pointer | null
  : T extends "void" ? void
  : number;

type Values<T extends readonly PlatformType[]> = {
  [I in keyof T]: Value<T[I]>;
};

/** Every function of the table, typed by it. */
export type Functions =
  & {
    readonly [N in keyof typeof symbols]: (
      ...values: Values<typeof symbols[N]["parameters"]>
    ) => Value<typeof symbols[N]["result"]>;
  }
  & {
    readonly [N in keyof typeof variadics]: (
      handle: Pointer | null,
      option: number,
      value: typeof variadics[N]["value"] extends "pointer" ? Pointer | null
        : number | bigint,
    ) => number;
  };

/** A function, an option or an info that the loaded libcurl does not have. */
export class UnsupportedError extends Error {
  /** What is missing, under libcurl's name. */
  readonly feature: string;
  /** The version of the loaded libcurl. */
  readonly loaded: string;
  /** The version that has it, where it is only a matter of the version. */
  readonly since: string | undefined;

  /** Makes the error; the message names all three. */
  constructor(feature: string, loaded: string, since?: string) {
    super(
      since
        ? `${feature} needs libcurl ${since} or newer, and libcurl ${loaded} is loaded`
        : `${feature} is not built into the loaded libcurl ${loaded}`,
    );
    this.name = "UnsupportedError";
    this.feature = feature;
    this.loaded = loaded;
    this.since = since;
  }
}

/** The oldest libcurl that Curlew works with. */
export const FLOOR = "7.73.0";

/** "7.88.1" as 0x075801. */
export function versionNumber(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return major << 16 | minor << 8 | patch;
}

/** The opened library. */
export interface Curl extends Functions {
  readonly memory: Memory;
  readonly callbacks: Callbacks;
  /** `null` where the C library has none. */
  readonly streams: MemoryStreams | null;
  readonly files: Files;
  readonly backend: Backend;
  /** The file it was opened from, as it was named. */
  readonly path: string;
  /** "7.88.1" */
  readonly version: string;
  /** 0x075801 */
  readonly versionNumber: number;
  /** Whether the loaded libcurl has a function. */
  has(name: keyof Functions): boolean;
}

function bind(
  library: OpenedLibrary,
  name: string,
): { fn: CFunction | undefined; since: string } {
  const variadic = (variadics as Record<string, VariadicEntry>)[name];
  if (variadic) {
    const prototype = variadicPrototype(variadic.value, platform);
    const fn = library.bind(variadic.symbol, prototype);
    return { fn: fn && variadicCall(fn, platform), since: "7.1" };
  }
  const entry = (symbols as Record<string, FunctionEntry>)[name]!;
  return {
    fn: library.bind(name, {
      parameters: entry.parameters.map((type) => resolve(type, platform)),
      result: resolve(entry.result, platform),
    }),
    since: entry.since,
  };
}

/**
 * OpenSSL frees all it has when the process ends, whatever other threads still
 * do with it. Deno and Bun do not wait for theirs (Workers, and in `deno test`
 * the tests), so that one in five processes crashed that left while a Worker
 * was speaking TLS (Deno 2.9.6, OpenSSL 3.0). The first call to OpenSSL can
 * forbid that. A symbol is looked for in the libraries that libcurl needs, too.
 */
function letOpenSslBe(library: OpenedLibrary): void {
  const OPENSSL_INIT_NO_ATEXIT = 0x80000;
  const init = library.bind("OPENSSL_init_crypto", {
    parameters: ["u64", "pointer"],
    result: "i32",
  }) as ((options: number, settings: null) => number) | undefined;
  init?.(OPENSSL_INIT_NO_ATEXIT, null);
}

/** Opens and initialises libcurl. Throws `LoadError`. */
export function openCurl(backend: Backend): Curl {
  const { library, path } = openLibcurl(backend);
  const memory = new Memory(backend);
  let streams: MemoryStreams | null | undefined;
  const curl = {
    memory,
    callbacks: new Callbacks(backend, memory),
    get streams() {
      if (streams === undefined) streams = MemoryStreams.find(backend, memory);
      return streams;
    },
    files: new Files(backend, memory),
    backend,
    path,
    version: "",
    versionNumber: 0,
    has: (name: string) => bind(library, name).fn !== undefined,
  };
  for (const name of [...Object.keys(symbols), ...Object.keys(variadics)]) {
    Object.defineProperty(curl, name, {
      configurable: true,
      get() {
        const { fn, since } = bind(library, name);
        if (!fn) {
          // A libcurl of that version may still have been built without it.
          const old = versionNumber(since) > curl.versionNumber;
          throw new UnsupportedError(
            `${name}()`,
            curl.version,
            old ? since : undefined,
          );
        }
        Object.defineProperty(curl, name, { value: fn });
        return fn;
      },
    });
  }
  const functions = curl as unknown as Curl;
  if (!functions.has("curl_version")) {
    throw new LoadError(
      "The library that was opened is not libcurl",
      [{ path, reason: "it has no function curl_version()" }],
      "Name the library file of libcurl in the environment variable LIBCURL_PATH",
    );
  }
  // curl_version() begins with "libcurl/7.88.1".
  const text = memory.text(functions.curl_version()) ?? "";
  curl.version = /^libcurl\/(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? "0.0.0";
  curl.versionNumber = versionNumber(curl.version);
  if (curl.versionNumber < versionNumber(FLOOR)) {
    throw new LoadError(
      `libcurl ${FLOOR} or newer is needed`,
      [{ path, reason: `it is libcurl ${curl.version}` }],
      "Install a newer one, or name it in the environment variable LIBCURL_PATH",
    );
  }
  letOpenSslBe(library);
  const CURL_GLOBAL_DEFAULT = 3;
  const code = functions.curl_global_init(CURL_GLOBAL_DEFAULT);
  if (code !== 0) {
    throw new LoadError(
      "curl_global_init() failed",
      [{ path, reason: `it answered ${code}` }],
      "Another libcurl can be named in the environment variable LIBCURL_PATH",
    );
  }
  return functions;
}
