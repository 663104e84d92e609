/** `multipart/form-data` as a Blob: its length is known and files are not read before they are sent. */

const escapeName = (name: string) =>
  name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
const normalize = (text: string) => text.replace(/\r\n|\r|\n/g, "\r\n");

/** Encodes a form as the Fetch standard and RFC 7578 say. */
export function encodeFormData(form: FormData): Blob {
  const boundary = `----curlew${crypto.randomUUID().replaceAll("-", "")}`;
  const parts: BlobPart[] = [];
  for (const [name, value] of form) {
    const field = `--${boundary}\r\nContent-Disposition: form-data; name="${
      escapeName(normalize(name))
    }"`;
    if (typeof value === "string") {
      parts.push(`${field}\r\n\r\n${normalize(value)}\r\n`);
    } else {
      const type = value.type || "application/octet-stream";
      parts.push(
        `${field}; filename="${
          // Bun leaves a Blob that was appended without a name a Blob.
          escapeName(value.name ?? "blob")}"\r\nContent-Type: ${type}\r\n\r\n`,
        value,
        "\r\n",
      );
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return new Blob(parts, { type: `multipart/form-data; boundary=${boundary}` });
}
