import { afterAll, beforeAll, expect, test } from "vitest";
import type { Move } from "../../app/pipeline/ports/index.ts";
import { type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

let open: OpenStore;

beforeAll(async () => {
  open = await openStore();
});

afterAll(() => open.close());

const queue = (count: number) =>
  open.queue(Array.from({ length: count }, () => `gid://shopify/Product/${crypto.randomUUID()}`));

const cancel = (id: string): Move => ({ id, from: "queued", to: "canceled", reason: "by_merchant" });

test("a move is applied once, with one event, however many try it at once", async () => {
  const [id = ""] = await queue(1);
  const results = await Promise.all([1, 2, 3, 4].map(() => open.store.move(SHOP, [cancel(id)])));
  expect(results.reduce((sum, moved) => sum + moved.size, 0)).toBe(1);
  const events = await open.prisma.generationEvent.findMany({
    where: { generationId: id },
    orderBy: { id: "asc" },
  });
  expect(events.map((event) => event.toState)).toEqual(["queued", "canceled"]);
});

test("two processes that move the same rows in opposite order do not wait for each other forever", async () => {
  const ids = await queue(200);
  const [one, other] = await Promise.all([
    open.store.move(SHOP, ids.map(cancel)),
    open.store.move(SHOP, ids.toReversed().map(cancel)),
  ]);
  expect(one.size + other.size).toBe(200);
});

test("a row that has left the state is not moved, and nothing of the move is written", async () => {
  const [id = ""] = await queue(1);
  await open.store.move(SHOP, [cancel(id)]);
  const late: Move = { id, from: "queued", to: "confirming", set: { remoteId: "7" } };
  expect(await open.store.move(SHOP, [late])).toEqual(new Set());
  expect(await open.store.readGeneration(SHOP, id)).toMatchObject({ state: "canceled", remoteId: null });
});

test("an illegal move, or one without its reason, is a fault of ours and changes nothing", async () => {
  const [id = ""] = await queue(1);
  const illegal = { id, from: "queued", to: "published" } as const;
  const reasonless = { id, from: "queued", to: "held" } as const;
  const wrongReason = { id, from: "queued", to: "held", reason: "expired" } as const;
  for (const move of [illegal, reasonless, wrongReason]) {
    await expect(open.store.move(SHOP, [move])).rejects.toThrow(id);
  }
  expect(await open.store.readGeneration(SHOP, id)).toMatchObject({ state: "queued" });
});

test("many events are written in the order of the moves' ids, each with its own words", async () => {
  const ids = await queue(3);
  const [first = "", second = "", third = ""] = ids.toSorted();
  await open.store.move(SHOP, [
    { id: third, from: "queued", to: "failed", reason: "refused", detail: 'too {dark}, "they" say' },
    { id: first, from: "queued", to: "confirming" },
    cancel(second),
  ]);
  const events = await open.prisma.generationEvent.findMany({
    where: { generationId: { in: ids }, fromState: "queued" },
    orderBy: { id: "asc" },
  });
  expect(
    events.map(({ generationId, toState, reason, detail }) => [generationId, toState, reason, detail]),
  ).toEqual([
    [first, "confirming", null, null],
    [second, "canceled", "by_merchant", null],
    [third, "failed", "refused", 'too {dark}, "they" say'],
  ]);
});

test("held rows are listed oldest first, and no reason keeps another from being seen", async () => {
  const ids = await queue(5);
  const reasons = ["credits", "access", "credits", "credits", "unconfirmed"] as const;
  for (const [index, id] of ids.entries()) {
    const at = new Date(Date.UTC(2026, 0, 1 + index));
    await open.prisma.generation.update({ where: { id }, data: { createdAt: at } });
    await open.store.move(SHOP, [{ id, from: "queued", to: "held", reason: reasons[index] ?? "credits" }]);
  }
  const list = async (shop: string, limit: number) =>
    (await open.store.listHeld(shop, ["credits", "access", "budget"], limit)).map(({ id }) =>
      ids.indexOf(id),
    );
  expect(await list(SHOP, 100)).toEqual([0, 1, 2, 3]);
  expect(await list(SHOP, 2)).toEqual([0, 1, 2]);
  expect(await list(OTHER_SHOP, 100)).toEqual([]);
});

test("an ended generation frees its product, and one that is published again takes it back", async () => {
  const [id = ""] = await queue(1);
  await open.store.move(SHOP, [{ id, from: "queued", to: "failed", reason: "file_rejected" }]);
  const read = () => open.prisma.generation.findUniqueOrThrow({ where: { id } });
  expect(await read()).toMatchObject({ openProductId: null });
  await open.store.move(SHOP, [{ id, from: "failed", to: "collected" }]);
  expect((await read()).openProductId).toBe((await read()).productId);
});

test("a generation is not published again over another one of its product that is open by now", async () => {
  const product = `gid://shopify/Product/${crypto.randomUUID()}`;
  const [first = ""] = await open.queue([product]);
  await open.store.move(SHOP, [{ id: first, from: "queued", to: "failed", reason: "file_rejected" }]);
  await open.queue([product]);
  await expect(open.store.move(SHOP, [{ id: first, from: "failed", to: "collected" }])).rejects.toThrow();
  expect(await open.store.readGeneration(SHOP, first)).toMatchObject({ state: "failed" });
});

test("fields are written only while the row is in the state", async () => {
  const [id = ""] = await queue(1);
  expect(await open.store.update(SHOP, id, "queued", { attempts: 2 })).toBe(true);
  expect(await open.store.update(SHOP, id, "succeeded", { attempts: 3 })).toBe(false);
  expect(await open.store.readGeneration(SHOP, id)).toMatchObject({ attempts: 2 });
});

test("rows come oldest first, in whatever order they are asked for and were written", async () => {
  const [older = ""] = await queue(1);
  const [newer = ""] = await queue(1);
  const createdAt = new Date(Date.now() + 1_000);
  await open.prisma.generation.update({ where: { id: newer }, data: { createdAt } });
  // A written row moves to the end of its table.
  await open.store.update(SHOP, older, "queued", { attempts: 1 });
  const rows = await open.store.readGenerations(SHOP, [newer, older]);
  expect(rows.map(({ id }) => id)).toEqual([older, newer]);
});

test("another shop can neither read, list, count, move nor change a row", async () => {
  const [id = ""] = await queue(1);
  expect(await open.store.readGeneration(OTHER_SHOP, id)).toBeNull();
  expect(await open.store.readGenerations(OTHER_SHOP, [id])).toEqual([]);
  expect(await open.store.listGenerations(OTHER_SHOP, { states: ["queued"] }, 100)).toEqual([]);
  expect(await open.store.countGenerations(OTHER_SHOP, { states: ["queued"] })).toBe(0);
  expect(await open.store.move(OTHER_SHOP, [cancel(id)])).toEqual(new Set());
  expect(await open.store.update(OTHER_SHOP, id, "queued", { attempts: 9 })).toBe(false);
  expect(await open.store.readGeneration(SHOP, id)).toMatchObject({ state: "queued", attempts: 0 });
});

test("shops that have something to do are found, whoever they are", async () => {
  await open.queue([`gid://shopify/Product/${crypto.randomUUID()}`], OTHER_SHOP);
  const unfinished = await open.store.listUnfinished();
  expect(unfinished).toContainEqual({ shop: SHOP, state: "queued", reason: null });
  expect(unfinished).toContainEqual({ shop: OTHER_SHOP, state: "queued", reason: null });
  expect(unfinished).not.toContainEqual(expect.objectContaining({ state: "succeeded" }));
});

test("deleting a shop deletes everything of it and nothing of another", async () => {
  const domain = "c.myshopify.com";
  await open.prisma.shop.create({ data: { domain, installedAt: new Date() } });
  await open.queue(["gid://shopify/Product/1"], domain);
  const before = await open.prisma.generation.count({ where: { shop: SHOP } });
  await open.store.deleteShop(domain);
  expect(await open.prisma.generation.count({ where: { shop: domain } })).toBe(0);
  expect(await open.prisma.generationRequest.count({ where: { shop: domain } })).toBe(0);
  expect(await open.prisma.generation.count({ where: { shop: SHOP } })).toBe(before);
});
