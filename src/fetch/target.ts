/** Where a request goes: a parsed URL in the pieces that each request needs. */

/** An http or https URL. */
export interface Target {
  /** Without the fragment, which is not sent. */
  readonly href: string;
  /** With its `#`; empty for none. */
  readonly fragment: string;
  readonly origin: string;
  readonly secure: boolean;
  /** Host and port, the port always named. */
  readonly host: string;
  /** Whether its last answer was large, and sent as it is. */
  bulky: boolean;
}

// Programs ask for the same URLs again and again, and parsing one costs as much
// as a system call.
const MOST_REMEMBERED = 256;
const remembered = new Map<string, Target>();

/** Parses a URL, relative to another one if given, and refuses what fetch does not fetch. Throws `TypeError`. */
export function parseTarget(input: string | URL, base?: string): Target {
  const text = typeof input === "string" ? input : input.href;
  if (base !== undefined) return parse(text, base);
  let target = remembered.get(text);
  if (!target) {
    target = parse(text);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, target);
  }
  return target;
}

function parse(text: string, base?: string): Target {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch (error) {
    throw new TypeError(`"${text}" is not a valid URL`, { cause: error });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TypeError(
      `fetch takes http: and https: URLs, not "${url.protocol}"`,
    );
  }
  if (url.username || url.password) {
    throw new TypeError(
      "The URL must not carry credentials: use the header authorization or init.curl.CURLOPT_USERPWD",
    );
  }
  const { hash: fragment, origin } = url;
  url.hash = "";
  const secure = url.protocol === "https:";
  return {
    href: url.href,
    fragment,
    origin,
    secure,
    host: `${url.hostname}:${url.port || (secure ? 443 : 80)}`,
    bulky: false,
  };
}
