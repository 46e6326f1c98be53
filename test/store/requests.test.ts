import { afterAll, beforeAll, expect, test } from "vitest";
import { clickOf, NOW, type OpenStore, OTHER_SHOP, openStore, planned, SHOP } from "./open-store.ts";

const ALL = Number.POSITIVE_INFINITY;

let open: OpenStore;

beforeAll(async () => {
  open = await openStore();
});

afterAll(() => open.close());

/** Product ids that no other test has. */
function products(count: number): string[] {
  return Array.from({ length: count }, () => `gid://shopify/Product/${crypto.randomUUID()}`);
}

const plan = (ids: readonly string[], clickKey: string = crypto.randomUUID()) =>
  open.store.planRequest(SHOP, clickOf(clickKey), ids.map(planned));

const readPlan = (requestId: string) =>
  open.prisma.requestedProduct.findMany({ where: { requestId }, orderBy: { place: "asc" } });

const rowsOf = (requestId: string) => open.prisma.generation.findMany({ where: { requestId } });

test("the same click key is the same plan, also from two tabs at once", async () => {
  const ids = products(3);
  const [first, second] = await Promise.all([plan(ids, "tab"), plan(ids, "tab")]);
  expect(second).toEqual(first);
  expect((await readPlan(first.id)).map((product) => product.productId)).toEqual(ids);
  expect(await plan(products(1), "tab")).toEqual(first);
});

test("a plan confirmed twice at once makes its generations once", async () => {
  const { id } = await plan(products(5));
  await Promise.all([1, 2, 3].map(() => open.store.confirmRequest(SHOP, id, NOW, ALL, [])));
  expect(await rowsOf(id)).toHaveLength(5);
  expect(await open.prisma.generationEvent.count({ where: { generation: { requestId: id } } })).toBe(5);
});

test("of two plans with the same products each product goes to one of them, and the other says why not", async () => {
  const ids = products(40);
  const [first, second] = await Promise.all([plan(ids), plan(ids.toReversed())]);
  await Promise.all([first, second].map(({ id }) => open.store.confirmRequest(SHOP, id, NOW, ALL, [])));
  const rows = [...(await rowsOf(first.id)), ...(await rowsOf(second.id))];
  expect(rows.map((row) => row.productId).toSorted()).toEqual(ids.toSorted());
  const outcome = [...(await readPlan(first.id)), ...(await readPlan(second.id))];
  const skipped = outcome.filter((product) => product.skipReason !== null);
  expect(skipped.map((product) => product.skipReason)).toEqual(Array(40).fill("in_progress"));
});

test("the merchant's limit keeps the first products and says that the others lack credits", async () => {
  const { id } = await plan(products(5));
  await open.store.confirmRequest(SHOP, id, NOW, 2, []);
  const [, , ...rest] = (await readPlan(id)).map((product) => product.skipReason);
  expect(rest).toEqual(["left_out", "left_out", "left_out"]);
  expect(await rowsOf(id)).toHaveLength(2);
});

test("the job is sent with the rows, once", async () => {
  const { id } = await plan(products(1));
  open.sent.length = 0;
  await open.store.confirmRequest(SHOP, id, NOW, ALL, [{ step: "submit", shop: SHOP }]);
  await open.store.confirmRequest(SHOP, id, NOW, ALL, [{ step: "submit", shop: SHOP }]);
  expect(open.sent).toEqual([{ step: "submit", shop: SHOP }]);
});

test("a product is occupied while its generation is open, and after it was published; a failed one is free", async () => {
  const [opened = "", done = "", failed = "", free = ""] = products(4);
  const [, doneId, failedId] = await open.queue([opened, done, failed]);
  await open.prisma.generation.update({
    where: { id: doneId ?? "" },
    data: { state: "published", openProductId: null },
  });
  await open.prisma.generation.update({
    where: { id: failedId ?? "" },
    data: { state: "failed", openProductId: null },
  });
  expect(await open.store.readOccupied(SHOP, [opened, done, failed, free])).toEqual(
    new Map([
      [opened, "in_progress"],
      [done, "has_video"],
    ]),
  );
});

test("another shop sees no plan, confirms none, and has its own click keys and products", async () => {
  const ids = products(2);
  const mine = await plan(ids, "shared key");
  expect(await open.store.readRequest(OTHER_SHOP, mine.id)).toBeNull();
  await expect(open.store.confirmRequest(OTHER_SHOP, mine.id, NOW, ALL, [])).rejects.toThrow(
    "does not exist",
  );
  const theirs = await open.store.planRequest(OTHER_SHOP, clickOf("shared key"), ids.map(planned));
  expect(theirs.id).not.toBe(mine.id);
  await open.store.confirmRequest(SHOP, mine.id, NOW, ALL, []);
  expect(await open.store.readOccupied(OTHER_SHOP, ids)).toEqual(new Map());
});

test("generations are in the merchant's order wherever they are listed by id, in one millisecond, too", async () => {
  const ids = products(300);
  const { id } = await plan(ids);
  await open.store.confirmRequest(SHOP, id, NOW, ALL, []);
  const rows = await open.prisma.generation.findMany({ where: { requestId: id }, orderBy: { id: "asc" } });
  expect(rows.map(({ productId }) => productId)).toEqual(ids);
  for (const row of rows)
    expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("what is left out is not made, and does not count for the limit", async () => {
  const [first = "", ...others] = products(4);
  const { id } = await plan([first, ...others]);
  await open.store.editPlan(SHOP, id, first, { isLeftOut: true });
  await open.store.confirmRequest(SHOP, id, NOW, 2, []);
  expect((await rowsOf(id)).map(({ productId }) => productId).toSorted()).toEqual(
    others.slice(0, 2).toSorted(),
  );
  expect((await readPlan(id)).map(({ skipReason }) => skipReason)).toEqual([null, null, null, "left_out"]);
});

test("what takes the place of another video is made where one is published, and knows which", async () => {
  const [published = "", fresh = ""] = products(2);
  const [oldId] = await open.queue([published]);
  await open.prisma.generation.update({
    where: { id: oldId ?? "" },
    data: { state: "published", openProductId: null, publishedAt: NOW },
  });
  const { id } = await open.store.planRequest(
    SHOP,
    clickOf(undefined, true),
    [published, fresh].map(planned),
  );
  await open.store.confirmRequest(SHOP, id, NOW, ALL, []);
  const made = new Map((await rowsOf(id)).map((row) => [row.productId, row.replacesId]));
  expect(made).toEqual(
    new Map([
      [published, oldId],
      [fresh, null],
    ]),
  );
});

test("ten thousand products are one plan and one click", async () => {
  const ids = products(10_000);
  const { id } = await plan(ids);
  await open.store.confirmRequest(SHOP, id, NOW, ALL, []);
  expect(await open.prisma.generation.count({ where: { requestId: id, state: "queued" } })).toBe(10_000);
  expect((await open.store.readOccupied(SHOP, ids)).size).toBe(10_000);
}, 60_000);
