/** One part of a `multipart/form-data` body. Its content must be read before the next part is asked for. */
export interface FormPart {
  name: string;
  isFile: boolean;
  content: AsyncIterable<Buffer>;
}

/** The body is not what RFC 7578 describes, or ended before its closing boundary. */
export class BrokenForm extends Error {}

const maxHeadBytes = 16 * 1024;

/** Reads the parts in the order in which they arrive, holding no more than a chunk of them in memory. */
export async function* readMultipart(
  source: AsyncIterable<Buffer>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const chunks = source[Symbol.asyncIterator]();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  // The first delimiter may open the body, without a line end before it.
  let rest: Buffer = Buffer.from("\r\n");

  async function pull(): Promise<void> {
    const { value, done } = await chunks.next();
    if (done) throw new BrokenForm("The form ends before its closing boundary.");
    rest = Buffer.concat([rest, value]);
  }

  async function* readUntil(mark: Buffer): AsyncGenerator<Buffer> {
    for (let at = rest.indexOf(mark); ; at = rest.indexOf(mark)) {
      const isFound = at !== -1;
      // The mark may lie across two chunks: its possible beginning stays behind.
      const end = isFound ? at : Math.max(0, rest.length - mark.length + 1);
      const content = rest.subarray(0, end);
      rest = rest.subarray(isFound ? at + mark.length : end);
      if (content.length > 0) yield content;
      if (isFound) return;
      await pull();
    }
  }

  await skip(readUntil(delimiter));
  for (;;) {
    while (rest.length < 2) await pull();
    if (rest.subarray(0, 2).toString() === "--") return;
    const head = (await readText(readUntil(Buffer.from("\r\n\r\n")), maxHeadBytes)) ?? "";
    const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1] ?? "";
    const name = /\bname="([^"]*)"/.exec(disposition.replace(/\bfilename="[^"]*"/, ""))?.[1];
    if (name === undefined) throw new BrokenForm("A part of the form has no name.");
    const content = readUntil(delimiter);
    yield { name, isFile: /\bfilename="/.test(disposition), content };
    await skip(content);
  }
}

/** The whole content as text; null when it has more than `maxBytes`, the rest of which is then passed over. */
export async function readText(content: AsyncIterable<Buffer>, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size <= maxBytes ? Buffer.concat(chunks).toString() : null;
}

/** Reads to the end what nobody wants. */
export async function skip(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of content);
}
