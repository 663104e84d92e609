/** Where a download goes: a file that is there as a whole or not at all. */
import type { Stats } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { CURLE_WRITE_ERROR } from "../../ffi/constants.ts";
import {
  type CFile,
  isRefusal,
  lib,
  permit,
  refuseNul,
  type Span,
} from "../../ffi/mod.ts";
import type { Easy } from "../easy.ts";
import { writeTo } from "../easy_file.ts";
import { EasyError } from "../errors.ts";
import { fs } from "../file_system.ts";

// The kernel's own limit.
const MOST_LINKS = 40;
// So that the part's name is never longer than a name may be.
const LONGEST_STEM = 64;
// A file system that is full may have room for one byte more.
const TRIAL_BYTES = 64 * 1024;

/** The parts that are being written. */
const unfinished = new Set<string>();
const removeAll = (): void => {
  for (const part of unfinished) removePart(part);
};

/** Makes the program's word a path. Throws `TypeError`. */
function asPath(given: unknown): string {
  if (typeof given !== "string" && !(given instanceof URL)) {
    throw new TypeError(
      `The path must be a string or a file: URL, not ${typeof given}`,
    );
  }
  const path = typeof given === "string" ? given : fileURLToPath(given);
  if (path === "") throw new TypeError("The path must not be empty");
  refuseNul(path, "The path");
  return path;
}

/** Throws the system's error for what is there and can not be written to. */
function tryOpening(path: string): void {
  try {
    fs().closeSync(fs().openSync(path, "r+"));
  } catch (error) {
    // A running program can be replaced all the same.
    if ((error as { code?: string }).code !== "ETXTBSY") throw error;
  }
}

/** What is there; `undefined` for nothing. */
function look(path: string): Stats | undefined {
  permit("write", path);
  permit("read", path);
  return fs().lstatSync(path, { throwIfNoEntry: false });
}

/**
 * Does with a part what its path allows: as libcurl does with its cookie jar, a
 * permission for a file is one for the part beside it, which the runtime's own
 * functions do not know.
 */
function onPart(act: () => void, inC: () => boolean): void {
  try {
    act();
  } catch (error) {
    if (!isRefusal(error) || !inC()) throw error;
  }
}

function removePart(part: string): void {
  try {
    onPart(
      () => fs().rmSync(part, { force: true }),
      () => lib().files.remove(part),
    );
  } catch {
    // What stays is named as a part, and why the download failed says more.
  }
}

/** The file that a download goes to. */
export class Destination {
  readonly #path: string;
  /** What is there already and can not be replaced, such as a device. */
  readonly #inPlace: boolean;
  /** The permission bits of the file that is replaced. */
  readonly #mode: number | null;
  #part: string | null = null;
  #file: CFile | null = null;
  #silent = false;
  #failure: { readonly error: unknown } | null = null;

  /**
   * Looks where the path leads; changes nothing. Throws `TypeError`, what the
   * runtime's permissions forbid, and the system's error for a path that can not
   * be written to.
   */
  constructor(given: string | URL) {
    let path = asPath(given);
    permit("write", path);
    // It stays what it is when the program changes its folder.
    if (!isAbsolute(path)) path = join(process.cwd(), path);
    let stats = look(path);
    for (let links = 0; stats?.isSymbolicLink(); links++) {
      // A circle is an error to the system, too.
      if (links === MOST_LINKS) tryOpening(path);
      const to = fs().readlinkSync(path);
      // Not resolve(): ".." behind a link to a folder is not beside that link.
      path = isAbsolute(to) ? to : `${dirname(path)}/${to}`;
      stats = look(path);
    }
    this.#path = path;
    this.#inPlace = stats !== undefined && !stats.isFile();
    this.#mode = stats?.isFile() ? stats.mode & 0o7777 : null;
    if (stats?.isFile() || stats?.isDirectory()) tryOpening(path);
  }

  /** Whether the file is open. */
  get opened(): boolean {
    return this.#file !== null;
  }

  /** Whether an answer's body belongs into the file. */
  wants(method: string, status: number): boolean {
    return method !== "HEAD" && status >= 200 && status <= 299;
  }

  /** Outside of any callback: libcurl writes the rest by itself. */
  takeOver(easy: Easy): void {
    if (!this.#file) return;
    writeTo(easy, this.#file);
    this.#silent = true;
  }

  /** The handle gives its data to JavaScript again. */
  letGo(easy: Easy): void {
    if (this.#silent) writeTo(easy, null);
    this.#silent = false;
  }

  /** Writes what libcurl hands over, to the file that is opened for the first of it. May throw. */
  write(data: Span): number {
    if (!this.#file) this.#open();
    return this.#file!.write(data);
  }

  #open(): void {
    try {
      this.#file = this.#opened();
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  #opened(): CFile {
    const { files } = lib();
    if (this.#inPlace) {
      const file = files.open(this.#path, "existing");
      if (file) return file;
      tryOpening(this.#path);
      throw new Error(`The file "${this.#path}" could not be opened`);
    }
    const stem = basename(this.#path).slice(0, LONGEST_STEM);
    const random = crypto.randomUUID().slice(0, 13);
    const part = join(dirname(this.#path), `${stem}.${random}.part`);
    const file = files.open(part, "new");
    if (!file) {
      // Only to learn why.
      fs().closeSync(fs().openSync(part, "wx"));
      removePart(part);
      throw new Error(`The file "${part}" could not be made`);
    }
    if (unfinished.size === 0) process.on("exit", removeAll);
    unfinished.add(part);
    this.#part = part;
    const mode = this.#mode;
    if (mode !== null) {
      try {
        onPart(
          () => fs().chmodSync(part, mode),
          () => files.chmod(part, mode),
        );
      } catch {
        // Some file systems have no such bits.
      }
    }
    return file;
  }

  /** Why a transfer failed, if it was for the file. Call it before `discard`. */
  explain(error: unknown): unknown {
    if (this.#failure) return this.#failure.error;
    const full = error instanceof EasyError && error.code === CURLE_WRITE_ERROR;
    if (!full || !this.#file) return error;
    return this.#trial() ?? error;
  }

  /** Writes a little more, to learn from the system why nothing more can be written. */
  #trial(): unknown {
    const path = this.#part ?? this.#path;
    try {
      if (fs().lstatSync(path).isFIFO()) return undefined;
      const fd = fs().openSync(path, "a");
      try {
        fs().writeSync(fd, new Uint8Array(TRIAL_BYTES));
      } finally {
        fs().closeSync(fd);
      }
    } catch (error) {
      if (!isRefusal(error)) return error;
    }
    return undefined;
  }

  /** All has been written: makes it the file. Answers why it could not be, else `null`. */
  finish(): { readonly error: unknown } | null {
    try {
      if (!this.#file) this.#open();
      if (!this.#file!.close()) {
        throw this.#trial() ??
          new Error(`The file "${this.#path}" could not be written to its end`);
      }
      const part = this.#part;
      if (part !== null) {
        onPart(
          () => fs().renameSync(part, this.#path),
          () => lib().files.rename(part, this.#path),
        );
        this.#forget(part);
      }
      return null;
    } catch (error) {
      return { error };
    } finally {
      this.discard();
    }
  }

  /** Closes the file, which libcurl has let go of, and removes what was not finished. */
  discard(): void {
    this.#file?.close();
    this.#file = null;
    const part = this.#part;
    if (part === null) return;
    removePart(part);
    this.#forget(part);
  }

  #forget(part: string): void {
    this.#part = null;
    unfinished.delete(part);
    if (unfinished.size === 0) process.off("exit", removeAll);
  }
}
