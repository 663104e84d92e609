/**
 * The kernel's side of Linux's asynchronous I/O: a context takes requests and
 * keeps a ring of answers. Contexts are shared and never destroyed before the
 * process ends: io_destroy() blocks for some 30 ms (measured on Linux 6.18).
 */
import { bindRequired, openLibc } from "../libc.ts";
import { platform } from "../platform.ts";
import type { Backend, Pointer } from "../types.ts";

interface SyscallNumbers {
  readonly setup: number;
  readonly getevents: number;
  readonly submit: number;
  readonly cancel: number;
}

/** Of io_setup() and its kin, by processor. */
export const syscallNumbers: Record<string, SyscallNumbers> = {
  x86_64: { setup: 206, getevents: 208, submit: 209, cancel: 210 },
  aarch64: { setup: 0, submit: 2, cancel: 3, getevents: 4 },
};

/** Requests and unread answers that the kernel is asked to have room for. */
const ROOM = 32;
/** How many requests share a context; the rest is room for unread answers. */
const MOST_REQUESTS = 8;
/** sizeof(struct io_event). */
const ANSWER_BYTES = 32;

// syscall() is variadic, which on Linux is called like any other function. All
// values fit 32 bits but for addresses; what is left over does no harm.
type Syscall = (
  number: number,
  context: Pointer,
  least: number,
  pointer: Pointer | null,
  another: Pointer | null,
  timeout: Pointer | null,
) => number;

type CancelCall = (
  number: number,
  context: Pointer,
  request: Pointer,
  answer: Pointer,
) => number;

/** A context and the number of its requests. */
export class AioContext {
  requests = 0;
  readonly #syscall: Syscall;
  readonly #cancel: CancelCall;
  readonly #numbers: SyscallNumbers;
  readonly #id: Pointer;
  readonly #answers: ArrayBuffer = new ArrayBuffer(ROOM * ANSWER_BYTES);
  readonly #answersPointer: Pointer;
  /** The number ROOM, for a parameter that is declared a pointer. */
  readonly #room: Pointer;
  readonly #zero: ArrayBuffer = new ArrayBuffer(16);
  readonly #now: Pointer;
  /** Submitted, and the answer not yet taken out of the ring. */
  #taken = 0;

  constructor(backend: Backend) {
    const numbers = syscallNumbers[platform.arch];
    if (platform.os !== "linux" || !numbers) {
      throw new Error("Linux's asynchronous I/O is not known here");
    }
    this.#numbers = numbers;
    const libc = openLibc(backend);
    this.#syscall = bindRequired(
      libc,
      "syscall",
      ["i32", "pointer", "i32", "pointer", "pointer", "pointer"],
      "i32",
    ) as unknown as Syscall;
    this.#cancel = bindRequired(
      libc,
      "syscall",
      ["i32", "pointer", "pointer", "pointer"],
      "i32",
    ) as unknown as CancelCall;
    const setup = bindRequired(
      libc,
      "syscall",
      ["i32", "i32", "pointer"],
      "i32",
    ) as unknown as (number: number, room: number, id: Pointer) => number;

    this.#answersPointer = backend.pointerOf(this.#answers);
    this.#now = backend.pointerOf(this.#zero);
    this.#room = backend.pointerFrom(ROOM)!;
    if (setup(numbers.setup, ROOM, this.#answersPointer) !== 0) {
      throw new Error("io_setup() failed");
    }
    // The context's id is the address of its ring.
    const [low = 0, high = 0] = new Uint32Array(this.#answers);
    this.#id = backend.pointerFrom(high * 2 ** 32 + low)!;
  }

  submit(list: Pointer): void {
    if (this.#taken >= ROOM - 1) this.#takeAnswers();
    const { submit } = this.#numbers;
    if (this.#syscall(submit, this.#id, 1, list, null, null) !== 1) {
      throw new Error("io_submit() failed");
    }
    this.#taken++;
  }

  cancel(request: Pointer): void {
    // Fails where the request has been answered.
    this.#cancel(this.#numbers.cancel, this.#id, request, this.#answersPointer);
  }

  /** They say nothing that the eventfd did not. */
  #takeAnswers(): void {
    const answers = this.#syscall(
      this.#numbers.getevents,
      this.#id,
      0,
      this.#room,
      this.#answersPointer,
      this.#now,
    );
    if (answers > 0) this.#taken -= answers;
  }
}

const contexts: AioContext[] = [];

/** A context that takes another request. */
export function contextWithRoom(backend: Backend): AioContext {
  let context = contexts.find(({ requests }) => requests < MOST_REQUESTS);
  if (!context) contexts.push(context = new AioContext(backend));
  return context;
}
