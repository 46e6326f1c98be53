import { expect, test } from "vitest";
import { encodeMultipart } from "../../app/shopify/multipart.ts";

async function* chunks(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}

async function encode(
  fields: { name: string; value: string }[],
  content = ["abc", "défg"],
  fileName = "a.mp4",
) {
  const bytes = Buffer.byteLength(content.join(""));
  const form = encodeMultipart(fields, {
    name: "file",
    fileName,
    contentType: "video/mp4",
    bytes,
    body: chunks(...content),
  });
  const sent: Uint8Array[] = [];
  for await (const chunk of form.stream) sent.push(chunk);
  return { ...form, body: Buffer.concat(sent) };
}

test("the announced length is the length sent, also with letters of several bytes", async () => {
  const form = await encode([{ name: "kéy", value: "välue" }]);
  expect(form.body.byteLength).toBe(form.bytes);
});

test("any parser of multipart reads it: fields in order, the file last", async () => {
  const fields = [
    { name: "key", value: "tmp/1/a.mp4" },
    { name: "Content-Type", value: "video/mp4" },
    { name: "policy", value: "eyJ9\r\n--not-a-boundary" },
  ];
  const form = await encode(fields);
  const parsed = await new Response(form.body, { headers: { "content-type": form.contentType } }).formData();
  expect([...parsed.keys()]).toEqual(["key", "Content-Type", "policy", "file"]);
  for (const { name, value } of fields) expect(parsed.get(name)).toBe(value);
  const file = parsed.get("file");
  expect(file).toBeInstanceOf(File);
  expect(file).toMatchObject({ name: "a.mp4", type: "video/mp4" });
  expect(file instanceof File && (await file.text())).toBe("abcdéfg");
});

test("a name cannot end its quotes or its line", async () => {
  const form = await encode([{ name: 'a"\r\nX: y', value: "1" }], ["x"], 'b".mp4');
  expect(form.body.toString()).toContain('name="a%22%0D%0AX: y"');
  expect(form.body.toString()).toContain('filename="b%22.mp4"');
});

test("two forms never share a boundary", async () => {
  expect((await encode([])).contentType).not.toBe((await encode([])).contentType);
});
