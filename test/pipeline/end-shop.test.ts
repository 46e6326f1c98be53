import { createHash, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { resumeGenerations, runJob } from "../../app/pipeline/index.ts";
import { API_KEY, SHOP, seedProduct } from "./scenery.ts";
import { createWorld, HOUR, MINUTE, type World } from "./world.ts";

const DAY = 24 * HOUR;
const POST = "POST /api/v1/generations";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug"), seedProduct("lamp")]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));

/** As the settings page does. */
async function connect(apiKey: string): Promise<void> {
  const keyFingerprint = createHash("sha256").update(apiKey).digest("hex").slice(0, 16);
  await world.connections.saveKey(SHOP, { apiKey, keyFingerprint, credits: 1_000, at: world.clock.now() });
  await world.queue.send([{ step: "resume", shop: SHOP }]);
}

function receive(topic: string, { eventId = randomUUID() as string, triggeredAt = world.clock.now() } = {}) {
  return world.installations.receiveWebhook({ eventId, shop: SHOP, topic, triggeredAt });
}

test("an uninstall cancels what is open, spends nothing any more, and forgets key and tokens", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(5 * MINUTE);
  await world.click(world.productIds.slice(1));
  await receive("app/uninstalled");
  await world.pass(5 * MINUTE);
  expect(await states()).toEqual(["published", "canceled uninstalled"]);
  expect(world.spent()).toBe(5);
  expect(await world.connections.readKey(SHOP)).toBeNull();
  expect(await world.prisma.session.count()).toBe(0);
});

test("what was paid before an uninstall is not paid again after a reinstall", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(5 * MINUTE);
  await receive("app/uninstalled");
  await world.pass(MINUTE);
  await world.installations.recordInstall(SHOP);
  expect(await world.ports.store.readOccupied(SHOP, world.productIds)).toEqual(
    new Map([[world.productIds[0], "has_video"]]),
  );
});

test("a second delivery of a webhook, and one that comes after a reinstall, change nothing", async () => {
  const eventId = randomUUID();
  const triggeredAt = world.clock.now();
  await receive("app/uninstalled", { eventId, triggeredAt });
  world.clock.move(MINUTE);
  await world.installations.recordInstall(SHOP);
  await receive("app/uninstalled", { eventId, triggeredAt });
  await receive("app/uninstalled", { triggeredAt });
  expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isInstalled: true });
});

test("an uninstall that was delivered days late ends nothing of the installation that followed", async () => {
  const triggeredAt = world.clock.now();
  world.clock.move(MINUTE);
  // Nobody knew of the uninstall; the merchant has installed the app again and opened it.
  await world.openApp();
  await world.click();
  await world.pass(5 * MINUTE);
  world.clock.move(2 * DAY);
  await receive("app/uninstalled", { triggeredAt });
  await world.pass(MINUTE);
  expect(await states()).toEqual(["published", "published"]);
  expect(await world.ports.store.readShop(SHOP)).toMatchObject({ isInstalled: true });
  expect(await world.connections.readKey(SHOP)).not.toBeNull();
});

test("a video that is paid and in production when the app is uninstalled is canceled, and its bytes go with the shop", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(MINUTE);
  expect(await states()).toEqual(["processing"]);
  await receive("app/uninstalled");
  await world.pass(HOUR);
  await world.sweep();
  await world.pass(HOUR);
  expect(await states()).toEqual(["canceled uninstalled"]);
  expect(world.spent()).toBe(5);
  expect(world.galleryOf(world.productIds[0] ?? "")).toEqual(["IMAGE"]);
});

test("no intent is written for a shop that has left, even before its rows are canceled", async () => {
  await world.click();
  await receive("app/uninstalled");
  await runJob(world.ports, { step: "submit", shop: SHOP });
  expect(await world.prisma.submission.count()).toBe(0);
  await world.pass(MINUTE);
  expect(await states()).toEqual(["canceled uninstalled", "canceled uninstalled"]);
  expect(world.rotateProduct.requests.counts[POST]).toBeUndefined();
});

test("what was open before an uninstall ends although the app was installed again at once; what is new goes on", async () => {
  await world.click(world.productIds.slice(0, 1));
  world.clock.move(1_000);
  await receive("app/uninstalled");
  world.clock.move(1_000);
  await world.openApp();
  await connect(API_KEY);
  await world.click(world.productIds.slice(1));
  await world.pass(10 * MINUTE);
  expect(await states()).toEqual(["canceled uninstalled", "published"]);
  expect(world.spent()).toBe(5);
});

test("rows of a shop that has left are canceled although the job for it was lost", async () => {
  await world.click();
  await receive("app/uninstalled");
  world.queue.lose();
  await world.sweep();
  await world.pass(MINUTE);
  expect(await states()).toEqual(["canceled uninstalled", "canceled uninstalled"]);
});

test("after a reinstall old rows stay canceled, and published videos are recognised", async () => {
  await world.click(world.productIds.slice(0, 1));
  await world.pass(5 * MINUTE);
  await world.click(world.productIds.slice(1));
  await receive("app/uninstalled");
  await world.pass(MINUTE);
  await world.shopify.uninstall();
  await world.shopify.reinstall();
  await world.openApp();
  await world.pass(MINUTE);
  expect(await states()).toEqual(["published", "canceled uninstalled"]);
  const plan = await world.plan();
  expect(plan.products.map(({ skipReason }) => skipReason)).toEqual(["has_video", null]);
});

describe("without access to the shop", () => {
  /** One video waits to be sent, one is in our store. */
  async function clickAndCollect(): Promise<void> {
    await world.click(world.productIds.slice(0, 1));
    const end = world.shopify.faults.always("graphql:StageUploads", {
      kind: "status",
      when: "before-work",
      status: 503,
    });
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["collected"]);
    end();
    await world.click(world.productIds.slice(1));
    world.queue.lose();
  }

  const compare = () => runJob(world.ports, { step: "reconcile", shop: SHOP });
  const HELD = ["held access", "held access"];

  test("because word of an uninstall was lost, everything is held by the daily comparison, and nothing is spent", async () => {
    await clickAndCollect();
    await world.shopify.uninstall();
    world.clock.move(DAY);
    await compare();
    expect(await states()).toEqual(HELD);
    await world.sweep();
    await world.pass(HOUR);
    expect(await states()).toEqual(HELD);
    expect(world.spent()).toBe(5);
  });

  test("because its tokens ended after 90 days, everything is held, and goes on when the merchant opens the app", async () => {
    await clickAndCollect();
    world.clock.move(91 * DAY);
    await compare();
    expect(await states()).toEqual(HELD);
    await world.openApp();
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("because a scope was taken back, everything is held, and goes on with the webhook that tells of the new grant", async () => {
    await clickAndCollect();
    await world.shopify.setScopes(["read_files"]);
    await receive("app/scopes_update");
    await world.sweep();
    await world.pass(MINUTE);
    expect(await states()).toEqual(HELD);
    await world.shopify.setScopes(["write_products", "write_files"]);
    await receive("app/scopes_update");
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });

  test("a click on Resume that comes too early holds it again", async () => {
    await clickAndCollect();
    await world.shopify.setScopes(["read_files"]);
    await compare();
    await resumeGenerations(
      world.ports,
      SHOP,
      (await world.readRows()).map(({ id }) => id),
    );
    await world.pass(MINUTE);
    expect(await states()).toEqual(HELD);
    expect(world.spent()).toBe(5);
  });
});

describe("a key that RotateProduct rejects", () => {
  const countCalls = () =>
    Object.values(world.rotateProduct.requests.counts).reduce((sum, count) => sum + count, 0);

  test("pauses the shop once, not once for each video, and a new one lets everything go on", async () => {
    await world.click(world.productIds.slice(0, 1));
    await world.click(world.productIds.slice(1));
    world.rotateProduct.accounts.revokeKey(API_KEY);
    const before = countCalls();
    await world.pass(5 * MINUTE);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    expect(countCalls() - before).toBe(1);
    // From now on it is only looked now and then whether the key works again.
    await world.sweep();
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["held api_key", "held api_key"]);
    expect(countCalls() - before).toBe(2);
    const { keyRejectedAt } = await world.ports.store.readShop(SHOP);
    expect(keyRejectedAt).not.toBeNull();

    const userId = world.rotateProduct.accounts.list()[0]?.userId ?? "";
    const apiKey = world.rotateProduct.accounts.addKey(userId, "rp_test_another_9876");
    await connect(apiKey);
    await world.pass(10 * MINUTE);
    expect(await states()).toEqual(["published", "published"]);
    expect(world.spent()).toBe(10);
  });
});

const TABLES_KEPT = ["_prisma_migrations"];

async function countRows(): Promise<Record<string, number>> {
  const tables = await world.prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    if (TABLES_KEPT.includes(name)) continue;
    const [row] = await world.prisma.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM "${name}"`);
    if (Number(row?.count) > 0) counts[name] = Number(row?.count);
  }
  return counts;
}

async function fill(): Promise<string[]> {
  await world.click();
  await world.pass(5 * MINUTE);
  const ids = (await world.readRows()).map((row) => row.id);
  await world.ports.store.recordDoubleCharge(SHOP, ids[0] ?? "", "second", world.clock.now());
  await world.ports.store.recordStrays(SHOP, {
    side: "shopify",
    strays: [{ id: "gid://shopify/Video/1", productId: null, createdAt: null }],
    isComplete: true,
    at: world.clock.now(),
  });
  return ids;
}

test("shop/redact empties every table and the video store, also of files that no row tells of", async () => {
  const ids = await fill();
  // A killed worker had downloaded this one, and did not come to say so.
  await world.prisma.generation.update({ where: { id: ids[1] ?? "" }, data: { videoBytes: null } });
  await receive("app/uninstalled");
  await world.pass(MINUTE);
  expect(Object.keys(await countRows()).length).toBeGreaterThan(8);
  await receive("shop/redact");
  await world.pass(MINUTE);
  expect(await countRows()).toEqual({});
  for (const id of ids) expect(await world.ports.videos.readSize(id)).toBeNull();
});

test("shop/redact deletes everything although word of the uninstall was lost", async () => {
  await fill();
  await world.shopify.uninstall();
  await receive("shop/redact");
  await world.pass(MINUTE);
  expect(await countRows()).toEqual({});
});

test("while Shopify cannot say whether the app is installed, nothing is deleted, and it is asked again", async () => {
  await fill();
  await world.shopify.uninstall();
  const end = world.shopify.faults.always("*", { kind: "status", when: "before-work", status: 503 });
  await receive("shop/redact");
  await world.pass(10_000);
  expect(await world.readRows()).toHaveLength(2);
  end();
  await world.pass(MINUTE);
  expect(await countRows()).toEqual({});
});

test("shop/redact deletes every row and every video of an uninstalled shop, and nothing of an installed one", async () => {
  await world.click();
  await world.pass(5 * MINUTE);
  const ids = (await world.readRows()).map((row) => row.id);
  await receive("shop/redact");
  await world.pass(MINUTE);
  expect(await world.readRows()).toHaveLength(2);

  await receive("app/uninstalled");
  await receive("shop/redact");
  await world.pass(MINUTE);
  expect(await world.readRows()).toEqual([]);
  expect(await world.prisma.shop.count()).toBe(0);
  expect(await world.prisma.webhookReceipt.count()).toBe(0);
  for (const id of ids) expect(await world.ports.videos.readSize(id)).toBeNull();
});
