import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createUrlSigner } from "../../app/platform/signed-url.ts";
import { serveVideo } from "../../app/routes/videos.$id/serve-video.ts";
import { createLocalVideos } from "../../app/videos/local-videos.ts";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";

const now = new Date("2026-11-22T10:00:00Z");
const soon = new Date(now.getTime() + 60_000);
const mp4 = makeMp4({ dataBytes: 5_000 });
const signer = createUrlSigner(Buffer.alloc(32, 1).toString("base64"), "video-preview");

let folder: string;
let parts: Parameters<typeof serveVideo>[2];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "videos-"));
  const videos = createLocalVideos(folder);
  await videos.append("one", 0, [mp4] as unknown as AsyncIterable<Uint8Array>);
  await videos.finish("one");
  parts = { videos, signer, now };
});

afterAll(() => rm(folder, { recursive: true }));

function ask(
  path: string,
  { range, method = "GET" }: { range?: string; method?: string } = {},
): Promise<Response> {
  const request = new Request(`https://app.example${path}`, {
    method,
    headers: range === undefined ? {} : { Range: range },
  });
  return serveVideo(request, new URL(request.url).pathname.split("/").at(-1) ?? "", parts);
}

const signed = (id: string, until = soon) => signer.sign(`/videos/${id}`, until);

describe("a signed address", () => {
  test("gives the whole video", async () => {
    const response = await ask(signed("one"));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("video/mp4");
    expect(response.headers.get("content-length")).toBe(String(mp4.length));
    expect(response.headers.get("cache-control")).toContain("private");
    expect(Buffer.from(await response.arrayBuffer()).equals(mp4)).toBe(true);
  });

  test("gives the range that a player asks for", async () => {
    const response = await ask(signed("one"), { range: "bytes=100-199" });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes 100-199/${mp4.length}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(mp4.subarray(100, 200))).toBe(true);
  });

  test("says how long the video is when the range lies behind its end", async () => {
    const response = await ask(signed("one"), { range: "bytes=999999-" });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe(`bytes */${mp4.length}`);
  });

  test("answers HEAD without a body", async () => {
    const response = await ask(signed("one"), { method: "HEAD" });
    expect(response.headers.get("content-length")).toBe(String(mp4.length));
    expect(response.body).toBeNull();
  });

  test("of a video that is gone is answered with 404", async () => {
    expect((await ask(signed("two"))).status).toBe(404);
  });
});

describe("nothing is given for", () => {
  test.each([
    ["an address without a signature", () => "/videos/one"],
    ["an expired one", () => signed("one", new Date(now.getTime() - 1_000))],
    ["another video under the same signature", () => signed("two").replace("/two", "/one")],
    [
      "a longer time under the same signature",
      () => signed("one").replace(/expires=\d+/, "expires=9999999999"),
    ],
  ])("%s", async (_name, path) => {
    const response = await ask(path());
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain("ftyp");
  });
});
