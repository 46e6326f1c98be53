import { describe, expect, onTestFinished, test } from "vitest";
import { OutcomeUnknown, Unavailable } from "../../app/generation/errors.ts";
import type { Item } from "../../app/generation/remote.ts";
import { SUBMIT_TIMEOUT_MS } from "../../app/generation/schedule.ts";
import { createClient } from "../rotateproduct/scripted-api.ts";
import { startRotateProduct } from "../sandbox/rotateproduct/index.ts";
import { API_KEY, imageUrl, makeTestVideo } from "../sandbox/rotateproduct/start-for-test.ts";
import { callBehaviour } from "./call-behaviour.ts";
import type { Trouble } from "./proxy.ts";
import { startThroughProxy } from "./start-through-proxy.ts";

const ITEMS: Item[] = ["mug", "cup", "jug"].map((externalId) => ({ externalId, imageUrl, description: "-" }));

async function start() {
  const sandbox = await startRotateProduct({
    accounts: [{ apiKey: API_KEY, credits: 1_000 }],
    settings: { generationMs: 0 },
    makeVideo: makeTestVideo,
  });
  onTestFinished(() => sandbox.close());
  const proxy = await startThroughProxy("rotateproduct.com", sandbox.url);
  const { client } = createClient(API_KEY, () => new Date());
  return {
    sandbox,
    proxy,
    client,
    call: () => client.submit(ITEMS),
    countDone: () => sandbox.generations.all().length / ITEMS.length,
  };
}

describe("the paid call", () => {
  callBehaviour({
    start,
    uncertainError: OutcomeUnknown,
    timeoutMs: SUBMIT_TIMEOUT_MS,
    partBytes: 400,
  });
});

describe("reading", () => {
  const reads = [
    ["the balance", (client: Awaited<ReturnType<typeof start>>["client"]) => client.readCredits()],
    ["the listing", (client: Awaited<ReturnType<typeof start>>["client"]) => client.sweep(new Date(0))],
  ] as const;
  const troubles: [string, Trouble][] = [
    ["is reset before the request", { request: { cut: { afterBytes: 0, how: "reset" } } }],
    ["is reset instead of the reply", { reply: { cut: { afterBytes: 0, how: "reset" } } }],
    ["ends within the reply", { reply: { cut: { afterBytes: 30, how: "end" } } }],
  ];

  for (const [what, read] of reads) {
    test.each(troubles)(
      `${what} is unavailable when the connection %s, and there the next time`,
      async (...given) => {
        const { client, call, proxy } = await start();
        await call();
        const expected = await read(client);
        proxy.meetOnce(/./, given[1]);
        await expect(read(client)).rejects.toThrow(Unavailable);
        expect(await read(client)).toEqual(expected);
      },
    );
  }
});

describe("a download", () => {
  /** The video of the first item, and its bytes as they came over an undisturbed line. */
  async function startWithVideo() {
    const service = await start();
    const [video] = (await service.call()).accepted;
    const id = video?.id ?? "";
    // The simulator makes its videos a moment after it has accepted them.
    while ((await service.client.readVideo(id)).status !== "succeeded") await new Promise(setImmediate);
    const read = async (fromByte: number, into: Uint8Array[]) => {
      const { body } = await service.client.openVideo(id, fromByte);
      for await (const chunk of body) into.push(chunk);
    };
    const whole: Uint8Array[] = [];
    await read(0, whole);
    return { ...service, read, whole: Buffer.concat(whole) };
  }

  test.each(["reset", "end"] as const)(
    "that is cut by %s goes on where it was cut, and is whole",
    async (how) => {
      const { proxy, read, whole } = await startWithVideo();
      // Longer each time: within the head, at the first bytes, and at the last.
      const cuts = [50, 300, 700, whole.length];
      let isCut = false;
      proxy.meet(() => {
        const afterBytes = cuts.shift();
        isCut = afterBytes !== undefined;
        return afterBytes === undefined ? null : { reply: { cut: { afterBytes, how } } };
      });
      const pieces: Uint8Array[] = [];
      const starts: number[] = [];
      do {
        starts.push(Buffer.concat(pieces).length);
        await read(starts.at(-1) ?? 0, pieces).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Unavailable);
        });
      } while (isCut);
      expect(Buffer.concat(pieces)).toEqual(whole);
      expect(new Set(starts).size).toBeGreaterThan(2);
    },
  );

  test("that comes in pieces of one byte is the same video", async () => {
    const { proxy, read, whole } = await startWithVideo();
    proxy.meet(() => ({ reply: { sliceBytes: 1 } }));
    const pieces: Uint8Array[] = [];
    await read(0, pieces);
    expect(Buffer.concat(pieces)).toEqual(whole);
  });
});
