/** A body on its way: from libcurl's write callback to whoever reads the response. */
import { lib, type Span, versionNumber } from "../../ffi/mod.ts";
import { Inbox } from "./inbox.ts";
import type { Incoming } from "./response.ts";

// How much waits before libcurl is paused: little as long as nobody has begun
// to read, and enough for a steady flow afterwards.
const UNREAD_BYTES = 64 * 1024;
const READ_AHEAD_BYTES = 1024 * 1024;
// A stream costs as much as a copy of so many bytes (12 KiB, on Deno and Bun).
const LARGEST_COPIED = 12 * 1024;
// What libcurl 8.13.0 and newer (seen in 8.14.1) may decode each time they are
// unpaused, 4 KiB that become a thousand times as much, before they hand over
// what they keep already; above 64 MiB the transfer fails. So there has to be
// room for that much whenever they are.
const DECODED_AT_ONCE_BYTES = 9 * 512 * 1024;

type Controller = ReadableByteStreamController;
type Bytes = Uint8Array<ArrayBuffer>;

/** What a body needs of its transfer. */
export interface Flow {
  /** A reader waits, or there is room again. */
  resume(): void;
  /** Nobody wants the rest. */
  abandon(): void;
  /** Calls back once libcurl has returned. */
  later(fn: () => void): void;
}

/** Ends transfers whose responses nobody can read any more. */
const unread = new FinalizationRegistry<Flow>((flow) => flow.abandon());

/** The source of a body's stream; when it is garbage, so is every reader. */
class BodySource implements UnderlyingByteSource {
  readonly type = "bytes" as const;
  readonly #body: IncomingBody;
  readonly #flow: Flow;

  constructor(body: IncomingBody, flow: Flow) {
    this.#body = body;
    this.#flow = flow;
  }

  start(controller: Controller): void {
    this.#body.opened(controller);
  }

  pull(controller: Controller): void {
    this.#body.pull(controller);
  }

  cancel(): void {
    this.#flow.abandon();
  }
}

/** The bytes that have come and have not been read, and whoever waits for more. */
export class IncomingBody implements Incoming {
  readonly #inbox = new Inbox();
  readonly #flow: Flow;
  #ended = false;
  #error: unknown;
  #puller: Controller | null = null;
  #highWater = UNREAD_BYTES;
  #atOnce = 0;
  #kept: Bytes | null = null;
  // Weak, so that a stream nobody can read any more becomes garbage.
  #stream: WeakRef<Controller> | null = null;
  #delivering = false;
  #wholeWanted: PromiseWithResolvers<Bytes> | null = null;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Announces how many bytes will come, few enough to wait for, and whether they will grow by being decoded. */
  expect(byteLength: number, encoded: boolean): void {
    if (!encoded) this.#inbox.expect(byteLength);
    this.#highWater = Math.max(this.#highWater, byteLength);
  }

  /** Announces that libcurl decodes what comes. */
  decoded(): void {
    const { versionNumber: loaded } = lib();
    if (loaded >= versionNumber("8.13.0")) this.#atOnce = DECODED_AT_ONCE_BYTES;
  }

  /** Takes bytes from libcurl; `false` when they have to wait for the reader. */
  accept(data: Span): boolean {
    if (this.#inbox.byteLength >= this.#highWater && !this.#wholeWanted) {
      return false;
    }
    this.#inbox.append(data);
    if (this.#puller && !this.#delivering) {
      this.#delivering = true;
      this.#flow.later(() => this.#deliver());
    }
    return true;
  }

  /** Whether somebody waits for bytes at this moment. */
  get awaited(): boolean {
    return this.#puller !== null || this.#wholeWanted !== null;
  }

  /** Whether somebody asked for all of it. */
  get wholeWanted(): boolean {
    return this.#wholeWanted !== null;
  }

  /** Names the response whose end as garbage means that nobody wants the body. */
  belongTo(response: Response): void {
    unread.register(response, this.#flow, this.#flow);
  }

  /** The body as a stream. */
  stream(): ReadableStream<Bytes> {
    const source = new BodySource(this, this.#flow);
    if (!this.#ended) {
      unread.unregister(this.#flow);
      unread.register(source, this.#flow, this.#flow);
    }
    return new ReadableStream(source, { highWaterMark: 0 });
  }

  /**
   * A complete body, for a response that copies bytes: as bytes, or as a stream
   * where that costs less than a copy. `whole()` has it all the same.
   */
  complete(): Bytes | ReadableStream<Bytes> {
    this.#ended = true;
    return this.#inbox.byteLength > LARGEST_COPIED
      ? this.stream()
      : this.#kept = this.#inbox.takeAll();
  }

  /** Nothing more will come, because of an error if one is given. */
  end(error?: unknown): void {
    this.#ended = true;
    this.#error = error;
    unread.unregister(this.#flow);
    this.#deliver();
    if (error === undefined) {
      this.#wholeWanted?.resolve(this.#inbox.takeAll());
    } else this.#wholeWanted?.reject(error);
  }

  /** Forgets what has come, and who waits for more. */
  clear(): void {
    this.#inbox.clear();
    this.#puller = null;
  }

  /** Fails at once, also for who does not read at the moment. */
  abort(reason: unknown): void {
    this.clear();
    this.end(reason);
    this.#stream?.deref()?.error(reason);
  }

  /** The stream is there. */
  opened(controller: Controller): void {
    this.#stream = new WeakRef(controller);
  }

  /** The stream's reader wants more. */
  pull(controller: Controller): void {
    this.#highWater = READ_AHEAD_BYTES + this.#atOnce;
    this.#puller = controller;
    this.#deliver();
    if (this.#puller || this.#inbox.byteLength < READ_AHEAD_BYTES) {
      this.#flow.resume();
    }
  }

  /** The whole body as one piece. */
  whole(): Promise<Bytes> {
    if (this.#kept) return Promise.resolve(this.#kept);
    if (this.#ended) {
      return this.#error === undefined
        ? Promise.resolve(this.#inbox.takeAll())
        : Promise.reject(this.#error);
    }
    this.#wholeWanted = Promise.withResolvers();
    this.#flow.resume();
    return this.#wholeWanted.promise;
  }

  #deliver(): void {
    this.#delivering = false;
    const controller = this.#puller;
    if (!controller) return;
    const chunk = this.#inbox.take();
    if (chunk) {
      this.#puller = null;
      controller.enqueue(chunk);
    } else if (this.#ended) {
      this.#puller = null;
      if (this.#error !== undefined) return controller.error(this.#error);
      controller.close();
      // A reader with a buffer of its own waits for an answer, too.
      controller.byobRequest?.respond(0);
    }
  }
}
