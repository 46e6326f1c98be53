import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenForm, readMultipart, readText } from "./multipart.ts";

async function* slice(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? bytes.length);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readAll(text: string, sizes: readonly number[] = [text.length]) {
  const parts: { name: string; isFile: boolean; value: string | null }[] = [];
  for await (const { name, isFile, content } of readMultipart(slice(Buffer.from(text), sizes), "b"))
    parts.push({ name, isFile, value: await readText(content, 1000) });
  return parts;
}

const field = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (value: string) =>
  `--b\r\nContent-Disposition: form-data; name="file"; filename="a.mp4"\r\nContent-Type: video/mp4\r\n\r\n${value}\r\n`;

test("parts come in the order of the form, with the file told from the fields", async () => {
  expect(await readAll(`${field("key", "a/b")}${field("empty", "")}${file("bytes")}--b--\r\n`)).toEqual([
    { name: "key", isFile: false, value: "a/b" },
    { name: "empty", isFile: false, value: "" },
    { name: "file", isFile: true, value: "bytes" },
  ]);
});

test("a form reads the same however the network slices it", async () => {
  const pieces = fc.array(fc.constantFrom("\r\n", "--b", "--", "-", "b", "x", "\r\n--", "\n"), {
    maxLength: 8,
  });
  const value = pieces.map((parts) => parts.join("")).filter((text) => !`\r\n${text}`.includes("\r\n--b"));
  await fc.assert(
    fc.asyncProperty(
      value,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (text, sizes) => {
        expect(await readAll(`${field("key", text)}${file(text)}--b--`, sizes)).toEqual([
          { name: "key", isFile: false, value: text },
          { name: "file", isFile: true, value: text },
        ]);
      },
    ),
  );
});

test("what nobody reads of a part is passed over", async () => {
  const names: string[] = [];
  const form = Buffer.from(`${file("x".repeat(5000))}${field("key", "v")}--b--`);
  for await (const { name } of readMultipart(slice(form, [100]), "b")) names.push(name);
  expect(names).toEqual(["file", "key"]);
});

test("a value that is too long is not kept", async () => {
  const form = Buffer.from(`${field("key", "x".repeat(5000))}--b--`);
  for await (const { content } of readMultipart(slice(form, [100]), "b"))
    expect(await readText(content, 1000)).toBeNull();
});

test.each(["", "--b", field("key", "value"), "--b\r\n\r\n\r\nvalue\r\n--b--", "no form at all"])(
  "%j is a broken form",
  async (text) => {
    await expect(readAll(text)).rejects.toThrow(BrokenForm);
  },
);
