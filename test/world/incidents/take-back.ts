import { numericIdOf } from "../gallery.ts";
import { click, press, takeBack } from "../merchant.ts";
import { drawShopifyMishap, type Mishap } from "../troubles.ts";
import { MINUTE, SECOND, type World, type WorldShop } from "../world.ts";
import { crash, happens, type Incident, ruleFor } from "./incident.ts";

/** What merchants do about videos that they do not want any more, and what can happen to it. */
export const TAKE_BACK_INCIDENTS: Readonly<Record<string, Incident>> = {
  "a request is taken back": {
    weight: 12,
    arrange(world, shop) {
      // Mostly while its videos are being made and published.
      const latest = world.draws.pick([20, 60, 60, 300]);
      for (let times = world.draws.between(1, 2); times > 0; times--)
        takeBack(world, shop, world.now() + world.draws.between(2, latest) * SECOND);
    },
  },
  "videos are removed and put back": {
    weight: 7,
    arrange(world, shop) {
      for (let times = world.draws.between(2, 8); times > 0; times--) {
        const remedy = world.draws.pick(["remove", "put_back", "put_back", "remove", "delete_file"] as const);
        const at = world.now() + world.draws.between(50, 600) * SECOND;
        press(world, shop, at, remedy, () => world.ledger.rowsOf(shop.domain));
      }
    },
  },
  "videos are made again": {
    weight: 5,
    arrange(world, shop) {
      for (let times = world.draws.between(1, 2); times > 0; times--) {
        const at = world.now() + world.draws.between(60, 400) * SECOND;
        const { productIds } = shop;
        click(world, shop, at, { clickKey: `again-${at}`, productIds, takesFewer: true, makesAgain: true });
      }
    },
  },
  "a request that has replaced videos is taken back": {
    weight: 4,
    arrange(world, shop) {
      const at = world.now() + world.draws.between(200, 400) * SECOND;
      const { productIds } = shop;
      click(world, shop, at, { clickKey: `again-${at}`, productIds, takesFewer: true, makesAgain: true });
      for (let times = 2; times > 0; times--)
        takeBack(world, shop, at + world.draws.between(250, 700) * SECOND);
    },
  },
  "taking out goes wrong": {
    weight: 5,
    arrange(world, shop, at) {
      press(world, shop, at + 3 * MINUTE, "remove", () => world.ledger.rowsOf(shop.domain));
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: /^shopify graphql:(DetachFiles|AttachFiles|DeleteFiles)$/,
        probability: 0.7,
        times: world.draws.between(1, 6),
        draw: drawShopifyMishap,
      });
      press(world, shop, at + 5 * MINUTE, "put_back", () => world.ledger.rowsOf(shop.domain));
    },
  },
  "taken back while Shopify takes its time": {
    weight: 4,
    arrange(world, shop) {
      world.shopify.settings.processingMs = 2 * MINUTE;
      takeBack(world, shop, world.now() + world.draws.between(50, 150) * SECOND);
    },
  },
  "taken back while it is attached": {
    weight: 4,
    arrange(world, shop) {
      ruleFor(world, shop, world.now() + SECOND, 9 * MINUTE, {
        route: /^shopify graphql:AttachFiles$/,
        probability: 1,
        times: 1,
        draw: (): Mishap => ({ afterMs: 15 * SECOND, tamper: () => takeBack(world, shop, world.now()) }),
      });
    },
  },
  "removals are delivered twice": {
    weight: 4,
    arrange(world, shop, at) {
      world.troubles.duplicateRate = 0.05;
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: /^shopify graphql:DetachFiles$/,
        probability: 1,
        times: 3,
        draw: (draws): Mishap => ({ beforeMs: draws.between(5, 15) * SECOND }),
      });
      for (let minute = 2; minute <= 4; minute++)
        press(world, shop, at + minute * MINUTE, "remove", () => world.ledger.rowsOf(shop.domain));
    },
  },
  "scopes are taken while videos are taken out": {
    weight: 3,
    arrange(world, shop, at) {
      const { scopes } = world.shopify.shop(shop.domain).installation;
      const given = [...scopes];
      happens(world, shop, at + 2 * MINUTE, "scopes taken", () => world.shopify.setScopes([], shop.domain));
      press(world, shop, at + 2 * MINUTE + 5 * SECOND, "remove", () => world.ledger.rowsOf(shop.domain));
      happens(world, shop, at + 4 * MINUTE, "scopes given back", () =>
        world.shopify.setScopes(given, shop.domain),
      );
    },
  },
  "files or products are deleted, then videos removed": {
    weight: 5,
    arrange(world, shop, at) {
      happens(world, shop, at + 2 * MINUTE, "files deleted", () => deleteFiles(world, shop));
      press(world, shop, at + 3 * MINUTE, "remove", () => world.ledger.rowsOf(shop.domain));
      press(world, shop, at + 6 * MINUTE, "put_back", () => world.ledger.rowsOf(shop.domain));
    },
  },
  "crash while taking out": crash(/^remove/, /^(store|send|await)/, "before"),
  "crash after taking out": crash(/^remove/, /^(await shopify|store.move)/, "after"),
};

/** The merchant deletes files of published videos in the admin, or the product itself. */
async function deleteFiles(world: World, shop: WorldShop): Promise<void> {
  const { products, files } = world.shopify.shop(shop.domain);
  for (const row of world.ledger.rowsOf(shop.domain)) {
    const product = products.get(numericIdOf(row.productId));
    const file = [...files.values()].find(({ fileName }) => fileName.includes(row.id));
    if (row.state !== "published" || product === undefined || file === undefined) continue;
    if (world.draws.chance(0.3)) {
      await world.shopify.deleteProduct(product.id, shop.domain);
      continue;
    }
    product.mediaIds = product.mediaIds.filter((id) => id !== file.id);
    files.delete(file.id);
  }
}
