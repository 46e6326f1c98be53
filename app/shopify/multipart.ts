import { randomBytes } from "node:crypto";

export interface MultipartForm {
  contentType: string;
  /** Of the whole body. */
  bytes: number;
  stream: AsyncIterable<Uint8Array>;
}

export interface FilePart {
  name: string;
  fileName: string;
  contentType: string;
  bytes: number;
  body: AsyncIterable<Uint8Array>;
}

/**
 * A `multipart/form-data` body of known length: the fields in the order given, the file last, as upload policies of
 * object stores ask for. The file streams through.
 */
export function encodeMultipart(
  fields: readonly { name: string; value: string }[],
  file: FilePart,
): MultipartForm {
  const boundary = `form-${randomBytes(16).toString("hex")}`;
  const head = fields
    .map(
      ({ name, value }) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"\r\n\r\n${value}\r\n`,
    )
    .concat(
      `--${boundary}\r\nContent-Disposition: form-data; name="${quote(file.name)}"; filename="${quote(file.fileName)}"\r\n`,
      `Content-Type: ${file.contentType}\r\n\r\n`,
    )
    .join("");
  const tail = `\r\n--${boundary}--\r\n`;

  async function* stream(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(head);
    yield* file.body;
    yield Buffer.from(tail);
  }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.byteLength(head) + file.bytes + Buffer.byteLength(tail),
    stream: stream(),
  };
}

/** As browsers do: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function quote(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}
