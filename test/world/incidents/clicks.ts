import { click, press } from "../merchant.ts";
import { SECOND } from "../world.ts";
import type { Incident } from "./incident.ts";

/** What merchants do of their own accord. */
export const CLICKS_INCIDENTS: Readonly<Record<string, Incident>> = {
  "another click": {
    weight: 4,
    arrange(world, shop, at) {
      const productIds = world.draws.pickSome(
        shop.productIds,
        world.draws.between(1, shop.productIds.length),
      );
      click(world, shop, at, { clickKey: `later-${at}`, productIds, takesFewer: world.draws.chance(0.5) });
    },
  },
  "same click again": {
    weight: 2,
    arrange(world, shop, at) {
      click(world, shop, at, { clickKey: "first", productIds: shop.productIds, takesFewer: true });
    },
  },
  "two tabs": {
    weight: 5,
    arrange(world, shop) {
      // Both at the moment of the first click.
      for (const tab of ["left", "right"])
        click(world, shop, world.now() + SECOND, {
          clickKey: tab,
          productIds: shop.productIds,
          takesFewer: true,
        });
    },
  },
  "a product of another shop": {
    weight: 1,
    arrange(world, shop, at) {
      const other = world.shops.find((each) => each !== shop);
      const productIds = [...(other?.productIds ?? []), "gid://shopify/Product/1", "nonsense"];
      click(world, shop, at, { clickKey: "foreign", productIds, takesFewer: true });
    },
  },
  "buttons are pressed": {
    weight: 4,
    arrange(world, shop, at) {
      for (let times = world.draws.between(1, 5); times > 0; times--) {
        const remedy = world.draws.pick([
          "resume",
          "check_again",
          "cancel",
          "publish_again",
          "approve",
        ] as const);
        press(world, shop, at + times * 20 * SECOND, remedy, () => world.ledger.rowsOf(shop.domain));
      }
    },
  },
  "the merchant cancels": {
    weight: 2,
    arrange: (world, shop) =>
      press(world, shop, world.now() + world.draws.between(2, 60) * SECOND, "cancel", () =>
        world.ledger.rowsOf(shop.domain),
      ),
  },
};
