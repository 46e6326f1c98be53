import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { editPlan, leaveOut, readChoices } from "../../app/pipeline/index.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

let world: World;
let planId: string;
let mug: string;
let images: readonly { id: string; url: string }[];

beforeEach(async () => {
  world = await createWorld([seedProduct("mug", { images: 3 }), seedProduct("lamp")]);
  [mug = ""] = world.productIds;
  planId = (await world.plan()).id;
  const choices = await readChoices(world.ports, SHOP, mug);
  if (choices.kind !== "choices") throw new Error(choices.kind);
  images = choices.images;
});

afterEach(() => world.close());

const imageId = (index: number) => images[index]?.id ?? "";
const edit = (change: Partial<Parameters<typeof editPlan>[4]> = {}, productId = mug) =>
  editPlan(world.ports, SHOP, planId, productId, {
    imageId: imageId(0),
    endImageId: null,
    description: null,
    ...change,
  });
const row = async (productId = mug) =>
  (await world.readPlan(planId)).find((product) => product.productId === productId);

/** What RotateProduct was sent, item by item. */
const sentItems = () => world.rotateProduct.generations.all();

test("the choice is of the product's own images, in gallery order, with the description that is sent by default", async () => {
  expect(await readChoices(world.ports, SHOP, mug)).toMatchObject({
    kind: "choices",
    description: "Product mug",
    images: [{ alt: "mug" }, { alt: "mug" }, { alt: "mug" }],
  });
  expect(await readChoices(world.ports, SHOP, "gid://shopify/Product/1")).toEqual({ kind: "not_found" });
});

test("what was chosen is what is sent", async () => {
  const change = { imageId: imageId(1), endImageId: imageId(2), description: "  A mug\nwith a handle " };
  expect(await edit(change)).toEqual({ kind: "saved", images });
  expect(await row()).toMatchObject({
    imageId: imageId(1),
    imageUrl: images[1]?.url,
    endImageId: imageId(2),
    endImageUrl: images[2]?.url,
    description: "A mug with a handle",
  });
  await world.confirm(planId);
  await world.pass(MINUTE);
  expect(sentItems().find(({ externalId }) => externalId === mug)).toMatchObject({
    imageUrl: images[1]?.url,
    endImageUrl: images[2]?.url,
    description: "A mug with a handle",
  });
});

test("without a description the product's own is sent, as it is now", async () => {
  await edit({ description: "Another one" });
  const product = world.shopify.shop().products.get(Number(mug.split("/").at(-1)));
  if (product) product.title = "Great mug";
  await edit({ description: " \n " });
  expect(await row()).toMatchObject({ description: "Great mug" });
});

test("a description is cut where RotateProduct's sentence ends", async () => {
  await edit({ description: "word ".repeat(100) });
  expect([...((await row())?.description ?? "")].length).toBeLessThanOrEqual(300);
});

describe("nothing is changed", () => {
  test.each([
    ["an image of another product", () => ({ imageId: "gid://shopify/MediaImage/1" })],
    ["an end image that is gone", () => ({ endImageId: "gid://shopify/MediaImage/1" })],
    ["an end image that is the start image", () => ({ endImageId: imageId(0) })],
    ["no image", () => ({ imageId: null })],
  ])("by %s", async (_, change) => {
    const before = await row();
    expect(await edit(change())).toEqual({ kind: "image_gone" });
    expect(await row()).toEqual(before);
  });

  test("of a product that is deleted, or is not in the plan", async () => {
    expect(await edit({}, "gid://shopify/Product/1")).toEqual({ kind: "not_found" });
    world.shopify.shop().products.delete(Number(mug.split("/").at(-1)));
    expect(await edit()).toEqual({ kind: "not_found" });
  });

  test("once the plan is confirmed, also when both happen at the same moment", async () => {
    const [saved] = await Promise.all([edit({ description: "Late" }), world.confirm(planId)]);
    const made = await world.prisma.generation.findFirst({ where: { productId: mug } });
    const isInTime = saved.kind === "saved";
    expect(made?.description).toBe(isInTime ? "Late" : "Product mug");
    expect(await edit({ description: "Later" })).toEqual({ kind: "confirmed" });
    expect(await leaveOut(world.ports, SHOP, planId, mug, true)).toEqual({ kind: "confirmed" });
    expect((await row())?.description).toBe(made?.description);
  });

  test("in the plan of another shop", async () => {
    const other = "other.myshopify.com";
    await world.openShop(other);
    const before = await row();
    expect(await leaveOut(world.ports, other, planId, mug, true)).toEqual({ kind: "not_found" });
    expect(await row()).toEqual(before);
  });

  test("while Shopify does not answer, or does not let the app read the product", async () => {
    const down = { kind: "status", when: "before-work", status: 503 } as const;
    const end = world.shopify.faults.always("graphql", down);
    expect(await edit({ description: "New" })).toEqual({ kind: "unavailable" });
    end();
    await world.shopify.setScopes([]);
    expect(await edit({ description: "New" })).toEqual({ kind: "no_access" });
    expect(await row()).toMatchObject({ description: "Product mug" });
  });
});

describe("a product that is left out", () => {
  test("is neither made nor paid, and the others are", async () => {
    expect(await leaveOut(world.ports, SHOP, planId, mug, true)).toEqual({ kind: "saved" });
    expect(await world.ports.store.readRequest(SHOP, planId)).toMatchObject({ videos: 1 });
    await world.confirm(planId);
    await world.pass(MINUTE);
    expect(sentItems().map(({ externalId }) => externalId)).toEqual(world.productIds.slice(1));
    expect(world.spent()).toBe(5);
  });

  test("is made when it was taken in again", async () => {
    await leaveOut(world.ports, SHOP, planId, mug, true);
    await leaveOut(world.ports, SHOP, planId, mug, false);
    await world.confirm(planId);
    await world.pass(MINUTE);
    expect(world.spent()).toBe(10);
  });

  test("leaves room in a limit for the one behind it", async () => {
    await leaveOut(world.ports, SHOP, planId, mug, true);
    await world.confirm(planId, 1);
    expect((await world.readRows()).map(({ productId }) => productId)).toEqual(world.productIds.slice(1));
  });
});

describe("where the merchant chose no end image", () => {
  const planned = async () =>
    (await world.readPlan((await world.plan()).id)).map(({ endImageId }) => endImageId);
  const setRule = (endImageRule: string) =>
    world.prisma.shop.update({ where: { domain: SHOP }, data: { endImageRule } });

  test("the shop's rule chooses: none, the second, or the last of the product", async () => {
    expect(await planned()).toEqual([null, null]);
    await setRule("second");
    expect(await planned()).toEqual([imageId(1), null]);
    await setRule("last");
    expect(await planned()).toEqual([imageId(2), null]);
  });
});
