/**
 * Linux's asynchronous I/O as a translator: a poll request on one descriptor
 * (IOCB_CMD_POLL, Linux 4.18) that rings an eventfd when it is readable. An
 * eventfd can be read as a stream, which an epoll descriptor can not. Unlike
 * io_uring, these calls are allowed by Docker's seccomp profile.
 */
import { type AioContext, contextWithRoom } from "./aio_context.ts";
import { bindRequired, openLibc } from "../libc.ts";
import type { Backend, Pointer } from "../types.ts";

const IOCB_CMD_POLL = 5;
const IOCB_FLAG_RESFD = 1;
const POLLIN = 1;
const EFD_NONBLOCK = 0o4000;
const EFD_CLOEXEC = 0o2000000;
/** sizeof(struct iocb). */
const IOCB_BYTES = 64;

/** A poll request that can be renewed. */
export class PollRequest {
  /** Counts up at each answer; nonblocking. Whoever reads it closes it. */
  readonly eventfd: number;
  readonly #context: AioContext;
  /** struct iocb, and after it the array of one pointer that io_submit takes. */
  readonly #memory: ArrayBuffer = new ArrayBuffer(IOCB_BYTES + 8);
  readonly #request: Pointer;
  readonly #list: Pointer;
  #open = true;

  constructor(backend: Backend, fd: number) {
    this.#context = contextWithRoom(backend);
    const create = bindRequired(
      openLibc(backend),
      "eventfd",
      ["u32", "i32"],
      "i32",
    ) as (count: number, flags: number) => number;
    this.eventfd = create(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (this.eventfd < 0) throw new Error("eventfd() failed");
    this.#context.requests++;

    this.#request = backend.pointerOf(this.#memory);
    const address = backend.addressOf(this.#request);
    this.#list = backend.pointerFrom(address + IOCB_BYTES)!;
    const view = new DataView(this.#memory);
    view.setUint16(16, IOCB_CMD_POLL, true);
    view.setUint32(20, fd, true);
    view.setUint32(24, POLLIN, true);
    view.setUint32(56, IOCB_FLAG_RESFD, true);
    view.setUint32(60, this.eventfd, true);
    view.setUint32(IOCB_BYTES, address, true);
    view.setUint32(IOCB_BYTES + 4, Math.floor(address / 2 ** 32), true);
  }

  /** Asks for one answer; the one before must have come. */
  submit(): void {
    this.#context.submit(this.#list);
  }

  /** A request that is still open would keep the descriptor's file open. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#context.requests--;
    this.#context.cancel(this.#request);
  }
}
