import { describe, expect, test } from "vitest";
import { vocabularies } from "./index.ts";
import { createTestClient, startForTest } from "./start-for-test.ts";

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const externalIds = (json: { generations: { external_id: string }[] }) =>
  json.generations.map((row) => row.external_id);

describe("the list", () => {
  test("is a page without an envelope, 20 rows unless told otherwise", async () => {
    const { create, call } = await startForTest();
    await create(...names(42));
    const { status, json } = await call("GET", "/api/v1/generations");
    expect(status).toBe(200);
    expect(json).toMatchObject({ page: 1, pageSize: 20, total: 42 });
    expect(json.generations).toHaveLength(20);
    expect(json.generations[0]).toEqual({
      id: expect.any(Number),
      external_id: "p41",
      status: "processing",
      created_at: "2026-03-01T12:00:00.000Z",
      updated_at: "2026-03-01T12:00:00.000Z",
    });
  });

  test("has its last rows on a short page, and nothing behind it", async () => {
    const { create, call } = await startForTest();
    await create(...names(42));
    expect(externalIds((await call("GET", "/api/v1/generations?page=3")).json)).toEqual(["p1", "p0"]);
    expect((await call("GET", "/api/v1/generations?page=4")).json).toMatchObject({
      total: 42,
      generations: [],
    });
  });

  test("gives at most 100 rows a page, and the defaults for what is no number", async () => {
    const { create, call } = await startForTest();
    await create(...names(120));
    const large = (await call("GET", "/api/v1/generations?pageSize=500")).json;
    expect([large.pageSize, large.generations.length]).toEqual([100, 100]);
    expect((await call("GET", "/api/v1/generations?page=x&pageSize=-1")).json).toMatchObject({
      page: 1,
      pageSize: 20,
    });
  });

  test("comes oldest first, newest first, or in an order that means nothing but stays", async () => {
    const { sandbox, create, call } = await startForTest();
    const asked = names(12);
    await create(...asked);
    const listed = async () => [
      ...externalIds((await call("GET", "/api/v1/generations?pageSize=6&page=1")).json),
      ...externalIds((await call("GET", "/api/v1/generations?pageSize=6&page=2")).json),
    ];
    expect(await listed()).toEqual([...asked].reverse());
    sandbox.settings.listOrder = "oldest-first";
    expect(await listed()).toEqual(asked);
    sandbox.settings.listOrder = "shuffled";
    const shuffled = await listed();
    expect(shuffled).not.toEqual(asked);
    expect(shuffled).not.toEqual([...asked].reverse());
    expect([...shuffled].sort()).toEqual([...asked].sort());
    expect(await listed()).toEqual(shuffled);
  });
});

describe("the status", () => {
  test("follows from the clock", async () => {
    const { clock, create, call } = await startForTest();
    const { id } = (await create("mug")).json.data.generations[0];
    const status = async () => (await call("GET", `/api/v1/generations/${id}/status`)).json;
    clock.now += 179_999;
    expect(await status()).toMatchObject({ status: "processing", updated_at: "2026-03-01T12:00:00.000Z" });
    clock.now += 1;
    expect(await status()).toEqual({
      id,
      external_id: "mug",
      status: "succeeded",
      created_at: "2026-03-01T12:00:00.000Z",
      updated_at: "2026-03-01T12:03:00.000Z",
    });
  });

  test("of an unknown generation is 404 with code 4006", async () => {
    const { call } = await startForTest();
    for (const id of ["1", "none", "48212.5"]) {
      const { status, json } = await call("GET", `/api/v1/generations/${id}/status`);
      expect(status).toBe(404);
      expect(json).toMatchObject({
        success: false,
        error: { code: 4006, message: "generation not found", meta: { type: "error" } },
      });
    }
  });

  test("keeps the time that the generation was accepted with, when the setting changes", async () => {
    const { sandbox, clock, create, call } = await startForTest({ settings: { generationMs: 3000 } });
    const { id } = (await create("mug")).json.data.generations[0];
    sandbox.settings.generationMs = 180_000;
    clock.now += 3000;
    expect((await call("GET", `/api/v1/generations/${id}/status`)).json.status).toBe("succeeded");
  });

  test.each(Object.entries(vocabularies))("is told in the words of %s", async (_name, vocabulary) => {
    const { clock, create, call } = await startForTest({
      settings: { vocabulary, misfortunes: { bad: "failed", gone: "canceled" } },
    });
    const { json } = await create("good", "bad", "gone");
    const [good, bad, gone] = json.data.generations;
    const word = async ({ id }: { id: number }) =>
      (await call("GET", `/api/v1/generations/${id}/status`)).json.status;
    const seen = new Set<string>([good.status]);
    for (let minute = 0; minute < 3; minute += 1) {
      seen.add(await word(good));
      clock.now += 60_000;
    }
    expect([...seen]).toEqual(vocabulary.processing);
    expect(await Promise.all([good, bad, gone].map(word))).toEqual([
      vocabulary.succeeded,
      vocabulary.failed,
      vocabulary.canceled,
    ]);
  });

  test("has timestamps with a zone and milliseconds, or without one and with microseconds", async () => {
    const { sandbox, create, call } = await startForTest();
    const row = (await create("mug")).json.data.generations[0];
    expect(row.created_at).toBe("2026-03-01T12:00:00.000Z");
    sandbox.settings.timestamps = "zoneless-micros";
    const { json } = await call("GET", `/api/v1/generations/${row.id}/status`);
    expect(json.created_at).toMatch(/^2026-03-01T12:00:00\.000\d{3}$/);
  });

  test("of a row that the service lost is 404, and it stays charged", async () => {
    const { sandbox, create, call } = await startForTest();
    const { id } = (await create("mug")).json.data.generations[0];
    sandbox.generations.vanish(id);
    expect((await call("GET", `/api/v1/generations/${id}/status`)).status).toBe(404);
    expect((await call("GET", "/api/v1/generations")).json.total).toBe(0);
    expect((await call("GET", "/api/v1/credits")).json.credits).toBe(995);
  });
});

describe("accounts and keys", () => {
  test("the balance is told with the user's id", async () => {
    const { sandbox, call } = await startForTest();
    const userId = sandbox.accounts.list()[0]?.userId;
    expect(await call("GET", "/api/v1/credits")).toEqual({ status: 200, json: { userId, credits: 1000 } });
  });

  test.each([
    "/api/v1/credits",
    "/api/v1/generations",
    "/api/v1/generations/48212",
    "/api/v1/generations/1/status",
  ])("an unknown key gets 401 from %s", async (path) => {
    const { sandbox } = await startForTest();
    const { status, json } = await createTestClient(sandbox.url, "rp_unknown").call("GET", path);
    expect(status).toBe(401);
    expect(json).toMatchObject({ success: false, error: { code: expect.any(Number) } });
    expect((await fetch(sandbox.url + path)).status).toBe(401);
  });

  test("a key that was revoked is unknown from then on, the account's other keys are not", async () => {
    const { sandbox, call } = await startForTest();
    const userId = sandbox.accounts.list()[0]?.userId ?? "";
    const second = createTestClient(sandbox.url, sandbox.accounts.addKey(userId));
    sandbox.accounts.revokeKey("rp_test_key");
    expect((await call("GET", "/api/v1/credits")).status).toBe(401);
    expect((await second.call("GET", "/api/v1/credits")).json).toEqual({ userId, credits: 1000 });
  });

  test("an account sees its own generations and credits only", async () => {
    const { sandbox, clock, create } = await startForTest({ settings: { generationMs: 0 } });
    const { id } = (await create("mug")).json.data.generations[0];
    const stranger = createTestClient(sandbox.url, sandbox.accounts.create({ credits: 7 }).apiKey);
    clock.now += 1;
    expect((await stranger.call("GET", "/api/v1/generations")).json).toMatchObject({
      total: 0,
      generations: [],
    });
    expect((await stranger.call("GET", `/api/v1/generations/${id}/status`)).status).toBe(404);
    expect((await stranger.call("GET", `/api/v1/generations/${id}`)).status).toBe(404);
    expect((await stranger.call("GET", "/api/v1/credits")).json.credits).toBe(7);
  });

  test("a balance can be set, whatever was spent before", async () => {
    const { sandbox, create, call } = await startForTest();
    await create("a", "b");
    const userId = sandbox.accounts.list()[0]?.userId ?? "";
    sandbox.accounts.setBalance(userId, 12);
    expect((await call("GET", "/api/v1/credits")).json.credits).toBe(12);
  });

  test("a key opens one account only", async () => {
    const { sandbox } = await startForTest();
    expect(() => sandbox.accounts.create({ apiKey: "rp_test_key" })).toThrow("has an account already");
  });
});

test("what the API does not have is 404", async () => {
  const { send } = await startForTest();
  expect((await send("GET", "/api/v1/videos")).status).toBe(404);
  expect((await send("DELETE", "/api/v1/generations/48212")).status).toBe(404);
});

test("requests are counted by route", async () => {
  const { sandbox, create, call } = await startForTest();
  await create("mug");
  await call("GET", "/api/v1/credits");
  await call("GET", "/api/v1/credits");
  expect(sandbox.requests.counts).toEqual({ "POST /api/v1/generations": 1, "GET /api/v1/credits": 2 });
  expect(sandbox.requests.all[2]).toMatchObject({ path: "/api/v1/credits", outcome: 200, faults: [] });
});
