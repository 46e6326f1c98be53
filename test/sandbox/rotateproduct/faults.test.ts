import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { describe, expect, test } from "vitest";
import type { RotateProductFault } from "./index.ts";
import { acceptedBy, createGate, creditsOf, startForTest } from "./start-for-test.ts";

const POST = "POST /api/v1/generations";
const VIDEO = "GET /api/v1/generations/:id";

/** Four items are asked for; `truth` is what the server made of them. */
async function createUnder(...faults: RotateProductFault[]) {
  const started = await startForTest();
  started.sandbox.faults.next(POST, ...faults);
  const reply = started.create("a", "b", "c", "d");
  await reply.catch(() => undefined);
  const truth = () => ({ accepted: acceptedBy(started.sandbox), credits: creditsOf(started.sandbox) });
  return { ...started, reply, truth };
}

const nothing = { accepted: [], credits: 1000 };
const half = { accepted: ["a", "b"], credits: 990 };
const everything = { accepted: ["a", "b", "c", "d"], credits: 980 };

describe("a bulk create whose caller learns nothing", () => {
  test.each([
    ["cut before the work", { kind: "cut", when: "before-work" }, nothing],
    ["cut in the middle of the batch", { kind: "cut", when: "mid-work" }, half],
    ["cut after the work", { kind: "cut", when: "after-work" }, everything],
    ["cut within the reply", { kind: "cut", when: "mid-reply" }, everything],
    ["cut after 10 bytes of the reply", { kind: "cut", when: "mid-reply", afterBytes: 10 }, everything],
    ["broken JSON", { kind: "broken-json" }, everything],
    ["a reply that is shorter than it says", { kind: "wrong-length", by: 10 }, everything],
  ] as const)("%s", async (_name, fault, made) => {
    const { reply, truth, create } = await createUnder(fault);
    await expect(reply).rejects.toThrow();
    expect(truth()).toEqual(made);
    expect((await create("next")).status).toBe(200);
  });

  test.each([
    ["before the work", { kind: "hang", when: "before-work" }, nothing],
    ["in the middle of the batch", { kind: "hang", when: "mid-work" }, half],
    ["after the work", { kind: "hang", when: "after-work" }, everything],
  ] as const)("half-open %s: the caller has to give up by itself", async (_name, fault, made) => {
    const { sandbox, create } = await startForTest();
    sandbox.faults.next(POST, fault);
    const reply = create("a", "b", "c", "d");
    const first = await Promise.race([reply, new Promise((timeUp) => setTimeout(timeUp, 150, "silence"))]);
    expect(first).toBe("silence");
    expect({ accepted: acceptedBy(sandbox), credits: creditsOf(sandbox) }).toEqual(made);
    await sandbox.close().catch(() => undefined);
    await expect(reply).rejects.toThrow();
  });
});

test.each([
  ["before the work", "before-work", 503, nothing],
  ["after the work", "after-work", 500, everything],
  ["after the work", "after-work", 502, everything],
] as const)("5xx %s", async (_name, when, status, made) => {
  const { reply, truth } = await createUnder({ kind: "status", when, status });
  expect(await reply).toMatchObject({ status, json: { success: false } });
  expect(truth()).toEqual(made);
});

test("429 comes before the work, with Retry-After as seconds or as a date", async () => {
  const { sandbox, send } = await startForTest();
  const fault = { kind: "status", when: "before-work", status: 429, retryAfterSeconds: 30 } as const;
  sandbox.faults.next("GET /api/v1/credits", fault);
  sandbox.faults.next("GET /api/v1/credits", { ...fault, retryAfterForm: "http-date" });
  const replies = [await send("GET", "/api/v1/credits"), await send("GET", "/api/v1/credits")];
  expect(replies.map(({ status, headers }) => [status, headers.get("retry-after")])).toEqual([
    [429, "30"],
    [429, "Sun, 01 Mar 2026 12:00:30 GMT"],
  ]);
  expect((await send("GET", "/api/v1/credits")).status).toBe(200);
});

test("a caller that gives up during the latency does not stop the work", async () => {
  const latency = createGate();
  const { sandbox } = await startForTest({ sleep: () => latency.opened });
  sandbox.faults.next(POST, { kind: "latency", when: "before-work", ms: 60_000 });
  const body = JSON.stringify({ generations: [{ imageUrl: "data:image/png;base64,", externalId: "a" }] });
  sandbox.settings.checkImages = "while-generating";
  await expect(
    fetch(`${sandbox.url}/api/v1/generations`, {
      method: "POST",
      headers: { Authorization: "Bearer rp_test_key" },
      body,
      signal: AbortSignal.timeout(100),
    }),
  ).rejects.toThrow("timeout");
  expect(acceptedBy(sandbox)).toEqual([]);
  latency.open();
  await expect.poll(() => acceptedBy(sandbox)).toEqual(["a"]);
});

test("a caller that hangs up within its own request has asked for nothing", async () => {
  const { sandbox, create } = await startForTest();
  const request = httpRequest(`${sandbox.url}/api/v1/generations`, {
    method: "POST",
    headers: { Authorization: "Bearer rp_test_key", "Content-Length": "1000" },
  });
  const failed = once(request, "error");
  request.write('{"generations":[');
  await new Promise((sent) => setTimeout(sent, 50));
  request.destroy(new Error("hung up"));
  await failed;
  expect((await create("a")).status).toBe(200);
  expect(acceptedBy(sandbox)).toEqual(["a"]);
  expect(sandbox.requests.all).toHaveLength(1);
});

test("an incomplete reply is a 200 that says nothing of some items it made", async () => {
  const { reply, truth } = await createUnder({ kind: "incomplete-reply" });
  const { status, json } = await reply;
  expect(status).toBe(200);
  expect(json.data.failedGenerations).toEqual([]);
  expect(json.data.generations.map((row: { external_id: string }) => row.external_id)).toEqual(["b", "d"]);
  expect(truth()).toEqual(everything);
});

test.each([
  ["by-index", { id: "0", error: expect.any(String) }],
  ["by-external-id", { id: "a" }],
] as const)("a contradictory reply tells %s of a failure that was none", async (dialect, failed) => {
  const { sandbox, create } = await startForTest({ settings: { failedGenerations: dialect } });
  sandbox.faults.next(POST, { kind: "contradictory-reply" });
  const { json } = await create("a", "b");
  expect(json.data.failedGenerations).toEqual([failed]);
  expect(json.data.generations).toHaveLength(2);
  expect(creditsOf(sandbox)).toBe(990);
});

test("a list page can miss rows, too", async () => {
  const { sandbox, create, call } = await startForTest();
  await create("a", "b", "c", "d");
  sandbox.faults.next("GET /api/v1/generations", { kind: "incomplete-reply" });
  const { json } = await call("GET", "/api/v1/generations");
  expect([json.total, json.generations.length]).toEqual([4, 2]);
});

describe("rows that turn up late", () => {
  const listed = async ({ call }: Awaited<ReturnType<typeof startForTest>>) =>
    (await call("GET", "/api/v1/generations")).json.total;

  test("list lag: charged and known by id at once, listed later", async () => {
    const started = await startForTest();
    const { sandbox, clock, create, call } = started;
    sandbox.faults.next(POST, { kind: "list-lag", ms: 60_000 });
    const { id } = (await create("a")).json.data.generations[0];
    expect(creditsOf(sandbox)).toBe(995);
    expect((await call("GET", `/api/v1/generations/${id}/status`)).status).toBe(200);
    clock.now += 59_999;
    expect(await listed(started)).toBe(0);
    clock.now += 1;
    expect(await listed(started)).toBe(1);
  });

  test("late start after a reply: not there, not charged, then both, with its time counted from then", async () => {
    const started = await startForTest();
    const { sandbox, clock, create, call } = started;
    sandbox.faults.next(POST, { kind: "late-start", ms: 60_000 });
    const row = (await create("a")).json.data.generations[0];
    const status = () => call("GET", `/api/v1/generations/${row.id}/status`);
    expect(row.created_at).toBe("2026-03-01T12:00:00.000Z");
    expect([await listed(started), (await status()).status, creditsOf(sandbox)]).toEqual([0, 404, 1000]);
    clock.now += 60_000;
    expect([await listed(started), creditsOf(sandbox)]).toEqual([1, 995]);
    expect((await status()).json).toMatchObject({
      status: "processing",
      created_at: "2026-03-01T12:01:00.000Z",
    });
    clock.now += 180_000;
    expect((await status()).json.status).toBe("succeeded");
  });

  test("late start after a cut: nothing to be seen until then", async () => {
    const started = await startForTest();
    const { sandbox, clock, create } = started;
    sandbox.faults.next(POST, { kind: "late-start", ms: 900_000 }, { kind: "cut", when: "after-work" });
    await expect(create("a", "b")).rejects.toThrow();
    expect([await listed(started), creditsOf(sandbox)]).toEqual([0, 1000]);
    clock.now += 900_000;
    expect([await listed(started), creditsOf(sandbox)]).toEqual([2, 990]);
  });

  test("credits that late starts will cost cannot be spent twice", async () => {
    const { sandbox, create } = await startForTest({ accounts: [{ apiKey: "rp_test_key", credits: 8 }] });
    sandbox.faults.next(POST, { kind: "late-start", ms: 60_000 });
    expect((await create("a")).status).toBe(200);
    expect(creditsOf(sandbox)).toBe(8);
    expect((await create("b")).status).toBe(402);
  });
});

describe("videos", () => {
  async function fetchVideoUnder(...faults: RotateProductFault[]) {
    const { sandbox, clock, create, send } = await startForTest();
    const { id } = (await create("a")).json.data.generations[0];
    clock.now += 180_000;
    sandbox.faults.next(VIDEO, ...faults);
    const get = (headers: Record<string, string> = {}) =>
      send("GET", `/api/v1/generations/${id}`, { headers });
    return { response: await get(), get };
  }

  test("cut after so many bytes, then whole from there by a range", async () => {
    const { response, get } = await fetchVideoUnder({ kind: "cut", when: "mid-reply", afterBytes: 300 });
    expect(response.headers.get("content-length")).toBe("1024");
    let received = 0;
    const reader = response.body?.getReader();
    const readToEnd = async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        received += part.value.length;
    };
    await expect(readToEnd()).rejects.toThrow("terminated");
    expect(received).toBe(300);
    const rest = await get({ Range: "bytes=300-" });
    expect([rest.status, (await rest.arrayBuffer()).byteLength]).toEqual([206, 724]);
  });

  test("wrong bytes have the right length", async () => {
    const { response } = await fetchVideoUnder({ kind: "wrong-bytes" });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes).toHaveLength(1024);
    expect(bytes.toString("latin1", 4, 8)).not.toBe("ftyp");
  });

  test("a wrong length is a video that ends early, or one that promises too much", async () => {
    const short = await fetchVideoUnder({ kind: "wrong-length", by: -24 });
    expect((await short.response.arrayBuffer()).byteLength).toBe(1000);
    const long = await fetchVideoUnder({ kind: "wrong-length", by: 24 });
    expect(long.response.headers.get("content-length")).toBe("1048");
    await expect(long.response.arrayBuffer()).rejects.toThrow("terminated");
  });

  test("a fault met once leaves the next request alone", async () => {
    const { response, get } = await fetchVideoUnder({ kind: "status", when: "before-work", status: 500 });
    expect(response.status).toBe(500);
    expect((await get()).status).toBe(200);
  });
});

test("the log and the counts tell which faults struck", async () => {
  const { sandbox, call } = await startForTest();
  const end = sandbox.faults.always("*", { kind: "status", when: "before-work", status: 500 });
  await call("GET", "/api/v1/credits");
  end();
  await call("GET", "/api/v1/credits");
  expect(sandbox.requests.all).toMatchObject([
    { outcome: 500, faults: [{ kind: "status", status: 500 }] },
    { outcome: 200, faults: [] },
  ]);
  expect(sandbox.faults.counts).toEqual({ "GET /api/v1/credits status before-work": 1 });
});
