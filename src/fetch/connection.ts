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

type AddressInfo = typeof c.CURLINFO_PRIMARY_IP | typeof c.CURLINFO_LOCAL_IP;

/** An address as libcurl writes it, and the same where C can compare it. */
interface Address {
  readonly text: string;
  readonly held: Held;
}

/** A connection of an earlier transfer. */
interface Known {
  readonly route: Route;
  readonly remote: Address;
  readonly local: Address;
}

const MOST_KNOWN = 16_384;
// By the local port, which most connections have for themselves.
const known = new Map<number, Known>();
const MOST_ADDRESSES = 1024;
const addresses = new Map<string, Address>();
let latest: Known | undefined;

function addressOf(text: string): Address {
  let address = addresses.get(text);
  if (!address) {
    address = { text, held: lib().memory.holdText(text) };
    if (addresses.size >= MOST_ADDRESSES) addresses.clear();
    addresses.set(text, address);
  }
  return address;
}

/** Whether libcurl answers with this address. */
function isAddress(easy: Easy, info: AddressInfo, { held }: Address): boolean {
  const { memory, curl_easy_getinfo } = lib();
  const code = curl_easy_getinfo(handleOf(easy), info, memory.out);
  return code === c.CURLE_OK && memory.isText(memory.outPointer(), held);
}

/** To compare it costs less than to make a string of it. */
function readAddress(
  easy: Easy,
  info: AddressInfo,
  guess: Address | undefined,
): Address {
  return guess && isAddress(easy, info, guess)
    ? guess
    : addressOf(easy.getinfo(info) ?? "");
}

function isOver(easy: Easy, { route, remote, local }: Known): boolean {
  return easy.getinfo(c.CURLINFO_PRIMARY_PORT) === route.remotePort &&
    isAddress(easy, c.CURLINFO_PRIMARY_IP, remote) &&
    isAddress(easy, c.CURLINFO_LOCAL_IP, local);
}

function readRoute(easy: Easy, localPort: number, reused: boolean): Route {
  const remote = readAddress(easy, c.CURLINFO_PRIMARY_IP, latest?.remote);
  const local = readAddress(easy, c.CURLINFO_LOCAL_IP, latest?.local);
  const route = {
    remoteAddress: remote.text,
    remotePort: easy.getinfo(c.CURLINFO_PRIMARY_PORT),
    localAddress: local.text,
    localPort,
    reused,
  };
  latest = { route: { ...route, reused: true }, remote, local };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(localPort, latest);
  return route;
}

/**
 * The way of a transfer: what is known of a reused one is compared.
 * `CURLINFO_ACTIVESOCKET` would be shorter, but libcurl walks through all its
 * connections for that.
 */
export function routeOf(easy: Easy): Route {
  const localPort = easy.getinfo(c.CURLINFO_LOCAL_PORT);
  const reused = easy.getinfo(c.CURLINFO_NUM_CONNECTS) === 0;
  const before = reused ? known.get(localPort) : undefined;
  if (before && isOver(easy, before)) return before.route;
  return readRoute(easy, localPort, reused);
}
