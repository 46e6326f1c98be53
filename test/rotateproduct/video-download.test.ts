import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Throttled, Unavailable, VideoGone } from "../../app/generation/errors.ts";
import type { RotateProduct, VideoDownload } from "../../app/pipeline/ports/index.ts";
import {
  type ApiRequest,
  errorBody,
  failureOf,
  type ScriptedReply,
  startScriptedApi,
} from "./scripted-api.ts";

const bytes = Buffer.from(Array.from({ length: 10_000 }, (_, index) => index % 251));

/** Where a Range header asks to begin; 0 without one. */
const startOf = ({ headers }: ApiRequest) => Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0);

function part(start: number, end: number, total: number | "*" = bytes.length): ScriptedReply {
  const headers = { "content-type": "video/mp4", "content-range": `bytes ${start}-${end - 1}/${total}` };
  return { status: 206, headers, body: bytes.subarray(start, end) };
}

const whole: ScriptedReply = { headers: { "content-type": "video/mp4" }, body: bytes };

async function readAll({ body }: VideoDownload): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const openAt = (fromByte: number) => (client: RotateProduct) => client.openVideo("7", fromByte);

describe("a video", () => {
  test("comes whole when it is asked for from its beginning", async () => {
    const { client, requests } = await startScriptedApi(() => whole);
    const download = await client.openVideo("7", 0);
    expect(download).toMatchObject({ fromByte: 0, totalBytes: 10_000 });
    expect(await readAll(download)).toEqual(bytes);
    expect(requests[0]).toMatchObject({ method: "GET", path: "/api/v1/generations/7" });
    expect(requests[0]?.headers.range).toBeUndefined();
    expect(requests[0]?.headers["accept-encoding"]).toBe("identity");
  });

  test("comes from the byte on that is asked for", async () => {
    const { client, requests } = await startScriptedApi((request) => part(startOf(request), 10_000));
    const download = await client.openVideo("7", 4_000);
    expect(download).toMatchObject({ fromByte: 4_000, totalBytes: 10_000 });
    expect(await readAll(download)).toEqual(bytes.subarray(4_000));
    expect(requests[0]?.headers.range).toBe("bytes=4000-");
  });

  test("comes from its beginning when the server ignores the range", async () => {
    const { client } = await startScriptedApi(() => whole);
    const download = await client.openVideo("7", 4_000);
    expect(download).toMatchObject({ fromByte: 0, totalBytes: 10_000 });
    expect(await readAll(download)).toEqual(bytes);
  });

  test("may come as a part that was not asked for", async () => {
    const { client } = await startScriptedApi(() => part(0, 10_000));
    const download = await client.openVideo("7", 0);
    expect(download).toMatchObject({ fromByte: 0, totalBytes: 10_000 });
    expect(await readAll(download)).toEqual(bytes);
  });

  test("may come from an earlier byte than it was asked for", async () => {
    const { client } = await startScriptedApi(() => part(3_000, 10_000));
    const download = await client.openVideo("7", 4_000);
    expect(download.fromByte).toBe(3_000);
    expect(await readAll(download)).toEqual(bytes.subarray(3_000));
  });

  test("comes whole even where the server gives large files in pieces", async () => {
    const { client, requests } = await startScriptedApi((request) => {
      const start = startOf(request);
      return part(start, Math.min(start + 3_000, 10_000));
    });
    const download = await client.openVideo("7", 500);
    expect(download).toMatchObject({ fromByte: 500, totalBytes: 10_000 });
    expect(await readAll(download)).toEqual(bytes.subarray(500));
    expect(requests.map(startOf)).toEqual([500, 3_500, 6_500, 9_500]);
  });

  test("of unknown length is what comes", async () => {
    const { client } = await startScriptedApi((_, response) => {
      response.writeHead(200, { "content-type": "video/mp4" });
      response.write(bytes.subarray(0, 10));
      response.end(bytes.subarray(10));
      return "handled";
    });
    const download = await client.openVideo("7", 0);
    expect(download.totalBytes).toBeNull();
    expect(await readAll(download)).toEqual(bytes);
  });

  test("of unknown length in a part is that part", async () => {
    const { client } = await startScriptedApi(() => part(0, 10_000, "*"));
    const download = await client.openVideo("7", 0);
    expect(download.totalBytes).toBeNull();
    expect(await readAll(download)).toEqual(bytes);
  });

  test("asked for from its very end on is an empty body", async () => {
    const { client } = await startScriptedApi(() => {
      return { status: 416, headers: { "content-range": "bytes */10000" } };
    });
    const download = await client.openVideo("7", 10_000);
    expect(download).toMatchObject({ fromByte: 10_000, totalBytes: 10_000 });
    expect(await readAll(download)).toHaveLength(0);
  });

  test.each(["bytes */9000", "bytes */*", undefined])(
    "that is shorter than what we have (%s) comes from its beginning",
    async (contentRange) => {
      const headers = contentRange === undefined ? {} : { "content-range": contentRange };
      const { client } = await startScriptedApi((request) =>
        request.headers.range === undefined ? whole : { status: 416, headers },
      );
      const download = await client.openVideo("7", 9_500);
      expect(download).toMatchObject({ fromByte: 0, totalBytes: 10_000 });
      expect(await readAll(download)).toEqual(bytes);
    },
  );
});

describe("opening fails", () => {
  test.each([
    [404, errorBody(4006, "video not found")],
    [410, errorBody(4006, "video not found")],
    [410, "gone"],
  ])("with VideoGone after a %i with %j", async (status, body) => {
    const { client } = await startScriptedApi(() => ({ status, body }));
    expect(await failureOf(client.openVideo("7", 0))).toBeInstanceOf(VideoGone);
  });

  test.each<[string, ScriptedReply]>([
    ["a 404 that the API did not say", { status: 404, body: "<html>not found</html>" }],
    ["a page", { headers: { "content-type": "text/html; charset=utf-8" }, body: "<html>" }],
    ["JSON", { headers: { "content-type": "application/json" }, body: errorBody(4006, "video not found") }],
    ["nothing to be had", { status: 204 }],
    ["a part without its place", { status: 206, body: bytes }],
    [
      "a part at a place that is none",
      { status: 206, headers: { "content-range": "bytes 5-2/10" }, body: "x" },
    ],
    ["a part beyond the end", { status: 206, headers: { "content-range": "bytes 0-10/5" }, body: "x" }],
    ["a part that begins later", part(5_000, 10_000)],
    ["a part that ends earlier", part(0, 4_000)],
    ["a refusal even without a range", { status: 416 }],
  ])("with Unavailable after %s", async (_, reply) => {
    const { client } = await startScriptedApi(() => reply);
    expect(await failureOf(openAt(4_000)(client))).toBeInstanceOf(Unavailable);
  });
});

describe("a body that is not whole rejects", () => {
  /** What comes before the body breaks, and how it breaks. */
  async function readBroken(download: VideoDownload) {
    let received = 0;
    const reading = (async () => {
      for await (const chunk of download.body) received += chunk.byteLength;
    })();
    const error = await failureOf(reading);
    return { error, received };
  }

  test.each<[string, Record<string, string>]>([
    ["the connection is lost", { "content-length": "10000" }],
    ["a chunked reply is cut", {}],
  ])("when %s, after what has come", async (_, headers) => {
    const { client } = await startScriptedApi((_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", ...headers });
      response.write(bytes.subarray(0, 6_000), () => response.destroy());
      return "handled";
    });
    const { error, received } = await readBroken(await client.openVideo("7", 0));
    expect(error).toBeInstanceOf(Unavailable);
    expect(received).toBe(6_000);
  });

  test.each([
    ["fewer", bytes.subarray(0, 50)],
    ["more", bytes.subarray(0, 150)],
  ])("when a part has %s bytes than it says", async (_, body) => {
    for (const total of [100, "*"] as const) {
      const { client } = await startScriptedApi(() => ({ ...part(0, 100, total), body }));
      const { error } = await readBroken(await client.openVideo("7", 0));
      expect(error).toBeInstanceOf(Unavailable);
    }
  });

  test.each<[string, (start: number) => ScriptedReply, abstract new (...args: never[]) => Error]>([
    ["has another length", (start) => part(start, start + 1_000, 9_000), Unavailable],
    ["begins elsewhere", (start) => part(start - 1, start + 1_000), Unavailable],
    ["is the whole file", () => whole, Unavailable],
    ["is gone", () => ({ status: 410 }), VideoGone],
    ["is asked for too often", () => ({ status: 429 }), Throttled],
  ])("when its second piece %s", async (_, second, Kind) => {
    const { client } = await startScriptedApi((request) => {
      const start = startOf(request);
      return start === 0 ? part(0, 3_000) : second(start);
    });
    const { error, received } = await readBroken(await client.openVideo("7", 0));
    expect(error).toBeInstanceOf(Kind);
    expect(received).toBe(3_000);
  });

  test("when it comes in too many pieces", async () => {
    const { client, requests } = await startScriptedApi((request) => {
      const start = startOf(request);
      return part(start, start + 1);
    });
    const { error } = await readBroken(await client.openVideo("7", 0));
    expect(error).toBeInstanceOf(Unavailable);
    expect(requests).toHaveLength(1_000);
  });
});

test("a download that nobody reads to its end closes its connection", async () => {
  let onClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    onClosed = resolve;
  });
  const { client } = await startScriptedApi((_, response) => {
    response.on("close", onClosed);
    response.writeHead(200, { "content-type": "video/mp4", "content-length": "1000000" });
    response.write(bytes);
    return "handled";
  });
  for await (const _ of (await client.openVideo("7", 0)).body) break;
  await expect(closed).resolves.toBeUndefined();
});

test("however a server cuts a video into pieces, the same bytes arrive", async () => {
  let sizes: number[] = [];
  const { client } = await startScriptedApi((request) => {
    const start = startOf(request);
    const size = sizes[start % sizes.length] ?? 1;
    return part(start, Math.min(start + size, bytes.length));
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 500, max: 10_000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 9_999 }),
      async (pieceSizes, fromByte) => {
        sizes = pieceSizes;
        const download = await client.openVideo("7", fromByte);
        expect(await readAll(download)).toEqual(bytes.subarray(fromByte));
      },
    ),
    { numRuns: 50 },
  );
});
