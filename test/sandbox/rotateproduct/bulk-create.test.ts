import { describe, expect, test } from "vitest";
import {
  acceptedBy,
  createGate,
  creditsOf,
  drawImage,
  imageUrl,
  startForTest,
  startImageHost,
} from "./start-for-test.ts";

const path = "/api/v1/generations";

test("accepted items are told as the reference page tells them, and cost 5 credits each at once", async () => {
  const { sandbox, create } = await startForTest();
  const { status, json } = await create("mug-1", "mug-2");
  expect(status).toBe(200);
  const account = sandbox.accounts.list()[0];
  expect(json).toEqual({
    success: true,
    data: {
      failedGenerations: [],
      generations: ["mug-1", "mug-2"].map((externalId) => ({
        id: expect.any(Number),
        user_id: account?.userId,
        status: "processing",
        created_at: "2026-03-01T12:00:00.000Z",
        updated_at: "2026-03-01T12:00:00.000Z",
        external_id: externalId,
      })),
    },
  });
  expect(creditsOf(sandbox)).toBe(990);
});

test("ids increase from somewhere, with gaps", async () => {
  const { sandbox, create } = await startForTest();
  await create(...Array.from({ length: 20 }, (_, index) => `p${index}`));
  const ids = sandbox.generations.all().map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(new Set(ids).size).toBe(20);
  expect(ids[0]).toBeGreaterThan(1000);
  expect((ids.at(-1) ?? 0) - (ids[0] ?? 0)).toBeGreaterThan(19);
});

test("the same item sent twice is made and charged twice: there is no idempotency key", async () => {
  const { sandbox, create } = await startForTest();
  await create("mug");
  await create("mug");
  expect(acceptedBy(sandbox)).toEqual(["mug", "mug"]);
  expect(creditsOf(sandbox)).toBe(990);
});

test("an external id is not required", async () => {
  const { sandbox, call } = await startForTest();
  const { json } = await call("POST", path, { generations: [{ imageUrl, description: "A mug" }] });
  expect(json.data.generations[0].external_id).toBeNull();
  expect(sandbox.generations.all()[0]).toMatchObject({ description: "A mug", imageUrl });
});

test("the reply may come in another order than the request", async () => {
  const { create } = await startForTest({ settings: { replyOrder: "shuffled" } });
  const asked = Array.from({ length: 12 }, (_, index) => `p${index}`);
  const { json } = await create(...asked);
  const answered = json.data.generations.map((row: { external_id: string }) => row.external_id);
  expect(answered).not.toEqual(asked);
  expect(answered.sort()).toEqual(asked.sort());
});

describe("an invalid request is answered in the envelope and makes nothing", () => {
  const end = { imageUrl, endImageUrl: imageUrl };
  test.each([
    ["no JSON", "{", "not JSON"],
    ["no object", "[]", "body"],
    ["no generations", "{}", "generations"],
    ["no items", '{"generations":[]}', "generations"],
    ["a missing imageUrl", '{"generations":[{"externalId":"a"}]}', "generations.0.imageUrl"],
    ["an imageUrl that is no string", '{"generations":[{"imageUrl":7}]}', "generations.0.imageUrl"],
    [
      "an externalId that is no string",
      '{"generations":[{"imageUrl":"https://a.test/b.png","externalId":7}]}',
      "generations.0.externalId",
    ],
    ["601 images", JSON.stringify({ generations: Array(601).fill({ imageUrl }) }), "at most 600 images"],
    ["301 pairs of images", JSON.stringify({ generations: Array(301).fill(end) }), "602 were sent"],
  ])("%s", async (_name, body, words) => {
    const { sandbox, send } = await startForTest({ accounts: [{ apiKey: "rp_test_key", credits: 10_000 }] });
    const response = await send("POST", path, { body });
    const json = await response.json();
    expect(response.status).toBe(400);
    expect(json).toMatchObject({
      success: false,
      error: { code: expect.any(Number), meta: { type: "error" } },
    });
    expect(json.error.message).toContain(words);
    expect(acceptedBy(sandbox)).toEqual([]);
    expect(creditsOf(sandbox)).toBe(10_000);
  });
});

test("600 images are accepted", async () => {
  const { sandbox, create } = await startForTest({ accounts: [{ apiKey: "rp_test_key", credits: 3000 }] });
  const { json } = await create(...Array.from({ length: 600 }, (_, index) => `p${index}`));
  expect(json.data.generations).toHaveLength(600);
  expect(creditsOf(sandbox)).toBe(0);
});

describe("credits that do not suffice", () => {
  test("refuse the whole request with error 3001", async () => {
    const { sandbox, create } = await startForTest({ accounts: [{ apiKey: "rp_test_key", credits: 9 }] });
    const userId = sandbox.accounts.list()[0]?.userId;
    const { status, json } = await create("a", "b");
    expect(status).toBe(402);
    expect(json).toEqual({
      success: false,
      error: {
        code: 3001,
        message: `Insufficient credits for userId: ${userId}`,
        meta: {
          friendlyMessage: "You need 10 credits to perform this action. You currently have 9 credits.",
          credits: 9,
          requiredCredits: 10,
          type: "error",
          title: "Insufficient Credits",
          userId,
        },
      },
    });
    expect(acceptedBy(sandbox)).toEqual([]);
    expect(creditsOf(sandbox)).toBe(9);
  });

  test("come with the status that is asked for, since none is documented", async () => {
    const { create } = await startForTest({
      accounts: [{ apiKey: "rp_test_key", credits: 0 }],
      settings: { insufficientCreditsStatus: 400 },
    });
    expect((await create("a")).status).toBe(400);
  });

  test("are not overdrawn by requests at the same time", async () => {
    const { sandbox, call } = await startForTest({ accounts: [{ apiKey: "rp_test_key", credits: 25 }] });
    const image = createGate();
    const host = await startImageHost({ "*": image.opened.then(() => drawImage("teal")) });
    const generations = Array(3).fill({ imageUrl: `${host.url}/mug` });
    const both = Promise.all([call("POST", path, { generations }), call("POST", path, { generations })]);
    await expect.poll(() => [sandbox.requests.all.length, host.served["/mug"]]).toEqual([2, 1]);
    image.open();
    const replies = await both;
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 402]);
    expect(creditsOf(sandbox)).toBe(10);
  });
});

describe("an item whose image is none is refused and costs nothing", () => {
  const broken = `data:image/png;base64,${Buffer.from("no image").toString("base64")}`;
  const generations = [
    { imageUrl, externalId: "good" },
    { imageUrl: broken, externalId: "bad-start" },
    { imageUrl, endImageUrl: broken, externalId: "bad-end" },
  ];

  test("by the index in the request, with an error", async () => {
    const { sandbox, call } = await startForTest();
    const { status, json } = await call("POST", path, { generations });
    expect(status).toBe(200);
    expect(json.data.failedGenerations).toEqual([
      { id: "1", error: expect.stringMatching(/^Failed to process start image: /) },
      { id: "2", error: expect.stringMatching(/^Failed to process end image: /) },
    ]);
    expect(acceptedBy(sandbox)).toEqual(["good"]);
    expect(creditsOf(sandbox)).toBe(995);
  });

  test("by its external id without an error, as the older page shows it", async () => {
    const { call } = await startForTest({ settings: { failedGenerations: "by-external-id" } });
    const { json } = await call("POST", path, { generations });
    expect(json.data.failedGenerations).toEqual([{ id: "bad-start" }, { id: "bad-end" }]);
    expect(json.data.generations).toHaveLength(1);
  });

  test("or becomes a row that fails, when images are checked while generating", async () => {
    const { sandbox, clock, call } = await startForTest({ settings: { checkImages: "while-generating" } });
    const { json } = await call("POST", path, { generations });
    expect(json.data.failedGenerations).toEqual([]);
    expect(creditsOf(sandbox)).toBe(985);
    clock.now += 180_000;
    await expect
      .poll(async () => {
        const { json: list } = await call("GET", path);
        return list.generations.map((row: { status: string }) => row.status);
      })
      .toEqual(["failed", "failed", "succeeded"]);
    expect(creditsOf(sandbox)).toBe(995);
  });
});

describe("misfortunes are chosen by external id or by a rule", () => {
  test("refused, failed, canceled and stuck", async () => {
    const { sandbox, clock, create, call } = await startForTest({
      settings: { misfortunes: { a: "refused", b: "failed", c: "canceled", d: "stuck" } },
    });
    sandbox.settings.misfortuneOf = ({ externalId }) => (externalId === "f" ? "failed" : undefined);
    const { json } = await create("a", "b", "c", "d", "e", "f");
    expect(json.data.failedGenerations).toEqual([{ id: "0", error: expect.any(String) }]);
    clock.now += 10 * 3_600_000;
    const { json: list } = await call("GET", path);
    expect(
      Object.fromEntries(
        list.generations.map((row: { external_id: string; status: string }) => [row.external_id, row.status]),
      ),
    ).toEqual({ b: "failed", c: "canceled", d: "processing", e: "succeeded", f: "failed" });
  });

  test.each([
    [true, 1000],
    [false, 995],
  ])("credits of a failed generation come back: %s", async (refundsFailures, credits) => {
    const { sandbox, clock, create } = await startForTest({
      settings: { refundsFailures, misfortunes: { a: "failed" } },
    });
    await create("a");
    expect(creditsOf(sandbox)).toBe(995);
    clock.now += 180_000;
    expect(creditsOf(sandbox)).toBe(credits);
  });
});
