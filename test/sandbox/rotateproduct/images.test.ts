import { expect, test } from "vitest";
import { createImages } from "./images.ts";
import { drawImage, startForTest, startImageHost } from "./start-for-test.ts";

const teal = drawImage("teal");

test.each([
  ["PNG", drawImage("red")],
  ["JPEG", drawImage("red", "jpeg")],
])("a %s is taken from its URL", async (_format, bytes) => {
  const host = await startImageHost({ "/image": bytes });
  expect((await createImages().fetch(`${host.url}/image`)).bytes).toEqual(bytes);
});

test("a data: URL is taken as it is", async () => {
  const url = `data:image/jpeg;base64,${drawImage("red", "jpeg").toString("base64")}`;
  expect((await createImages().fetch(url)).bytes).toEqual(drawImage("red", "jpeg"));
});

test("a redirect is followed", async () => {
  const host = await startImageHost({ "/old": { redirect: "/new" }, "/new": teal });
  expect((await createImages().fetch(`${host.url}/old`)).bytes).toEqual(teal);
});

test.each([
  ["a page", Buffer.from("<html>no image</html>"), "not an image of a supported format"],
  [
    "an SVG",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>'),
    "supported format",
  ],
  ["nothing", Buffer.alloc(0), "supported format"],
  ["half of a PNG", teal.subarray(0, teal.length / 2), "cannot be decoded"],
  ["a PNG's signature alone", teal.subarray(0, 8), "cannot be decoded"],
  ["too much", Buffer.concat([teal, Buffer.alloc(5000)]), "larger than 4096 bytes"],
])("%s is refused", async (_name, bytes, reason) => {
  const host = await startImageHost({ "/image": bytes });
  await expect(createImages({ maxBytes: 4096 }).fetch(`${host.url}/image`)).rejects.toThrow(reason);
});

test.each([
  ["plain http to another machine", "http://images.test/a.png", "must be https, not http"],
  ["a file", "file:///etc/hostname", "must be https, not file"],
  ["no URL", "mug.png", "not valid"],
])("%s is refused", async (_name, url, reason) => {
  await expect(createImages().fetch(url)).rejects.toThrow(reason);
});

test("an image that is not there, or does not come in time, is refused", async () => {
  const host = await startImageHost({ "/slow": "hang" });
  const images = createImages({ timeoutMs: 100 });
  await expect(images.fetch(`${host.url}/none`)).rejects.toThrow("answered 404");
  await expect(images.fetch(`${host.url}/slow`)).rejects.toThrow("timeout");
});

test("each URL is fetched once, at once or later", async () => {
  const host = await startImageHost({ "/image": teal });
  const images = createImages();
  await Promise.all([images.fetch(`${host.url}/image`), images.fetch(`${host.url}/image`)]);
  await images.fetch(`${host.url}/image`);
  expect(host.served).toEqual({ "/image": 1 });
});

test("a URL that failed is tried again", async () => {
  const files: Record<string, Buffer> = {};
  const host = await startImageHost(files);
  const images = createImages();
  await expect(images.fetch(`${host.url}/late`)).rejects.toThrow("404");
  files["/late"] = teal;
  expect((await images.fetch(`${host.url}/late`)).bytes).toEqual(teal);
});

test("the same bytes under several URLs are one image", async () => {
  const host = await startImageHost({ "*": teal });
  const images = createImages();
  expect(await images.fetch(`${host.url}/a`)).toBe(await images.fetch(`${host.url}/b`));
});

test("the 600 images of a batch are fetched over few connections", async () => {
  const host = await startImageHost({ "*": teal });
  const { sandbox, call } = await startForTest({ accounts: [{ apiKey: "rp_test_key", credits: 3000 }] });
  const generations = Array.from({ length: 600 }, (_, index) => ({ imageUrl: `${host.url}/${index}` }));
  expect((await call("POST", "/api/v1/generations", { generations })).status).toBe(200);
  expect(sandbox.generations.all()).toHaveLength(600);
  expect(host.load.highest).toBeLessThanOrEqual(12);
});
