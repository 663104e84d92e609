/** The options that install callbacks on an easy handle. */
import * as c from "../ffi/constants.ts";

/** The callbacks that Curlew can install. */
export type CallbackName =
  | "write"
  | "header"
  | "read"
  | "seek"
  | "xferinfo"
  | "debug";

/** Which options install a callback and its user pointer. */
export const INSTALL: Record<
  CallbackName,
  readonly [fn: number, data: number]
> = {
  write: [c.CURLOPT_WRITEFUNCTION, c.CURLOPT_WRITEDATA],
  header: [c.CURLOPT_HEADERFUNCTION, c.CURLOPT_HEADERDATA],
  read: [c.CURLOPT_READFUNCTION, c.CURLOPT_READDATA],
  seek: [c.CURLOPT_SEEKFUNCTION, c.CURLOPT_SEEKDATA],
  xferinfo: [c.CURLOPT_XFERINFOFUNCTION, c.CURLOPT_XFERINFODATA],
  debug: [c.CURLOPT_DEBUGFUNCTION, c.CURLOPT_DEBUGDATA],
};

/** The callback that a function option installs. */
export const FUNCTIONS = new Map<number, CallbackName>();
/** The callback whose user value an option is. */
export const USER_VALUES = new Map<number, `${CallbackName}Data`>();
for (const [name, [fn, data]] of Object.entries(INSTALL)) {
  FUNCTIONS.set(fn, name as CallbackName);
  USER_VALUES.set(data, `${name as CallbackName}Data`);
}
