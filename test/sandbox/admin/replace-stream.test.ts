import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createReplaceStream, type Replacement, replaceAll } from "./replace-stream.ts";

const replacements: Replacement[] = [
  { from: "https://cdn.shopify.com/", to: "http://localhost:1/cdn/" },
  { from: "https://cdn.shopify.com/shopifycloud/app-bridge.js", to: "http://localhost:1/app-bridge.js" },
];

async function replaceStreamed(bytes: Buffer, chunkSize: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize) chunks.push(bytes.subarray(at, at + chunkSize));
  return buffer(Readable.from(chunks).pipe(createReplaceStream(replacements)));
}

it("prefers the longer of two addresses that begin alike", () => {
  const text =
    '<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js"><img src="https://cdn.shopify.com/a.png">';
  expect(replaceAll(text, replacements)).toBe(
    '<script src="http://localhost:1/app-bridge.js"><img src="http://localhost:1/cdn/a.png">',
  );
});

it("leaves text without anything to replace as it is, also with nothing to look for", () => {
  expect(replaceAll("plain", replacements)).toBe("plain");
  expect(replaceAll("plain", [])).toBe("plain");
});

it("finds an address however the bytes are cut", async () => {
  const text = "ä € https://cdn.shopify.com/x https://cdn.shop https://cdn.shopify.com/y é";
  for (const chunkSize of [1, 2, 3, 7, 24, 1000]) {
    const replaced = await replaceStreamed(Buffer.from(text), chunkSize);
    expect(replaced.toString()).toBe(replaceAll(text, replacements));
  }
});

it("gives the same as in one piece for any text and any cut", async () => {
  const piece = fc.oneof(
    fc.constantFrom("https://cdn.shopify.com/", "https://cdn.sh", "h", "/"),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 40 }), async (pieces, chunkSize) => {
      const text = pieces.join("");
      const simple = replacements.slice(0, 1);
      const chunks = Buffer.from(text);
      const streamed = Readable.from(cut(chunks, chunkSize)).pipe(createReplaceStream(simple));
      expect((await buffer(streamed)).toString()).toBe(replaceAll(text, simple));
    }),
  );
});

function* cut(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

it("passes bytes that are no text untouched", async () => {
  const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
  expect(await replaceStreamed(bytes, 50)).toEqual(bytes);
});

it("holds nothing back that cannot become an address: an event is passed on at once", async () => {
  const stream = createReplaceStream(replacements);
  const first = new Promise((resolve) => stream.once("data", resolve));
  stream.write("data: {}\n\n");
  expect(String(await first)).toBe("data: {}\n\n");
  stream.end();
});
