import { expect, test } from "vitest";
import { createTestClient, creditsOf, startForTest } from "./start-for-test.ts";

async function startControlled() {
  const started = await startForTest();
  const control = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${started.sandbox.url}/__sandbox/${path}`, { method, ...init });
    return { status: response.status, json: await response.json() };
  };
  return { ...started, control };
}

test("another process reads the state, the generations and the requests", async () => {
  const { control, create, clock } = await startControlled();
  await create("mug", "lamp");
  clock.now += 180_000;
  expect((await control("GET", "state")).json).toMatchObject({
    now: clock.now,
    settings: { generationMs: 180_000 },
    accounts: [{ apiKeys: ["rp_test_key"], credits: 990, generations: 2 }],
    generations: { succeeded: 2 },
    requests: { "POST /api/v1/generations": 1 },
    faults: {},
  });
  expect((await control("GET", "generations")).json).toMatchObject([
    { externalId: "mug" },
    { externalId: "lamp" },
  ]);
  expect((await control("GET", "requests")).json).toMatchObject([{ route: "POST /api/v1/generations" }]);
});

test("another process changes settings, and hears of those that do not exist", async () => {
  const { sandbox, control } = await startControlled();
  expect((await control("POST", "settings", { generationMs: 5, expiredStatus: 410 })).status).toBe(200);
  expect(sandbox.settings).toMatchObject({ generationMs: 5, expiredStatus: 410, listOrder: "newest-first" });
  const { status, json } = await control("POST", "settings", { generationSeconds: 5 });
  expect([status, json.error]).toEqual([400, expect.stringContaining("generationSeconds")]);
});

test("another process plans faults and clears them", async () => {
  const { control, call } = await startControlled();
  const fault = { kind: "status", when: "before-work", status: 503 };
  await control("POST", "faults", {
    next: [{ route: "GET /api/v1/credits", faults: [fault] }],
    always: [{ route: "GET /api/v1/generations", fault }],
  });
  expect((await call("GET", "/api/v1/credits")).status).toBe(503);
  expect((await call("GET", "/api/v1/credits")).status).toBe(200);
  expect((await call("GET", "/api/v1/generations")).status).toBe(503);
  await control("POST", "faults", { clear: true });
  expect((await call("GET", "/api/v1/generations")).status).toBe(200);
  expect(
    (await control("POST", "faults", { next: [{ route: "*", faults: [{ kind: "fire" }] }] })).status,
  ).toBe(400);
});

test("another process opens accounts, sets balances and revokes keys", async () => {
  const { sandbox, control } = await startControlled();
  const { json } = await control("POST", "accounts", { apiKey: "rp_second", credits: 40 });
  expect(json).toMatchObject({ apiKey: "rp_second", userId: expect.any(String) });
  const second = createTestClient(sandbox.url, "rp_second");
  expect((await second.call("GET", "/api/v1/credits")).json).toEqual({ userId: json.userId, credits: 40 });
  await control("POST", "accounts", { apiKey: "rp_second", credits: 5 });
  expect(creditsOf(sandbox)).toBe(1005);
  await control("POST", "accounts", { apiKey: "rp_second", revoke: true });
  expect((await second.call("GET", "/api/v1/credits")).status).toBe(401);
});

test("a control that does not exist, or a body that is no JSON, is answered with its reason", async () => {
  const { sandbox, control } = await startControlled();
  expect((await control("GET", "weather")).status).toBe(404);
  const response = await fetch(`${sandbox.url}/__sandbox/settings`, { method: "POST", body: "{" });
  expect([response.status, (await response.json()).error]).toEqual([400, expect.stringContaining("JSON")]);
});

test("control requests are neither counted nor struck by faults", async () => {
  const { sandbox, control } = await startControlled();
  sandbox.faults.always("*", { kind: "cut", when: "before-work" });
  expect((await control("GET", "state")).status).toBe(200);
  expect(sandbox.requests.all).toEqual([]);
});
