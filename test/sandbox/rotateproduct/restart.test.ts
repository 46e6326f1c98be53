import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { installRedirect } from "../redirect.ts";
import {
  createGate,
  createTestClient,
  creditsOf,
  drawImage,
  makeTestVideo,
  startForTest,
  startImageHost,
} from "./start-for-test.ts";

function chooseStateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "rotateproduct-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "state.jsonl");
}

test("accounts, keys, balances and generations survive a restart, and time went on meanwhile", async () => {
  const stateFile = chooseStateFile();
  const before = await startForTest({ stateFile });
  const { userId } = before.sandbox.accounts.create({ apiKey: "rp_second", credits: 50 });
  before.sandbox.accounts.revokeKey("rp_test_key");
  const second = createTestClient(before.sandbox.url, "rp_second");
  const row = (await second.create("mug")).json.data.generations[0];
  const lost = (await second.create("lost")).json.data.generations[0];
  before.sandbox.generations.vanish(lost.id);
  await before.sandbox.close();

  const after = await startForTest({ stateFile });
  after.clock.now += 180_000;
  const client = createTestClient(after.sandbox.url, "rp_second");
  expect((await client.call("GET", "/api/v1/credits")).json).toEqual({ userId, credits: 40 });
  expect((await client.call("GET", "/api/v1/generations")).json.generations).toMatchObject([
    { id: row.id, external_id: "mug", status: "succeeded", created_at: row.created_at },
  ]);
  expect((await after.call("GET", "/api/v1/credits")).status).toBe(401);
  const video = await client.send("GET", `/api/v1/generations/${row.id}`);
  expect(Buffer.from(await video.arrayBuffer())).toEqual(await makeTestVideo(drawImage("teal")));
});

test("ids are never given twice", async () => {
  const stateFile = chooseStateFile();
  const before = await startForTest({ stateFile });
  const first = (await before.create("a")).json.data.generations[0].id;
  await before.sandbox.close();
  const after = await startForTest({ stateFile });
  expect((await after.create("b")).json.data.generations[0].id).toBeGreaterThan(first);
});

test("a late start is still due after the restart", async () => {
  const stateFile = chooseStateFile();
  const before = await startForTest({ stateFile });
  before.sandbox.faults.next("POST /api/v1/generations", { kind: "late-start", ms: 60_000 });
  await before.create("a");
  await before.sandbox.close();
  const after = await startForTest({ stateFile });
  expect(creditsOf(after.sandbox)).toBe(1000);
  after.clock.now += 60_000;
  expect(creditsOf(after.sandbox)).toBe(995);
});

test("what was undecided is taken up again with the first request, when images can be reached", async () => {
  const stateFile = chooseStateFile();
  const before = await startForTest({ stateFile, makeVideo: () => new Promise(() => undefined) });
  const host = await startImageHost({ "/mug": drawImage("teal") });
  const removeFirst = installRedirect([{ host: "images.test", origin: host.url }]);
  await before.call("POST", "/api/v1/generations", {
    generations: [{ imageUrl: "https://images.test/mug" }],
  });
  await before.sandbox.close();
  removeFirst();
  const after = await startForTest({ stateFile });
  onTestFinished(installRedirect([{ host: "images.test", origin: host.url }]));
  after.clock.now += 180_000;
  await expect
    .poll(async () => (await after.call("GET", "/api/v1/generations")).json.generations[0].status)
    .toBe("succeeded");
});

test("a line that a kill left unfinished is dropped, and what follows it is kept", async () => {
  const stateFile = chooseStateFile();
  const before = await startForTest({ stateFile });
  await before.create("a");
  await before.sandbox.close();
  appendFileSync(stateFile, '{"type":"generation-accepted","generation":{"id":99');
  const after = await startForTest({ stateFile });
  await after.create("b");
  await after.sandbox.close();
  const again = await startForTest({ stateFile });
  expect(again.sandbox.generations.all().map(({ externalId }) => externalId)).toEqual(["a", "b"]);
  for (const line of readFileSync(stateFile, "utf8").trim().split("\n"))
    expect(() => JSON.parse(line)).not.toThrow();
});

test("a request that waits when the process ends does no work", async () => {
  const { sandbox, create } = await startForTest();
  sandbox.faults.next("POST /api/v1/generations", { kind: "latency", when: "before-work", ms: 60_000 });
  const reply = create("a");
  await expect.poll(() => sandbox.requests.all.length).toBe(1);
  await Promise.all([expect(reply).rejects.toThrow(), sandbox.close()]);
  expect(sandbox.generations.all()).toEqual([]);
});

test("work that is under way when the process ends leaves nothing behind it", async () => {
  const encoding = createGate();
  const stateFile = chooseStateFile();
  const before = await startForTest({
    stateFile,
    makeVideo: (image) => encoding.opened.then(() => makeTestVideo(image)),
  });
  await before.create("a");
  await before.sandbox.close();
  const kept = readFileSync(stateFile, "utf8");
  encoding.open();
  await encoding.opened;
  before.sandbox.accounts.create({ credits: 7 });
  expect(before.sandbox.generations.all()).toMatchObject([{ ending: "undecided" }]);
  expect(readFileSync(stateFile, "utf8")).toBe(kept);
});

test("a port that is taken is an error", async () => {
  const { sandbox } = await startForTest();
  const port = Number(new URL(sandbox.url).port);
  await expect(startForTest({ port })).rejects.toThrow("EADDRINUSE");
});
