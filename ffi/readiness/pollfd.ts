/** struct pollfd, which poll(2) and Windows' WSAPoll take an array of. */
import type { Platform } from "../platform.ts";

/** Where the fields are, in bytes, and what the events are called. `fd` is at 0. */
export interface PollLayout {
  readonly byteLength: number;
  readonly events: number;
  readonly revents: number;
  readonly IN: number;
  readonly OUT: number;
  readonly PRI: number;
  readonly ERR: number;
  readonly HUP: number;
  readonly NVAL: number;
}

/** `int fd; short events; short revents`, the same on every Unix. */
export const UNIX: PollLayout = {
  byteLength: 8,
  events: 4,
  revents: 6,
  IN: 0x01,
  OUT: 0x04,
  PRI: 0x02,
  ERR: 0x08,
  HUP: 0x10,
  NVAL: 0x20,
};

/**
 * WSAPOLLFD: `SOCKET fd; SHORT events; SHORT revents`. IN is POLLRDNORM and
 * OUT is POLLWRNORM; asking for POLLPRI is an error there.
 */
const WINDOWS: PollLayout = {
  byteLength: 16,
  events: 8,
  revents: 10,
  IN: 0x0100,
  OUT: 0x0010,
  PRI: 0x0400,
  ERR: 0x0001,
  HUP: 0x0002,
  NVAL: 0x0004,
};

/** The layout on a platform. */
export function pollLayout(on: Platform): PollLayout {
  return on.os === "windows" ? WINDOWS : UNIX;
}

/** One descriptor, to be waited for until it is readable. */
export function pollfdOf(fd: number): Uint8Array {
  const bytes = new Uint8Array(UNIX.byteLength);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, fd, true);
  view.setInt16(UNIX.events, UNIX.IN, true);
  return bytes;
}
