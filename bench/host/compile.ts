import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export interface Programs {
  readonly delay: string;
  /** The C client; "" where libcurl's headers are missing. */
  readonly client: string;
}

/** Compiles the C programs of bench/c into `folder`; a second or two. */
export function compile(sources: string, folder: string): Programs {
  mkdirSync(folder, { recursive: true });
  const gcc = (name: string, files: string[], ...rest: string[]) => {
    const program = join(folder, name);
    const paths = files.map((file) => join(sources, file));
    execFileSync("gcc", ["-O2", "-o", program, ...paths, ...rest], {
      stdio: ["ignore", "inherit", "pipe"],
    });
    return program;
  };
  const delay = gcc("delay", ["delay.c"]);
  try {
    const files = ["client.c", "loop.c", "transfer.c"];
    return { delay, client: gcc("client", files, "-lcurl") };
  } catch (error) {
    console.error(`No C client: ${(error as { stderr?: unknown }).stderr}`);
    return { delay, client: "" };
  }
}
