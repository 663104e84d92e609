/** Makes and closes sockets as libcurl would, so that the loop sees it happen. */
import { bindRequired, openLibc } from "./libc.ts";
import { platform } from "./platform.ts";
import type { Backend } from "./types.ts";

/** socket(2) and close(2). */
export interface SocketFunctions {
  socket(family: number, type: number, protocol: number): number;
  close(s: number): number;
}

/** The functions of this system. */
export function socketFunctions(backend: Backend): SocketFunctions {
  const windows = platform.os === "windows";
  const library = windows ? backend.open("ws2_32.dll") : openLibc(backend);
  return {
    socket: bindRequired(
      library,
      "socket",
      ["i32", "i32", "i32"],
      "socket",
    ) as SocketFunctions["socket"],
    close: bindRequired(
      library,
      windows ? "closesocket" : "close",
      ["socket"],
      "i32",
    ) as SocketFunctions["close"],
  };
}
