import { afterEach, beforeEach, expect, test } from "vitest";
import { approveVideos, publishAgain, rejectVideos } from "../../app/pipeline/index.ts";
import type { ShopifyFault } from "../sandbox/shopify/faults.ts";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug", { images: 2 }), seedProduct("lamp", { images: 2 })]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
const ids = async () => (await world.readRows()).map((row) => row.id);
const countVideoFiles = () =>
  [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO").length;

const broken: [string, ShopifyFault][] = [
  ["the answer to fileCreate is lost", { kind: "cut", when: "after-work" }],
  [
    "fileCreate answers 502 after the work",
    { kind: "status", when: "after-work", status: 502, bodyForm: "html" },
  ],
  ["the reply of fileCreate is broken", { kind: "broken-json" }],
  ["fileCreate is cut before the work", { kind: "cut", when: "before-work" }],
];

test.each(broken)("no second file is made when %s", async (_, fault) => {
  await world.click();
  await world.pass(2 * MINUTE);
  world.shopify.faults.next(await nameOf("fileCreate"), fault);
  await world.pass(10 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(countVideoFiles()).toBe(2);
});

/** The route of a mutation by its operation's name, whatever the app calls it. */
async function nameOf(mutation: string): Promise<string> {
  const { createFilesMutation } = await import("../../app/shopify/documents/files.ts");
  expect(createFilesMutation.text).toContain(mutation);
  return `graphql:${createFilesMutation.name}`;
}

test("a file that Shopify rejects is deleted and uploaded once more", async () => {
  world.shopify.settings.processingFailures = [
    { fileName: "rotateproduct-", code: "VIDEO_VALIDATION_ERROR", times: 1 },
  ];
  await world.click();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(countVideoFiles()).toBe(2);
});

test("a file that Shopify rejects twice fails with Shopify's words, leaves no file, and can be published again", async () => {
  world.shopify.settings.processingFailures = [
    { fileName: "rotateproduct-", code: "VIDEO_VALIDATION_ERROR", times: 4 },
  ];
  await world.click();
  await world.pass(8 * MINUTE);
  expect(await states()).toEqual(["failed file_rejected", "failed file_rejected"]);
  expect(countVideoFiles()).toBe(0);
  expect(await publishAgain(world.ports, SHOP, await ids())).toEqual({ moved: 2 });
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(world.spent()).toBe(10);
});

test("a shop that reviews first publishes nothing before it is approved", async () => {
  await world.installations.updateSettings(SHOP, { reviewsFirst: true });
  await world.click();
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["needs_review", "needs_review"]);
  expect(countVideoFiles()).toBe(0);
  const [first = "", second = ""] = await ids();
  await approveVideos(world.ports, SHOP, [first]);
  await rejectVideos(world.ports, SHOP, [second]);
  await world.pass(2 * MINUTE);
  expect(await states()).toEqual(["published", "canceled rejected"]);
});

test("a product that is deleted while its video is made cancels it and leaves no file behind", async () => {
  await world.click();
  await world.pass(MINUTE);
  await world.shopify.deleteProduct(Number(world.productIds[0]?.split("/").at(-1)));
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["canceled product_deleted", "published"]);
  expect(countVideoFiles()).toBe(1);
});

test("a shop with no room for videos holds them, stops submitting, and is told so at the next click", async () => {
  const [first, ...others] = world.productIds;
  world.shopify.shop().shop.hostedVideoLimit = 0;
  await world.click([first ?? ""]);
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["held video_quota"]);
  const plan = await world.plan(others);
  expect(await world.confirm(plan.id)).toEqual({ kind: "quota_short", room: 0 });
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["held video_quota"]);
  expect(world.spent()).toBe(5);
});

test("scopes that are taken back hold the collected videos; nothing is lost", async () => {
  await world.click();
  await world.pass(MINUTE);
  await world.shopify.setScopes(["read_products"]);
  await world.pass(6 * MINUTE);
  expect(await states()).toEqual(["held access", "held access"]);
  expect((await world.readRows()).every((row) => row.videoBytes !== null)).toBe(true);
});

test("a shop's own place for videos is respected", async () => {
  await world.installations.updateSettings(SHOP, { videoPosition: 0 });
  await world.click(world.productIds.slice(0, 1));
  await world.pass(6 * MINUTE);
  expect(world.galleryOf(world.productIds[0] ?? "")[0]).toContain("READY");
  expect((await world.readRows())[0]).toMatchObject({ position: 0 });
});

test("a video that Shopify's upload host refuses does not hold up the others, and is given up", async () => {
  world.shopify.faults.next("upload", { kind: "status", when: "before-work", status: 400 });
  world.shopify.faults.next("upload", { kind: "status", when: "before-work", status: 400 });
  await world.click();
  await world.pass(6 * MINUTE);
  expect((await states()).toSorted()).toContain("published");
  expect(await states()).not.toContain("collected");
});

test("a file gets the shop's own alt text, of the product as it was sent", async () => {
  await world.prisma.shop.update({
    where: { domain: SHOP },
    data: { altTemplate: "{title} by {vendor} ({type})" },
  });
  await world.click();
  await world.pass(6 * MINUTE);
  const files = [...world.shopify.shop().files.values()].filter((file) => file.kind === "VIDEO");
  expect(files.map(({ alt }) => alt).toSorted()).toEqual([
    "Product lamp by Kiln (Mug)",
    "Product mug by Kiln (Mug)",
  ]);
});
