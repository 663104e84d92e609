/**
 * The handles beneath node:net, which let a runtime's own poller watch any
 * descriptor. They are undocumented, reached by the deprecated (DEP0111) but
 * quiet `process.binding`, and some runtimes do not have them: what rests on
 * them proves itself at first use.
 */
import process from "node:process";

/** A handle that reads from a descriptor. */
export interface NetHandle {
  /** Called after each read, the failed ones too. */
  onread: () => void;
  /** Takes the descriptor over, and returns 0, or else leaves it. */
  open(fd: number): number;
  readStart(): number;
  readStop(): number;
  unref(): void;
  /** Closes the descriptor, too. */
  close(): void;
}

/** Makes a handle; node:net has the type 0 for what connects and does not listen. */
export type NetHandleClass = { new (type: 0): NetHandle };

/** The class of a kind of handle; throws where there is none. */
export function netHandleClass(kind: "TCP" | "Pipe"): NetHandleClass {
  const { binding } = process as unknown as {
    binding(name: string): Record<string, NetHandleClass>;
  };
  const found = binding(kind === "TCP" ? "tcp_wrap" : "pipe_wrap")[kind];
  if (!found) throw new Error(`The runtime has no ${kind} handle`);
  return found;
}
