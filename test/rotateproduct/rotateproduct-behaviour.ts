import { expect, onTestFinished, test } from "vitest";
import {
  CreditsExhausted,
  OutcomeUnknown,
  Throttled,
  Unauthorized,
  VideoGone,
} from "../../app/generation/errors.ts";
import type { Item } from "../../app/generation/remote.ts";
import { readReply } from "../../app/generation/submission.ts";
import { installRedirect } from "../sandbox/redirect.ts";
import { type RotateProductSettings, startRotateProduct } from "../sandbox/rotateproduct/index.ts";
import { createClient, failureOf } from "./scripted-api.ts";

const KEY = "rp_contract_key";
const START = Date.parse("2026-03-01T12:00:00.000Z");
const GENERATION_MS = 180_000;
const IMAGE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const video = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 251));

const itemFor = (externalId: string): Item => ({ externalId, imageUrl: IMAGE, description: "A mug" });
const items = (count: number, prefix = "gid://shopify/Product/") =>
  Array.from({ length: count }, (_, index) => itemFor(`${prefix}${index}`));
const productIds = (sent: readonly Item[]) => sent.map(({ externalId }) => externalId);

/** A simulator that speaks `dialect` with one account, a client for it, and a clock that both go by. */
async function start(dialect: Partial<RotateProductSettings>, credits = 10_000) {
  const clock = { now: START };
  const sandbox = await startRotateProduct({
    accounts: [{ apiKey: KEY, credits }],
    settings: { generationMs: GENERATION_MS, ...dialect },
    now: () => clock.now,
    makeVideo: async () => video,
  });
  const restore = installRedirect([{ host: "rotateproduct.com", origin: sandbox.url }]);
  onTestFinished(async () => {
    restore();
    await sandbox.close();
  });
  const { client, logged } = createClient(KEY, () => new Date(clock.now));
  return { sandbox, clock, client, logged };
}

/**
 * What the client promises of RotateProduct, in whatever dialect it speaks.
 *
 * @param dialect one combination of what the documentation leaves open or tells in several ways
 */
export function rotateProductBehaviour(dialect: Partial<RotateProductSettings>): void {
  test("every item of a request is accounted for, accepted or refused", async () => {
    const sent = items(5);
    const { client, sandbox, clock } = await start({
      ...dialect,
      misfortunes: { "gid://shopify/Product/1": "refused", "gid://shopify/Product/4": "refused" },
    });
    const outcomes = readReply(await client.submit(sent), productIds(sent));
    expect(productIds(sent).map((id) => outcomes.get(id)?.kind)).toEqual([
      "accepted",
      "refused",
      "accepted",
      "accepted",
      "refused",
    ]);
    for (const { id, externalId } of sandbox.generations.all()) {
      expect(outcomes.get(externalId ?? "")).toMatchObject({
        video: { id: String(id), externalId, status: "processing", createdAt: new Date(clock.now) },
        extra: [],
      });
    }
  });

  test("a video is followed from its request to its end, by sweep and one by one", async () => {
    const sent = items(3);
    const { client, clock, sandbox, logged } = await start({
      ...dialect,
      misfortunes: { "gid://shopify/Product/1": "failed", "gid://shopify/Product/2": "canceled" },
    });
    const { accepted } = await client.submit(sent);
    const statuses = async () => {
      const { videos, isComplete } = await client.sweep(new Date(START));
      expect(isComplete).toBe(true);
      const single = await Promise.all(videos.map(({ id }) => client.readVideo(id)));
      expect(single).toEqual(videos);
      return Object.fromEntries(videos.map(({ externalId, status }) => [externalId, status]));
    };
    const processing = Object.fromEntries(productIds(sent).map((id) => [id, "processing"]));
    for (const elapsedMs of [0, GENERATION_MS / 2, GENERATION_MS - 1]) {
      clock.now = START + elapsedMs;
      expect(await statuses()).toEqual(processing);
    }
    clock.now = START + GENERATION_MS;
    expect(await statuses()).toEqual({
      "gid://shopify/Product/0": "succeeded",
      "gid://shopify/Product/1": "failed",
      "gid://shopify/Product/2": "canceled",
    });
    expect(accepted).toHaveLength(3);
    const unknownWords = dialect.vocabulary?.processing.filter((word) => word === "polishing") ?? [];
    expect(logged.map(({ fields }) => fields)).toEqual(unknownWords.map((word) => ({ word })));
    expect(sandbox.requests.counts["POST /api/v1/generations"]).toBe(1);
  });

  test("a sweep finds all that is new among much that is old", async () => {
    const { client, clock } = await start(dialect);
    await client.submit(items(350, "old-"));
    clock.now += 60 * 60_000;
    await client.submit(items(130, "new-"));
    const { videos, isComplete } = await client.sweep(new Date(clock.now - 120_000));
    expect(isComplete).toBe(true);
    expect(videos.map(({ externalId }) => externalId).sort()).toEqual(productIds(items(130, "new-")).sort());
  });

  test("a listing that leaves rows out is not complete", async () => {
    const { client, sandbox } = await start(dialect);
    await client.submit(items(10));
    sandbox.faults.next("GET /api/v1/generations", { kind: "incomplete-reply" });
    const { videos, isComplete } = await client.sweep(new Date(START));
    expect([videos.length, isComplete]).toEqual([5, false]);
  });

  test("what was paid without an answer is found by a sweep", async () => {
    const sent = items(4);
    const { client, sandbox } = await start(dialect);
    sandbox.faults.next("POST /api/v1/generations", { kind: "cut", when: "mid-reply" });
    expect(await failureOf(client.submit(sent))).toBeInstanceOf(OutcomeUnknown);
    const { videos } = await client.sweep(new Date(START - 120_000));
    expect(videos.map(({ externalId }) => externalId).sort()).toEqual(productIds(sent).sort());
    expect(await client.readCredits()).toBe(10_000 - 20);
  });

  test("a reply that leaves items out, or contradicts itself, leaves those items open", async () => {
    const sent = items(4);
    const { client, sandbox } = await start(dialect);
    sandbox.faults.next("POST /api/v1/generations", { kind: "incomplete-reply" });
    expect(readReply(await client.submit(sent), productIds(sent)).size).toBe(2);
    sandbox.faults.next("POST /api/v1/generations", { kind: "contradictory-reply" });
    const other = items(4, "other-");
    const outcomes = readReply(await client.submit(other), productIds(other));
    expect(outcomes.size).toBe(3);
    expect(outcomes.has("other-0")).toBe(false);
  });

  test("a finished video comes whole, and from any byte on, until it has expired", async () => {
    const { client, clock } = await start(dialect);
    const [accepted] = (await client.submit(items(1))).accepted;
    const id = accepted?.id ?? "";
    expect(await failureOf(client.openVideo(id, 0))).toBeInstanceOf(VideoGone);

    clock.now = START + GENERATION_MS;
    for (const from of [0, 1, 4_999]) {
      const download = await client.openVideo(id, from);
      expect(download).toMatchObject({ fromByte: from, totalBytes: video.length });
      const chunks: Uint8Array[] = [];
      for await (const chunk of download.body) chunks.push(chunk);
      expect(Buffer.concat(chunks)).toEqual(video.subarray(from));
    }
    const end = await client.openVideo(id, video.length);
    expect(end).toMatchObject({ fromByte: video.length, totalBytes: video.length });

    clock.now = START + GENERATION_MS + 60 * 60_000;
    expect(await failureOf(client.openVideo(id, 0))).toBeInstanceOf(VideoGone);
    expect((await client.readVideo(id)).status).toBe("succeeded");
  });

  test("an id that is not ours is gone", async () => {
    const { client } = await start(dialect);
    expect(await failureOf(client.readVideo("1"))).toBeInstanceOf(VideoGone);
    expect(await failureOf(client.openVideo("1", 0))).toBeInstanceOf(VideoGone);
  });

  test("credits are read, and missing ones are told with the balance", async () => {
    const { client } = await start(dialect, 12);
    expect(await client.readCredits()).toBe(12);
    const error = await failureOf(client.submit(items(3)));
    expect(error).toBeInstanceOf(CreditsExhausted);
    expect(error).toMatchObject({ credits: 12 });
    await client.submit(items(2));
    expect(await client.readCredits()).toBe(2);
  });

  test("a key that was revoked is not accepted anywhere", async () => {
    const { client, sandbox } = await start(dialect);
    sandbox.accounts.revokeKey(KEY);
    const calls = [
      client.submit(items(1)),
      client.sweep(new Date(START)),
      client.readVideo("1"),
      client.openVideo("1", 0),
      client.readCredits(),
    ];
    for (const error of await Promise.all(calls.map(failureOf))) expect(error).toBeInstanceOf(Unauthorized);
  });

  test.each(["seconds", "http-date"] as const)("being asked to wait is understood as %s", async (form) => {
    const { client, sandbox } = await start(dialect);
    const fault = { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 90 } as const;
    sandbox.faults.next("POST /api/v1/generations", { ...fault, retryAfterForm: form });
    const error = await failureOf(client.submit(items(1)));
    expect(error).toBeInstanceOf(Throttled);
    expect(error).toMatchObject({ retryAfterMs: 90_000 });
    expect(sandbox.generations.all()).toEqual([]);
  });
}
