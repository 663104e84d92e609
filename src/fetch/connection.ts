/** Over which connection a transfer went. */
import * as c from "../../ffi/constants.ts";
import { type Held, lib } from "../../ffi/mod.ts";
import { type Easy, handleOf } from "../easy.ts";

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

/** What libcurl tells of it. */
export type Route = Omit<Connection, "httpVersion">;

function readRoute(easy: Easy, localPort: number, reused: boolean): Route {
  return {
    remoteAddress: easy.getinfo(c.CURLINFO_PRIMARY_IP) ?? "",
    remotePort: easy.getinfo(c.CURLINFO_PRIMARY_PORT),
    localAddress: easy.getinfo(c.CURLINFO_LOCAL_IP) ?? "",
    localPort,
    reused,
  };
}

/** A connection of an earlier transfer, and its addresses as libcurl writes them. */
interface Known {
  readonly route: Route;
  readonly remote: Held;
  readonly local: Held;
}

const MOST_KNOWN = 16_384;
// By the local port, which most connections have for themselves.
const known = new Map<number, Known>();
const MOST_ADDRESSES = 1024;
const addresses = new Map<string, Held>();

function held(address: string): Held {
  let text = addresses.get(address);
  if (!text) {
    text = lib().memory.holdText(address);
    if (addresses.size >= MOST_ADDRESSES) addresses.clear();
    addresses.set(address, text);
  }
  return text;
}

function remember(route: Route): void {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(route.localPort, {
    route: { ...route, reused: true },
    remote: held(route.remoteAddress),
    local: held(route.localAddress),
  });
}

/** Whether libcurl answers with this text. */
function isText(
  easy: Easy,
  info: typeof c.CURLINFO_PRIMARY_IP,
  text: Held,
): boolean {
  const { memory, curl_easy_getinfo } = lib();
  const code = curl_easy_getinfo(handleOf(easy), info, memory.out);
  return code === c.CURLE_OK && memory.isText(memory.outPointer(), text);
}

function isOver(easy: Easy, { route, remote, local }: Known): boolean {
  return easy.getinfo(c.CURLINFO_PRIMARY_PORT) === route.remotePort &&
    isText(easy, c.CURLINFO_PRIMARY_IP, remote) &&
    isText(easy, c.CURLINFO_LOCAL_IP, local);
}

/**
 * The way of a transfer. What is known of a reused one is compared, which
 * costs less than making strings of its addresses. `CURLINFO_ACTIVESOCKET` would
 * be shorter, but libcurl walks through all its connections for that.
 */
export function routeOf(easy: Easy): Route {
  const localPort = easy.getinfo(c.CURLINFO_LOCAL_PORT);
  const reused = easy.getinfo(c.CURLINFO_NUM_CONNECTS) === 0;
  const before = reused ? known.get(localPort) : undefined;
  if (before && isOver(easy, before)) return before.route;
  const route = readRoute(easy, localPort, reused);
  remember(route);
  return route;
}
