import { MAX_VIDEOS_PER_WEEK, WEEK_MS } from "../../../app/generation/quota.ts";
import { numericIdOf } from "../gallery.ts";
import { changeAccount, connectKey, limitBudget } from "../installing.ts";
import { drawPostMishap, type Mishap, POST_ROUTE } from "../troubles.ts";
import { MINUTE, SECOND } from "../world.ts";
import { happens, happensBeforeSubmitting, type Incident, misfortune, ruleFor } from "./incident.ts";

/** What can go wrong with the paid request, and with what it needs: credits, a key, a product with an image. */
export const SUBMIT_INCIDENTS: Readonly<Record<string, Incident>> = {
  "POST goes wrong": {
    weight: 30,
    arrange(world, shop, at) {
      const times = world.draws.between(1, 3);
      ruleFor(world, shop, Math.min(at, world.now() + 2 * SECOND), 8 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times,
        draw: drawPostMishap,
      });
    },
  },
  "POST is lost and the list lags": {
    weight: 6,
    arrange(world, shop) {
      ruleFor(world, shop, world.now() + SECOND, 8 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times: 1,
        draw: (draws): Mishap => ({
          isLost: true,
          faults: [{ kind: draws.pick(["list-lag", "late-start"]), ms: draws.between(300, 1_500) * SECOND }],
        }),
      });
    },
  },
  "POST is lost and credits are bought": {
    weight: 4,
    arrange(world, shop) {
      ruleFor(world, shop, world.now(), 8 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times: 1,
        draw: (draws): Mishap => ({
          isLost: true,
          faults: [{ kind: "cut", when: draws.pick(["before-work", "mid-work"]) }],
        }),
      });
      happens(world, shop, world.now() + world.draws.between(30, 300) * SECOND, "credits bought", () => {
        const { accounts } = world.rotateProduct;
        accounts.setBalance(shop.userId, accounts.balance(shop.userId) + 50);
      });
    },
  },
  "few credits": {
    weight: 4,
    arrange(world, shop) {
      world.rotateProduct.accounts.setBalance(shop.userId, world.draws.between(0, 12));
    },
  },
  "credits emptied": {
    weight: 4,
    arrange(world, shop, at) {
      const empty = () => world.rotateProduct.accounts.setBalance(shop.userId, world.draws.between(0, 8));
      if (world.draws.chance(0.6)) happensBeforeSubmitting(world, shop, "credits emptied", empty);
      else happens(world, shop, at, "credits emptied", empty);
    },
  },
  "credits spent between balance and POST": {
    weight: 3,
    arrange(world, shop) {
      ruleFor(world, shop, world.now(), 5 * MINUTE, {
        route: POST_ROUTE,
        probability: 1,
        times: 1,
        draw: () => ({ tamper: () => world.rotateProduct.accounts.setBalance(shop.userId, 0) }),
      });
    },
  },
  "credits bought": {
    weight: 3,
    arrange(world, shop, at) {
      happens(world, shop, at, "credits bought", () => {
        world.rotateProduct.accounts.setBalance(shop.userId, 200);
      });
    },
  },
  "other software uses the account": {
    weight: 2,
    arrange(world, shop, at) {
      happens(world, shop, at, "other software makes a video", () => {
        const { generations, settings } = world.rotateProduct;
        generations.accept([{ imageUrl: "https://cdn.shopify.com/other.png", ending: "succeeded" }], {
          userId: shop.userId,
          generationMs: settings.generationMs,
          isRefundedOnFailure: true,
          lateStartMs: 0,
          listLagMs: 0,
        });
      });
    },
  },
  "another account's key": {
    weight: 3,
    arrange(world, shop, at) {
      const early = world.now() + world.draws.between(2, 90) * SECOND;
      world.at(world.draws.chance(0.6) ? early : at, {
        label: `another account ${shop.letter}`,
        actor: "merchant",
        shop: shop.domain,
        run: () => world.scheduler.call("enter another account's key", () => changeAccount(world, shop)),
      });
    },
  },
  "budget is set": {
    weight: 4,
    arrange(world, shop, at) {
      const set = () => limitBudget(world, shop, 5 * world.draws.between(0, 2));
      if (world.draws.chance(0.5)) happensBeforeSubmitting(world, shop, "budget is set", set);
      else happens(world, shop, world.draws.chance(0.5) ? world.now() : at, "budget is set", set);
    },
  },
  "the week is nearly full": {
    weight: 4,
    arrange(world, shop) {
      const videos = MAX_VIDEOS_PER_WEEK - world.draws.between(0, 2);
      const freesAt = world.now() + world.draws.between(2, 30) * MINUTE;
      shop.madeBefore = { videos, at: new Date(freesAt - WEEK_MS) };
    },
  },
  "key revoked": {
    weight: 4,
    arrange(world, shop, at) {
      const revoked = world.draws.chance(0.5) ? world.now() + world.draws.between(1, 20) * SECOND : at;
      happens(world, shop, revoked, "key revoked", () => {
        world.rotateProduct.accounts.revokeKey(shop.apiKey);
      });
      world.at(revoked + world.draws.between(1, 8) * MINUTE, {
        label: `key replaced ${shop.letter}`,
        actor: "merchant",
        shop: shop.domain,
        run: () => world.scheduler.call("replace the key", () => connectKey(world, shop)),
      });
    },
  },

  "image refused": misfortune("refused", 3),
  "product deleted": {
    weight: 8,
    arrange(world, shop, at) {
      const productId = numericIdOf(world.draws.pick(shop.productIds));
      const arrange = world.draws.chance(0.5)
        ? (run: () => Promise<void>) => happensBeforeSubmitting(world, shop, "product deleted", run)
        : (run: () => Promise<void>) => {
            // Mostly while its video is made.
            const soon = world.now() + world.draws.between(5, 25) * SECOND;
            happens(world, shop, world.draws.chance(0.7) ? soon : at, "product deleted", run);
          };
      arrange(async () => {
        if (!world.shopify.shop(shop.domain).products.has(productId)) return;
        await world.shopify.deleteProduct(productId, shop.domain);
        for (const row of world.ledger.rowsOf(shop.domain)) {
          const isMade = row.state === "processing" || row.state === "succeeded";
          if (isMade && numericIdOf(row.productId) === productId) row.hasLostProduct = true;
        }
      });
    },
  },
  "images removed": {
    weight: 4,
    arrange(world, shop) {
      const productId = numericIdOf(world.draws.pick(shop.productIds));
      happensBeforeSubmitting(world, shop, "images removed", async () => {
        const product = world.shopify.shop(shop.domain).products.get(productId);
        for (const id of product?.mediaIds ?? []) await world.shopify.removeMedia(productId, id, shop.domain);
      });
    },
  },
  "image moves off the CDN": {
    weight: 4,
    arrange(world, shop) {
      const product = world.draws.pick([...world.shopify.shop(shop.domain).products.values()]);
      happensBeforeSubmitting(world, shop, "image moves off the CDN", () => {
        for (const index of [0, 1]) world.troubles.foreignImages.add(`${product.handle}-${index}.png`);
      });
    },
  },
};
