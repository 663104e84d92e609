/** An easy handle, a server to talk to and a drive, for the tests of callbacks. */
import * as c from "../ffi/constants.ts";
import { Easy, type EasyError } from "../mod.ts";
import { easyError } from "../src/easy.ts";
import { Drive } from "./drive.ts";
import { type Handler, httpServer, type Server } from "./server.ts";

/** What a test works with. */
export interface Fixture {
  readonly server: Server;
  readonly drive: Drive;
  readonly easy: Easy;
  /** Runs the handle; how it ended, and the error of that. */
  run(): Promise<{ code: number; error: EasyError }>;
}

/** Runs a test against a server of its own. */
export async function withServer(
  handler: Handler,
  body: (fixture: Fixture) => Promise<void>,
): Promise<void> {
  await using server = await httpServer(handler);
  using drive = new Drive();
  using easy = new Easy();
  easy.setopt(c.CURLOPT_URL, server.url("/"));
  easy.setopt(c.CURLOPT_WRITEFUNCTION, () => {});
  const run = async () => {
    const code = await drive.run(easy);
    return { code, error: easyError(easy, code, "test") };
  };
  await body({ server, drive, easy, run });
}

/** A short answer. */
export const answers: Handler = () => ({
  body: "hello",
  headers: { "X-A": "1" },
});

/** Answers with what it was sent. */
export const echo: Handler = ({ body }) => ({ body });

/** Uploads what the callback gives; what the server got, and how it ended. */
export async function upload(
  read: (byteLength: number, userp: unknown) => unknown,
  configure: (easy: Easy) => void = () => {},
) {
  let result: Awaited<ReturnType<Fixture["run"]>> | undefined;
  let got = "";
  await withServer(echo, async ({ easy, run, server }) => {
    easy.setopt(c.CURLOPT_UPLOAD, true);
    easy.setopt(c.CURLOPT_READFUNCTION, read as () => null);
    configure(easy);
    result = await run();
    got = server.requests[0]?.text() ?? "";
  });
  return { ...result!, got };
}
