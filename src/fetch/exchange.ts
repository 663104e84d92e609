/** One fetch on its way: a transfer for each hop, and what becomes of its head and body. */
import * as c from "../../ffi/constants.ts";
import { insideCallback, lazyBodies, type Span } from "../../ffi/mod.ts";
import { type Easy, receive } from "../easy.ts";
import type { Receiver } from "../easy_callbacks.ts";
import { EasyError, type MultiError } from "../errors.ts";
import {
  addTransfer,
  begin,
  type Beginning,
  type Ending,
  kick,
  Loop,
  type Quiet,
  rest,
  settle,
  whenQuiet,
} from "../loop/loop.ts";
import { configure } from "./configure.ts";
import { type Connection, type Route, routeOf } from "./connection.ts";
import { leavesTraces } from "./curl_options.ts";
import type { Destination } from "./destination.ts";
import { failure } from "./failure.ts";
import { type HeaderBlock, headerValue } from "./header_block.ts";
import { type Flow, IncomingBody } from "./incoming_body.ts";
import { permitHost } from "./permitted_hosts.ts";
import { type Handle, Pool } from "./pool.ts";
import { isRedirect, MOST_REDIRECTS, redirected } from "./redirect.ts";
import type { Outgoing } from "./request.ts";
import { CurlResponse, type ResponseDetails } from "./response.ts";
import { Sender } from "./sender.ts";
import { readTimings, type Timings } from "./timings.ts";

// Bodies announced longer than this are not waited for before the response is
// handed over.
const LONGEST_WAIT = 256 * 1024;
// From here on a body is worth a larger receive buffer, the next time.
const BULKY_BYTES = 1024 * 1024;
// A redirect's own body is read, so that its connection can be used again; from
// here on a new connection costs less.
const LONGEST_DISCARDED = 256 * 1024;

const NULL_BODY = new Set([101, 103, 204, 205, 304]);
export const pool: Pool = new Pool();
const ignore = (): void => {};

/** One call of fetch. */
export class Exchange
  implements Receiver, Flow, Quiet, Beginning, Ending, ResponseDetails {
  #request: Outgoing;
  readonly #asked: Outgoing;
  readonly #loop = Loop.default;
  #resolve: (response: CurlResponse) => void;
  #reject: (reason: unknown) => void;
  #redirectMs = 0;
  #redirects = 0;

  #handle: Handle | null = null;
  #sender: Sender | null = null;
  #timings: Timings | null = null;
  #route: Route | null = null;

  #block: HeaderBlock | null = null;
  #location: string | null = null;
  #discarded = 0;
  #bodiless = false;
  #quietAwaited = false;

  readonly #destination: Destination | null;
  /** The body goes there. */
  #saved = false;

  readonly #body = new IncomingBody(this);
  #answered = false;
  #ended = false;
  #receivingPaused = false;
  #sendingPaused = false;

  constructor(
    request: Outgoing,
    resolve: (response: CurlResponse) => void,
    reject: (reason: unknown) => void,
    destination: Destination | null = null,
  ) {
    this.#destination = destination;
    this.#request = this.#asked = request;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Sends the request. Rejects what it was made for instead of throwing. */
  start(): void {
    const { signal } = this.#asked;
    if (signal?.aborted) {
      this.#refuseBody(signal.reason);
      return this.#reject(signal.reason);
    }
    signal?.addEventListener("abort", this);
    begin(this.#loop, this);
  }

  /** The loop's word that there is room for the transfer. */
  begin(): void {
    if (this.#ended) return;
    try {
      const { target, body, curl } = this.#request;
      permitHost(target.host);
      const handle = this.#handle = pool.take(curl);
      if (curl) handle.spoiled = leavesTraces(curl);
      if (body && !("bytes" in body)) {
        this.#sender = new Sender(body, (error) => this.#onSource(error));
      }
      configure(handle, this.#request, this.#destination !== null);
      receive(handle.easy, this);
      handle.head.clear(handle.easy);
      addTransfer(this.#loop, handle.easy, this);
    } catch (error) {
      if (this.#handle) this.#handle.spoiled = true;
      this.#release();
      this.#fail(error instanceof EasyError ? this.#failure(error) : error);
    }
  }

  /** Tells who feeds the body, of which nothing was taken. */
  #refuseBody(reason: unknown): void {
    const { body } = this.#request;
    if (body && "open" in body) body.open().cancel(reason).catch(ignore);
  }

  // What libcurl calls.

  header(data: Span): number {
    // Aborted in a callback, and libcurl has not returned from there.
    if (!this.#handle) return c.CURL_WRITEFUNC_ERROR;
    const length = data.byteLength;
    // Behind the body only trailers come, which Fetch does not show.
    if (this.#block) return length;
    const { head, easy } = this.#handle;
    head.add(data, easy);
    if (head.alone) this.#onHead(head.current());
    // The others are looked at when the body comes, or nothing more does.
    else this.#awaitQuiet();
    return length;
  }

  write(data: Span): number {
    if (!this.#handle) return c.CURL_WRITEFUNC_ERROR;
    const length = data.byteLength;
    if (!this.#block) this.#takeHead(this.#handle.head.current());
    if (this.#location !== null || this.#bodiless) {
      this.#discarded += length;
      return this.#discarded > LONGEST_DISCARDED
        ? c.CURL_WRITEFUNC_ERROR
        : length;
    }
    if (this.#saved) {
      if (!this.#destination!.opened) this.later(() => this.#stepAside());
      return this.#destination!.write(data);
    }
    if (!this.#body.accept(data)) {
      this.#receivingPaused = true;
      // A body that nobody reads does not keep the process alive.
      if (!this.#body.awaited) rest(this.#loop, this.#handle.easy, true);
      return c.CURL_WRITEFUNC_PAUSE;
    }
    return length;
  }

  /** Behind the callback that opened the file libcurl no longer needs us. */
  #stepAside(): void {
    if (this.#handle) this.#destination!.takeOver(this.#handle.easy);
  }

  read(room: Span): number {
    const sent = this.#sender!.fill(room);
    if (sent >= 0) return sent;
    this.#sendingPaused = true;
    return c.CURL_READFUNC_PAUSE;
  }

  seek(offset: number, origin: number): number {
    const SEEK_SET = 0;
    return offset === 0 && origin === SEEK_SET && this.#sender?.rewind()
      ? c.CURL_SEEKFUNC_OK
      : c.CURL_SEEKFUNC_FAIL;
  }

  // The head.

  #onHead(block: HeaderBlock | null | undefined): void {
    const status = block?.status ?? 0;
    if (!block || status < 200 && status !== 101) return;
    // With credentials libcurl may answer this one itself: it shows at the
    // first byte of the body or at the end.
    if (this.#request.curl && (status === 401 || status === 407)) return;
    this.#takeHead(block);
  }

  #takeHead(block: HeaderBlock | null | undefined): void {
    if (!block) {
      throw new TypeError(
        block === null
          ? "The server's answer has no status line"
          : "The connection ended within the answer's head",
      );
    }
    this.#block = block;
    // Nothing collects the trailers.
    if (this.#handle) this.#handle.head.listen(this.#handle.easy);
    if (isRedirect(block.status)) {
      const location = headerValue(block, "location");
      if (this.#asked.redirect === "error") {
        throw new TypeError(
          `The server answered with a redirect (${block.status}), and init.redirect is "error"`,
        );
      }
      if (this.#asked.redirect === "follow" && location !== null) {
        this.#location = location;
        return;
      }
    }
    const { method } = this.#request;
    this.#saved = this.#destination?.wants(method, block.status) === true;
    if (this.#saved) return;
    const announced = Number(headerValue(block, "content-length") ?? -1);
    const encoded = headerValue(block, "content-encoding") !== null;
    if (encoded) this.#body.decoded();
    this.#request.target.bulky = announced > BULKY_BYTES && !encoded;
    if (announced > LONGEST_WAIT) {
      return settle(this.#loop, () => this.onQuiet());
    }
    if (announced > 0) this.#body.expect(announced, encoded);
    this.#awaitQuiet();
  }

  #awaitQuiet(): void {
    if (this.#quietAwaited) return;
    this.#quietAwaited = true;
    whenQuiet(this.#loop, this);
  }

  /** libcurl has no more of the answer at the moment. */
  onQuiet(): void {
    this.#quietAwaited = false;
    if (this.#answered || this.#ended) return;
    if (!this.#block) this.#lookForHead();
    if (!this.#block || this.#answered || this.#ended || this.#saved) return;
    // The end of a redirect's own body is followed by another hop.
    if (this.#location === null) this.#answer();
  }

  #lookForHead(): void {
    const handle = this.#handle;
    if (!handle) return;
    try {
      handle.head.listen(handle.easy);
      this.#onHead(handle.head.current());
    } catch (error) {
      this.#release();
      this.#fail(this.#failure(error));
    }
  }

  #answer(): void {
    const { status, init, appended } = this.#block!;
    const empty = this.#saved || NULL_BODY.has(status) ||
      this.#request.method === "HEAD";
    const streamed = !this.#ended && !empty;
    const lazy = !empty && lazyBodies();
    const body = empty || lazy
      ? null
      : streamed
      ? this.#body.stream()
      : this.#body.complete();
    this.#answered = true;
    if (empty && !this.#ended) {
      // A body that comes all the same (205) has no reader.
      this.#bodiless = true;
      this.#body.clear();
      this.resume();
    }
    const resolve = this.#resolve;
    // They hold the promise and so the response: an unread body could never
    // become garbage.
    this.#resolve = this.#reject = ignore;
    const incoming = empty ? null : this.#body;
    const response = new CurlResponse(body, init, this, incoming);
    if (lazy) {
      if (streamed) this.#body.belongTo(response);
      else this.#body.end();
    }
    if (appended.length > 0) {
      const { headers } = response;
      for (const line of appended) headers.append(line[0], line[1]);
    }
    resolve(response);
  }

  // The end.

  /** Reads what libcurl saw while it still knows the connection. */
  ending(): void {
    this.#snapshot();
  }

  /** The loop's word that the transfer ended. */
  done(error: EasyError | MultiError | null): void {
    const tooLong = this.#discarded > LONGEST_DISCARDED;
    const reason = error && (this.#destination?.explain(error) ?? error);
    try {
      // An answer without a body, or one that libcurl kept to the end.
      if (!this.#block && !error) this.#takeHead(this.#handle!.head.current());
    } catch (thrown) {
      this.#release();
      return this.#fail(this.#failure(thrown));
    }
    const location = this.#location;
    this.#release(!error);
    if (location !== null && (!error || tooLong)) return this.#follow(location);
    if (error) return this.#fail(this.#failure(reason));
    const unsaved = this.#saved ? this.#destination!.finish() : null;
    if (unsaved) return this.#fail(this.#failure(unsaved.error));
    this.#finish();
    if (this.#answered) this.#body.end();
    else this.#answer();
  }

  #follow(location: string): void {
    try {
      if (++this.#redirects > MOST_REDIRECTS) {
        throw new TypeError(`More than ${MOST_REDIRECTS} redirects`);
      }
      const status = this.#block!.status;
      this.#request = redirected(this.#request, status, location);
    } catch (error) {
      return this.#fail(this.#failure(error));
    }
    this.#redirectMs = this.#timings?.total ?? this.#redirectMs;
    // What was seen of this hop says nothing about the next one.
    this.#timings = this.#route = null;
    this.#location = null;
    this.#block = null;
    this.#discarded = 0;
    begin(this.#loop, this);
  }

  #failure(cause: unknown): TypeError {
    return failure(this.#request, cause);
  }

  #fail(reason: unknown): void {
    if (this.#ended) return;
    this.#finish();
    if (this.#answered) return this.#body.end(reason);
    this.#answered = true;
    this.#reject(reason);
  }

  #finish(): void {
    this.#ended = true;
    this.#asked.signal?.removeEventListener("abort", this);
  }

  /** Gives the handle back, taking it out of the loop if it still runs there. */
  #release(ended = false): void {
    const handle = this.#handle;
    if (!handle) return;
    this.#handle = null;
    // libcurl keeps the buffers of a transfer that was broken off, and refuses
    // options that concern them.
    if (!ended) handle.spoiled = true;
    this.#sender?.close();
    this.#sender = null;
    if (!this.#loop.closed) this.#loop.remove(handle.easy);
    this.#receivingPaused = this.#sendingPaused = false;
    // Inside a callback it is out of the loop only once libcurl has returned.
    if (!insideCallback()) this.#giveBack(handle, ended);
    else settle(this.#loop, () => this.#giveBack(handle, ended));
  }

  #giveBack(handle: Handle, ended: boolean): void {
    this.#destination?.letGo(handle.easy);
    receive(handle.easy, null);
    pool.give(handle);
    // Only now libcurl has let go of the file.
    if (!ended) this.#destination?.discard();
  }

  /** The signal's call. */
  handleEvent(): void {
    if (this.#ended) return;
    const { reason } = this.#asked.signal!;
    if (!this.#handle) this.#refuseBody(reason);
    this.#snapshot();
    this.#release();
    if (!this.#answered) return this.#fail(reason);
    this.#finish();
    this.#body.abort(reason);
  }

  /** Nobody wants the body any more. */
  abandon(): void {
    if (this.#ended || this.#body.wholeWanted) return;
    this.#snapshot();
    this.#release();
    this.#finish();
    this.#body.clear();
    this.#body.end();
  }

  #snapshot(): void {
    if (!this.#handle) return;
    this.#route = this.#currentRoute();
    this.#timings = this.timings();
  }

  /** What was asked for in a callback of libcurl's is done behind it. */
  later(fn: () => void): void {
    settle(this.#loop, fn);
  }

  #onSource(error: unknown): void {
    if (!this.#handle) return;
    if (error !== undefined) {
      this.#snapshot();
      this.#release();
      return this.#fail(this.#failure(error));
    }
    if (!this.#sendingPaused) return;
    this.#sendingPaused = false;
    this.#applyPause();
  }

  /** The body has room, or a reader. */
  resume(): void {
    if (!this.#handle) return;
    rest(this.#loop, this.#handle.easy, false);
    if (!this.#receivingPaused) return;
    this.#receivingPaused = false;
    this.#applyPause();
  }

  #applyPause(): void {
    const { easy } = this.#handle!;
    try {
      easy.pause(
        (this.#receivingPaused ? c.CURLPAUSE_RECV : 0) |
          (this.#sendingPaused ? c.CURLPAUSE_SEND : 0),
      );
    } catch (error) {
      this.#snapshot();
      this.#release();
      return this.#fail(this.#failure(error));
    }
    // Nothing moves before libcurl is driven again.
    kick(this.#loop);
  }

  // What the response tells.

  get url(): string {
    return this.#request.target.href;
  }

  get redirected(): boolean {
    return this.#redirects > 0;
  }

  get status(): number {
    return this.#block!.status;
  }

  timings(): Timings {
    if (this.#timings) return this.#timings;
    return this.#readTimings(this.#handle!.easy, this.#currentRoute());
  }

  connection(): Connection {
    const { httpVersion } = this.#block!;
    return { ...this.#currentRoute(), httpVersion };
  }

  #currentRoute(): Route {
    return this.#route ?? routeOf(this.#handle!.easy);
  }

  #readTimings(easy: Easy, { reused }: Route): Timings {
    return readTimings(easy, this.#redirectMs, reused);
  }
}
