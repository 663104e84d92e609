/** One way to make requests, as every workload needs it. Missing methods are "not supported". */
export interface Client {
  /** Reads status, one header and the whole body as bytes; answers how many. Anything but 200 throws. */
  get(url: string): Promise<number>;
  /** The HTTP version of an answer, as the server saw it (its header `x-protocol`). */
  protocol(url: string): Promise<string>;
  /** Waits for status and headers, and leaves the body to be read piece by piece. */
  open?(url: string): Promise<Pieces>;
  /** Where pieces can only be pushed: the whole body, each piece thrown away; answers how many bytes. */
  stream?(url: string): Promise<number>;
  /** PUT of `size` bytes, produced piece by piece. */
  upload?(url: string, size: number): Promise<void>;
  /** Straight into a file; answers how many bytes. */
  download?(url: string, path: string): Promise<number>;
}

export interface Pieces {
  /** The byte length of the next piece, or -1 at the end. */
  next(): Promise<number>;
}

export interface Settings {
  /** A PEM file to trust, or "". */
  readonly authority: string;
  readonly http2: boolean;
  /** The most requests that will be under way at once. */
  readonly concurrency: number;
}

export function expectOk(status: number, type: unknown): void {
  if (status !== 200) throw new Error(`Status ${status}`);
  if (!type) throw new Error("No content-type");
}

/** What uploads are made of. */
export const piece: Uint8Array<ArrayBuffer> = new Uint8Array(
  new ArrayBuffer(64 * 1024),
).fill(0x78);
