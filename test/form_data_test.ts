import { encodeFormData } from "../src/fetch/form_data.ts";
import { digest, parseMultipart, pattern } from "./fetching.ts";
import { assert, assertEquals, assertMatch, test } from "./harness.ts";

test("encodeFormData() is read back by a reference parser", async () => {
  const form = new FormData();
  const bytes = pattern(70_000);
  form.append("text", "Gr\u00fc\u00dfe\u{1F600}");
  form.append("empty", "");
  form.append("list", "1");
  form.append("list", "2");
  form.append("file", new File([bytes], "a b.bin", { type: "image/png" }));
  form.append("blob", new Blob(["x"]));
  const blob = encodeFormData(form);
  const parts = parseMultipart(
    blob.type,
    new Uint8Array(await blob.arrayBuffer()),
  );
  const disposition = "Content-Disposition: form-data; name=";
  const binary = "Content-Type: application/octet-stream";
  assertEquals(parts.map(({ head }) => head), [
    `${disposition}"text"`,
    `${disposition}"empty"`,
    `${disposition}"list"`,
    `${disposition}"list"`,
    `${disposition}"file"; filename="a b.bin"\r\nContent-Type: image/png`,
    `${disposition}"blob"; filename="blob"\r\n${binary}`,
  ]);
  const texts = parts.map((part) => new TextDecoder().decode(part.bytes));
  assertEquals(texts[0], "Gr\u00fc\u00dfe\u{1F600}");
  assertEquals([texts[1], texts[2], texts[3], texts[5]], ["", "1", "2", "x"]);
  assertEquals(digest(parts[4]!.bytes), digest(bytes));
});

test("encodeFormData() writes a form as the standard says, byte for byte", async () => {
  const form = new FormData();
  form.append('a"b\r\nc', "1\n2\r3\r\n4");
  form.append("f", new File(["data"], 'q"\n.txt'));
  const blob = encodeFormData(form);
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(blob.type)
    ?.[1];
  assert(boundary);
  assertEquals(
    await blob.text(),
    `--${boundary}\r\n` +
      'Content-Disposition: form-data; name="a%22b%0D%0Ac"\r\n\r\n' +
      "1\r\n2\r\n3\r\n4\r\n" +
      `--${boundary}\r\n` +
      'Content-Disposition: form-data; name="f"; filename="q%22%0A.txt"\r\n' +
      "Content-Type: application/octet-stream\r\n\r\n" +
      "data\r\n" +
      `--${boundary}--\r\n`,
  );
});

test("encodeFormData() of an empty form is its closing line", async () => {
  const text = await encodeFormData(new FormData()).text();
  assertMatch(text, /^--\S+--\r\n$/);
});

test("encodeFormData() never uses a boundary twice", () => {
  const form = new FormData();
  assert(encodeFormData(form).type !== encodeFormData(form).type);
});
