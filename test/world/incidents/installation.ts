import { APP } from "../bench.ts";
import { reinstall } from "../installing.ts";
import { click } from "../merchant.ts";
import { HOUR, MINUTE, SECOND, type World, type WorldShop } from "../world.ts";
import { happens, happensBeforeSubmitting, type Incident } from "./incident.ts";

/** The app leaves a shop, comes back, or hears of it late, twice or never. */
export const INSTALLATION_INCIDENTS: Readonly<Record<string, Incident>> = {
  uninstalled: {
    weight: 5,
    arrange(world, shop, at) {
      const isEarly = world.draws.chance(0.4);
      if (isEarly) happensBeforeSubmitting(world, shop, "a pause", () => {});
      uninstallAt(world, shop, isEarly ? world.now() + world.draws.between(3, 20) * SECOND : at);
    },
  },
  "webhooks are lost": {
    weight: 1,
    arrange(world, shop, at) {
      world.shopify.settings.webhooks.lossRate = 1;
      uninstallAt(world, shop, at);
    },
  },
  "webhooks come twice": {
    weight: 2,
    arrange(world, shop, at) {
      world.shopify.settings.webhooks.duplicateRate = 1;
      uninstallAt(world, shop, at);
    },
  },
  "webhooks come a day later": {
    weight: 2,
    arrange(world, shop, at) {
      world.shopify.settings.webhooks.delayMs = 25 * HOUR;
      uninstallAt(world, shop, at);
      reinstallAt(world, shop, at + world.draws.between(1, 5) * MINUTE);
      world.at(at + 25 * HOUR + MINUTE, {
        label: "late webhooks",
        actor: "merchant",
        shop: null,
        async run() {
          world.troubles.areWorkersStopped = false;
          await world.scheduler.call("deliver what is due", () => world.shopify.webhooks.deliverDue());
        },
      });
    },
  },
  "uninstalled, then redacted": {
    weight: 2,
    arrange(world, shop, at) {
      uninstallAt(world, shop, at, { returns: false });
      happens(world, shop, at + world.draws.between(1, 120) * SECOND, "redact", () =>
        world.shopify.webhooks.send("shop/redact", { shop_domain: shop.domain }, shop.domain),
      );
    },
  },
  "uninstalled when published, and back": {
    weight: 3,
    arrange(world, shop, at) {
      uninstallAt(world, shop, at + 3 * MINUTE, { returns: false });
      reinstallAt(world, shop, at + 4 * MINUTE);
    },
  },
  "forged webhook": {
    weight: 1,
    arrange(world, shop, at) {
      happens(world, shop, at, "forged webhook", async () => {
        await fetch(new URL("/webhooks/app/uninstalled", APP.appUrl), {
          method: "POST",
          body: "{}",
          headers: {
            "Content-Type": "application/json",
            "X-Shopify-Topic": "app/uninstalled",
            "X-Shopify-Shop-Domain": shop.domain,
            "X-Shopify-Hmac-Sha256": Buffer.alloc(32, 7).toString("base64"),
            "X-Shopify-API-Version": "2026-10",
            "X-Shopify-Webhook-Id": "forged",
            "X-Shopify-Event-Id": "forged",
          },
        });
      });
    },
  },
  "token ends": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "token ends", () => {
        for (const token of world.shopify.shop(shop.domain).installation.tokens)
          token.expiresAt = world.now();
      });
    },
  },
};

function uninstallAt(world: World, shop: WorldShop, at: number, { returns = true } = {}): void {
  happens(world, shop, at, "uninstalled", async () => {
    if (shop.isUninstalled) return;
    shop.isUninstalled = true;
    shop.left ??= { at: world.now(), unclaimed: findUnclaimed(world) };
    await world.shopify.uninstall(shop.domain);
    const { lossRate } = world.shopify.settings.webhooks;
    if (lossRate === 1) world.ledger.hit("webhook.lost");
  });
  if (returns && world.draws.chance(0.4)) reinstallAt(world, shop, at + world.draws.between(5, 300) * SECOND);
}

/** Paid videos that are on no row. */
function findUnclaimed({ ledger, rotateProduct }: World): ReadonlySet<string> {
  const claimed = new Set([...ledger.rows.values()].map(({ remoteId }) => remoteId));
  const ids = rotateProduct.generations.all().map(({ id }) => String(id));
  return new Set(ids.filter((id) => !claimed.has(id)));
}

function reinstallAt(world: World, shop: WorldShop, at: number): void {
  happens(world, shop, at, "installed again", () => reinstall(world, shop));
  click(world, shop, at + 10 * SECOND, {
    clickKey: `again-${at}`,
    productIds: shop.productIds,
    takesFewer: true,
  });
}
