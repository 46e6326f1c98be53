import { afterAll, beforeEach, expect, test } from "vitest";
import type { Intent } from "../../app/pipeline/ports/index.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

let open: OpenStore;
let ids: string[];

beforeEach(async () => {
  await open?.close();
  open = await openStore();
  ids = await open.queue(["p1", "p2", "p3"]);
});

afterAll(() => open.close());

const intent = (changes: Partial<Intent> = {}): Intent => ({
  keyFingerprint: "key",
  sentAt: NOW,
  balanceBefore: 100,
  knownRemoteIds: ["5"],
  items: ids.map((generationId) => ({ generationId, set: { imageUrl: "https://cdn.shopify.com/a.png" } })),
  ...changes,
});

const openSubmission = (changes: Partial<Intent> = {}) =>
  open.store.openSubmission(SHOP, intent(changes), []);
const states = async () => (await open.store.readGenerations(SHOP, ids)).map((row) => row.state).toSorted();
const unresolved = () => open.store.listUnresolved(SHOP, new Date(NOW.getTime() - 1));

test("the intent takes its rows out of the queue and remembers its witnesses", async () => {
  const submission = await openSubmission();
  expect(submission).toMatchObject({
    isOpen: true,
    balanceBefore: 100,
    knownRemoteIds: ["5"],
    highestRemoteId: "5",
    sentAt: NOW,
  });
  expect(submission?.unaccounted.map((item) => item.productId)).toEqual(["p1", "p2", "p3"]);
  expect(await states()).toEqual(["confirming", "confirming", "confirming"]);
  expect(await unresolved()).toEqual([submission]);
});

test("of two workers with the same intent one may send, the other may not", async () => {
  const results = await Promise.all([1, 2, 3, 4, 5].map(() => openSubmission()));
  expect(results.filter((submission) => submission !== null)).toHaveLength(1);
  expect(await open.prisma.submission.count()).toBe(1);
});

test("while one is open, nothing else is opened with the same key, not even by another shop", async () => {
  await openSubmission({ items: [{ generationId: ids[0] ?? "", set: {} }] });
  expect(await openSubmission()).toBeNull();
  const [theirs = ""] = await open.queue(["p1"], OTHER_SHOP);
  const items = [{ generationId: theirs, set: {} }];
  expect(await open.store.openSubmission(OTHER_SHOP, intent({ items }), [])).toBeNull();
  await open.prisma.shop.update({ where: { domain: OTHER_SHOP }, data: { keyFingerprint: "other" } });
  expect(
    await open.store.openSubmission(OTHER_SHOP, intent({ items, keyFingerprint: "other" }), []),
  ).not.toBeNull();
});

test.each([
  ["has left", { uninstalledAt: NOW }],
  ["has another key by now", { keyFingerprint: "new" }],
  ["has no key any more", { keyFingerprint: null }],
  ["had its key refused", { keyRejectedAt: NOW }],
])("for a shop that %s nothing may be sent any more", async (_, change) => {
  await open.prisma.shop.update({ where: { domain: SHOP }, data: change });
  expect(await openSubmission()).toBeNull();
  expect(await states()).toEqual(["queued", "queued", "queued"]);
  expect(await open.prisma.submission.count()).toBe(0);
});

test("rows that were canceled in between are left out; when none is left, nothing is opened", async () => {
  await open.store.move(SHOP, [{ id: ids[1] ?? "", from: "queued", to: "canceled", reason: "by_merchant" }]);
  const submission = await openSubmission();
  expect(submission?.unaccounted.map((item) => item.productId)).toEqual(["p1", "p3"]);
  await open.prisma.submission.deleteMany();
  expect(await openSubmission()).toBeNull();
  expect(await open.prisma.submission.count()).toBe(0);
});

test("another shop's rows cannot be sent", async () => {
  expect(await open.store.openSubmission(OTHER_SHOP, intent(), [])).toBeNull();
  expect(await states()).toEqual(["queued", "queued", "queued"]);
});

test("it closes when every item is accounted for, and frees the key", async () => {
  const submission = await openSubmission();
  const [first = "", ...rest] = ids;
  const accept = (id: string) =>
    ({ id, from: "confirming", to: "processing", set: { remoteId: `remote ${id}` } }) as const;
  await open.store.settleSubmission(SHOP, submission?.id ?? "", {
    moves: [accept(first)],
    accounted: [first],
  });
  expect((await unresolved())[0]?.unaccounted).toHaveLength(2);
  await open.store.settleSubmission(SHOP, submission?.id ?? "", { moves: rest.map(accept), accounted: rest });
  expect(await unresolved()).toEqual([]);
  expect(await states()).toEqual(["processing", "processing", "processing"]);
  expect(await open.store.listKnownRemoteIds(SHOP, "key", ["p1"])).toEqual([`remote ${first}`]);
});

test("judged, it frees the key, and its items may still turn up for a day, or as long as somebody asks for", async () => {
  const submission = await openSubmission();
  await open.store.settleSubmission(SHOP, submission?.id ?? "", {
    moves: ids.map((id) => ({ id, from: "confirming", to: "held", reason: "unconfirmed" })),
    accounted: [],
    isJudged: true,
  });
  expect(await unresolved()).toMatchObject([{ isOpen: false, unaccounted: [{}, {}, {}] }]);
  const day = 24 * 60 * 60_000;
  const listAt = (ms: number) => open.store.listUnresolved(SHOP, new Date(NOW.getTime() + ms));
  expect(await listAt(day)).toHaveLength(1);
  expect(await listAt(day + 1)).toEqual([]);
  await open.store.watchSubmissions(SHOP, ids.slice(0, 1), new Date(NOW.getTime() + 2 * day));
  await open.store.watchSubmissions(OTHER_SHOP, ids, new Date(NOW.getTime() + 9 * day));
  expect(await listAt(2 * day)).toHaveLength(1);
  expect(await listAt(2 * day + 1)).toEqual([]);
  const [more = ""] = await open.queue(["p4"]);
  expect(await openSubmission({ items: [{ generationId: more, set: {} }] })).not.toBeNull();
});

test("an answer and a sweep at the same moment give each row one video", async () => {
  const submission = await openSubmission();
  const settle = (remoteId: string) =>
    open.store.settleSubmission(SHOP, submission?.id ?? "", {
      moves: ids.map((id) => ({
        id,
        from: "confirming",
        to: "processing",
        set: { remoteId: `${remoteId} ${id}` },
      })),
      accounted: ids,
    });
  const [answer, sweep] = await Promise.all([settle("answer"), settle("sweep")]);
  expect(answer.size + sweep.size).toBe(3);
});

test("two rows can never have the same paid video", async () => {
  const submission = await openSubmission();
  const moves = ids
    .slice(0, 2)
    .map((id) => ({ id, from: "confirming", to: "processing", set: { remoteId: "7" } }) as const);
  const settlement = { moves, accounted: ids };
  await expect(open.store.settleSubmission(SHOP, submission?.id ?? "", settlement)).rejects.toThrow();
  expect(await states()).toEqual(["confirming", "confirming", "confirming"]);
});

test("another shop cannot settle it", async () => {
  const submission = await openSubmission();
  const settlement = { moves: [], accounted: ids, isJudged: true };
  expect(await open.store.settleSubmission(OTHER_SHOP, submission?.id ?? "", settlement)).toEqual(new Set());
  expect(await unresolved()).toHaveLength(1);
});

test("a second charge is recorded once, and is known from then on", async () => {
  for (let times = 0; times < 2; times++) await open.store.recordDoubleCharge(SHOP, ids[0] ?? "", "99", NOW);
  expect(await open.prisma.doubleCharge.count()).toBe(1);
  expect(await open.store.listKnownRemoteIds(SHOP, "key", ["p1"])).toEqual(["99"]);
});
