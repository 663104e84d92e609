/** What libcurl saw of a transfer: when each step was done, and over which connection. */
import * as c from "../../ffi/constants.ts";
import type { Easy } from "../easy.ts";
import { type Loop, onSocket, openSockets } from "../loop/loop.ts";

/** Milliseconds from the start of the fetch to the end of each step; 0 for a step that did not happen. */
export interface Timings {
  /** The name was resolved. */
  readonly dns: number;
  /** The connection was made. */
  readonly connect: number;
  /** The TLS handshake was done. */
  readonly tls: number;
  /** The request was about to be sent. */
  readonly requestSent: number;
  /** The first byte of the answer came. */
  readonly firstByte: number;
  /** All was done; until then, the time so far. */
  readonly total: number;
  /** Spent on redirects before the last request. */
  readonly redirect: number;
}

/** The connection that a response came over. */
export interface Connection {
  /** Address of the server or, with a proxy, of the proxy; `""` if unknown. */
  readonly remoteAddress: string;
  /** Its port. */
  readonly remotePort: number;
  /** Address at this end. */
  readonly localAddress: string;
  /** Port at this end. */
  readonly localPort: number;
  /** `"1.0"`, `"1.1"`, `"2"` or `"3"`. */
  readonly httpVersion: string;
  /** Whether an open connection of an earlier request was used. */
  readonly reused: boolean;
}

/** Reads the timings of a transfer that began `redirectMs` after the fetch. */
export function readTimings(
  easy: Easy,
  redirectMs: number,
  reused: boolean,
): Timings {
  return {
    // libcurl gives a reused connection the few microseconds that it took to find it.
    dns: reused ? 0 : at(easy, c.CURLINFO_NAMELOOKUP_TIME_T, redirectMs),
    connect: reused ? 0 : at(easy, c.CURLINFO_CONNECT_TIME_T, redirectMs),
    tls: reused ? 0 : at(easy, c.CURLINFO_APPCONNECT_TIME_T, redirectMs),
    requestSent: at(easy, c.CURLINFO_PRETRANSFER_TIME_T, redirectMs),
    firstByte: at(easy, c.CURLINFO_STARTTRANSFER_TIME_T, redirectMs),
    total: redirectMs + easy.getinfo(c.CURLINFO_TOTAL_TIME_T) / 1000,
    redirect: redirectMs,
  };
}

function at(
  easy: Easy,
  info: typeof c.CURLINFO_CONNECT_TIME_T,
  redirectMs: number,
): number {
  const microseconds = easy.getinfo(info);
  return microseconds === 0 ? 0 : redirectMs + microseconds / 1000;
}

const VERSIONS: Record<number, string> = {
  [c.CURL_HTTP_VERSION_1_0]: "1.0",
  [c.CURL_HTTP_VERSION_1_1]: "1.1",
  [c.CURL_HTTP_VERSION_2_0]: "2",
  [c.CURL_HTTP_VERSION_3]: "3",
};

function readVersion(easy: Easy): string {
  return VERSIONS[easy.getinfo(c.CURLINFO_HTTP_VERSION)] ?? "";
}

/** Reads which connection a transfer uses. */
function readConnection(easy: Easy): Connection {
  return {
    remoteAddress: easy.getinfo(c.CURLINFO_PRIMARY_IP) ?? "",
    remotePort: easy.getinfo(c.CURLINFO_PRIMARY_PORT),
    localAddress: easy.getinfo(c.CURLINFO_LOCAL_IP) ?? "",
    localPort: easy.getinfo(c.CURLINFO_LOCAL_PORT),
    httpVersion: readVersion(easy),
    reused: easy.getinfo(c.CURLINFO_NUM_CONNECTS) === 0,
  };
}

// libcurl walks through all its connections to say which socket a transfer uses:
// among more than these it costs less to read everything anew.
const FEW_SOCKETS = 256;

/** What is known of the open connections, so that it is read once for each of them. */
export class Connections {
  static readonly #byLoop = new WeakMap<Loop, Connections>();
  readonly #bySocket: (Connection | undefined)[] = [];
  readonly #loop: Loop;

  private constructor(loop: Loop) {
    this.#loop = loop;
    // What was known of a number is void once it stands for another socket.
    onSocket(loop, (s) => {
      if (s < this.#bySocket.length) this.#bySocket[s] = undefined;
    });
  }

  /** The connections of a loop. */
  static in(loop: Loop): Connections {
    let connections = Connections.#byLoop.get(loop);
    if (!connections) {
      connections = new Connections(loop);
      Connections.#byLoop.set(loop, connections);
    }
    return connections;
  }

  /** The connection of a transfer. */
  of(easy: Easy): Connection {
    if (openSockets(this.#loop) > FEW_SOCKETS) return readConnection(easy);
    const s = easy.getinfo(c.CURLINFO_ACTIVESOCKET);
    const known = s < 0 ? undefined : this.#bySocket[s];
    if (known) {
      // A server may answer in another version each time.
      const httpVersion = readVersion(easy);
      return httpVersion === known.httpVersion
        ? known
        : { ...known, httpVersion };
    }
    const connection = readConnection(easy);
    if (s >= 0) this.#bySocket[s] = { ...connection, reused: true };
    return connection;
  }
}
