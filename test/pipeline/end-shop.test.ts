import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { SHOP, seedProduct } from "./scenery.ts";
import { createWorld, MINUTE, type World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await createWorld([seedProduct("mug"), seedProduct("lamp")]);
});

afterEach(() => world.close());

const states = async () =>
  (await world.readRows()).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));

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
