import { fetch } from "../mod.ts";
import "./fetching.ts";
import { assertEquals, test } from "./harness.ts";
import { httpServer } from "./server.ts";

// libcurl refuses CURLOPT_BUFFERSIZE while it holds the buffer of a transfer,
// so a handle has to be free of it when another size is due.
test("fetch() reads large and small answers in turn over the same handles", async () => {
  const large = "x".repeat(2 * 1024 * 1024);
  await using server = await httpServer(({ target }) => ({
    body: target === "/large" ? large : "y",
  }));
  for (let round = 0; round < 3; round++) {
    for (const [path, length] of [["/large", large.length], ["/small", 1]]) {
      const response = await fetch(server.url(String(path)));
      assertEquals((await response.bytes()).byteLength, length);
    }
  }
});
