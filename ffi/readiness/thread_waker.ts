/**
 * A waker whose thread blocks in poll(2) on a copy of the set, and on a pipe
 * by which it can be called back. How the thread is run is the runtime's part.
 */
import process from "node:process";
import type { ReadinessSet, Waker } from "../types.ts";
import { type Descriptors, descriptors } from "./descriptors.ts";
import { backendOf } from "./opened_set.ts";
import { pollfdOf, UNIX } from "./pollfd.ts";

/** A thread that can block in poll(2). */
export interface PollThread {
  /**
   * Blocks until one of `count` descriptors is ready, and calls `onReturn`,
   * once, on the JavaScript thread. Called again only after that. What C
   * returned does not matter: the set is asked anyway.
   */
  wait(pollfds: ArrayBuffer, count: number): void;
  /** It waits no more, and never will. */
  close(): void;
}

// A thread in poll(2) can not be ended from outside, and a runtime may wait for
// its Workers before it exits. One listener for all: more than ten make a
// runtime warn of a leak.
const open = new Set<ThreadWaker>();

function ringAll(): void {
  for (const waker of open) waker.onExit();
}

/** See the top of this file. */
export class ThreadWaker implements Waker {
  readonly name: string;
  readonly #set: ReadinessSet;
  readonly #onWake: () => void;
  readonly #thread: PollThread;
  readonly #descriptors: Descriptors;
  readonly #reader: number;
  readonly #writer: number;
  readonly #pipeEntry: Uint8Array;

  #wanted = false;
  #waiting = false;
  #rung = false;
  #closed = false;
  #generation = -1;
  // Kept while C may read it, and for the next round if it still says the same.
  #array: ArrayBuffer | undefined;

  constructor(
    name: string,
    set: ReadinessSet,
    onWake: () => void,
    start: (onReturn: () => void) => PollThread,
  ) {
    this.name = name;
    this.#set = set;
    this.#onWake = onWake;
    this.#descriptors = descriptors(backendOf(set));
    const { reader, writer } = this.#descriptors.pipe();
    this.#reader = reader;
    this.#writer = writer;
    this.#pipeEntry = pollfdOf(reader);
    this.#thread = start(() => this.#onReturn());
    if (open.size === 0) process.on("exit", ringAll);
    open.add(this);
  }

  park(): void {
    if (this.#closed) return;
    this.#wanted = true;
    if (!this.#waiting) this.#wait();
    else if (this.#generation !== this.#set.generation) this.#ring();
  }

  unpark(): void {
    this.#wanted = false;
    if (this.#waiting) this.#ring();
  }

  #wait(): void {
    if (!this.#array || this.#generation !== this.#set.generation) {
      this.#generation = this.#set.generation;
      const watched = this.#set.pollfds();
      this.#array = new ArrayBuffer(UNIX.byteLength + watched.byteLength);
      const bytes = new Uint8Array(this.#array);
      bytes.set(this.#pipeEntry);
      bytes.set(watched, UNIX.byteLength);
    }
    this.#waiting = true;
    this.#thread.wait(this.#array, this.#array.byteLength / UNIX.byteLength);
  }

  #ring(): void {
    if (this.#rung) return;
    this.#rung = true;
    this.#descriptors.ring(this.#writer);
  }

  #onReturn(): void {
    this.#waiting = false;
    if (this.#closed) return this.#release();
    const rung = this.#rung;
    if (rung) {
      this.#rung = false;
      this.#descriptors.silence(this.#reader);
    }
    if (!this.#wanted) return;
    // It may have been ready as well: then the next wait returns at once.
    if (rung) return this.#wait();
    this.#wanted = false;
    this.#onWake();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#wanted = false;
    if (this.#waiting) this.#ring();
    else this.#release();
  }

  /** The process ends. */
  onExit(): void {
    if (this.#waiting) this.#ring();
  }

  #release(): void {
    open.delete(this);
    if (open.size === 0) process.off("exit", ringAll);
    this.#thread.close();
    this.#descriptors.close(this.#reader);
    this.#descriptors.close(this.#writer);
  }
}
