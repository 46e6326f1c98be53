import { APP } from "../bench.ts";
import { isReadyFile, numericIdOf } from "../gallery.ts";
import { click } from "../merchant.ts";
import { CREATE_FILES_ROUTE, drawShopifyMishap, type Mishap, POST_ROUTE } from "../troubles.ts";
import { MINUTE, SECOND, type World, type WorldShop } from "../world.ts";
import { ALWAYS, happens, happensBeforeSubmitting, type Incident, ruleFor, trouble } from "./incident.ts";

/** That the plan of the shops may host: https://help.shopify.com/manual/products/product-media */
const BASIC_PLAN_VIDEOS = 250;

/** What can go wrong while a video comes into the media of its product. */
export const PUBLISH_INCIDENTS: Readonly<Record<string, Incident>> = {
  "Shopify goes wrong": trouble(/^shopify (?!upload)/, drawShopifyMishap, { probability: 0.25 }),
  "files go wrong": {
    weight: 5,
    arrange(world, shop, at) {
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: /^shopify graphql:(CreateFiles|AttachFiles|MoveMedia|DeleteFiles)$/,
        probability: 0.7,
        times: world.draws.between(1, 5),
        draw: drawShopifyMishap,
      });
    },
  },
  "fileCreate goes wrong": {
    weight: 5,
    arrange(world, shop, at) {
      ruleFor(world, shop, at, 9 * MINUTE, {
        route: CREATE_FILES_ROUTE,
        probability: 1,
        times: 2,
        draw: (draws) =>
          draws.chance(0.5) ? { faults: [{ kind: "cut", when: "after-work" }] } : drawShopifyMishap(draws),
      });
    },
  },
  "uploads go wrong": trouble(
    /^shopify upload$/,
    (draws): Mishap =>
      draws.pick<() => Mishap>([
        () => ({ isNotSent: true }),
        () => ({ isLost: true }),
        () => ({ faults: [{ kind: "cut", when: draws.pick(["before-work", "after-work"]) }] }),
        () => ({ faults: [{ kind: "status", when: "before-work", status: 503 }] }),
      ])(),
    { times: 3 },
  ),
  "video removed by the merchant": {
    weight: 4,
    arrange(world, shop, at) {
      happens(world, shop, at + 2 * MINUTE, "video removed", () => removeVideos(world, shop));
      happens(world, shop, at + 5 * MINUTE, "video removed", () => removeVideos(world, shop));
    },
  },
  "scopes taken": {
    weight: 4,
    arrange(world, shop, at) {
      const take = () => world.shopify.setScopes([], shop.domain);
      if (world.draws.chance(0.5)) happensBeforeSubmitting(world, shop, "scopes taken", take);
      else happens(world, shop, at, "scopes taken", take);
      happens(world, shop, at + world.draws.between(1, 6) * MINUTE, "scopes given back", () =>
        world.shopify.setScopes(APP.scopes, shop.domain),
      );
    },
  },
  "no room for videos": {
    weight: 4,
    arrange(world, shop, at) {
      const { shop: facts } = world.shopify.shop(shop.domain);
      facts.hostedVideoLimit = world.draws.between(0, 1);
      happens(world, shop, at + 5 * MINUTE, "room for videos again", () => {
        facts.hostedVideoLimit = null;
      });
    },
  },
  "the plan's room is nearly full": {
    weight: 4,
    arrange(world, shop) {
      shop.hostedBefore = BASIC_PLAN_VIDEOS - world.draws.between(0, 2);
    },
  },
  "weekly limit": {
    weight: 1,
    arrange: ({ shopify, draws }) => {
      shopify.settings.weeklyVideoLimit = draws.between(0, 1);
    },
  },
  "trial store": {
    weight: 5,
    arrange(world, shop, at) {
      const { shop: facts } = world.shopify.shop(shop.domain);
      // Found out only when the first video is there: a trial that is known is refused at the click.
      happens(world, shop, world.now() + world.draws.between(4, 15) * SECOND, "becomes a trial store", () => {
        facts.isTrial = true;
      });
      happens(world, shop, at + 5 * MINUTE, "a plan is chosen", () => {
        facts.isTrial = false;
      });
    },
  },
  "Shopify refuses videos while others wait to be sent": {
    weight: 6,
    arrange(world, shop) {
      // One video is sent at once, the others have to wait until it is found out with the first.
      const [one = ""] = shop.productIds;
      click(world, shop, world.now(), { clickKey: "one", productIds: [one], takesFewer: true });
      click(world, shop, world.now() + 5 * SECOND, {
        clickKey: "others",
        productIds: shop.productIds,
        takesFewer: true,
      });
      ruleFor(world, shop, world.now() + 4 * SECOND, 90 * SECOND, {
        route: POST_ROUTE,
        probability: 1,
        times: ALWAYS,
        draw: () => ({
          faults: [{ kind: "status", when: "before-work", status: 429, retryAfterSeconds: 20 }],
        }),
      });
      const { shop: facts } = world.shopify.shop(shop.domain);
      happens(world, shop, world.now() + 8 * SECOND, "becomes a trial store", () => {
        facts.isTrial = true;
      });
      happens(world, shop, world.now() + 5 * MINUTE, "a plan is chosen", () => {
        facts.isTrial = false;
      });
    },
  },
  "no room on products": {
    weight: 2,
    arrange: ({ shopify }) => {
      shopify.settings.mediaPerProductLimit = 1;
    },
  },
  "Shopify fails a file": {
    weight: 4,
    arrange: ({ shopify, draws }) => {
      const times = draws.between(1, 3);
      shopify.settings.processingFailures.push({
        fileName: "rotateproduct",
        code: "VIDEO_VALIDATION_ERROR",
        times,
      });
    },
  },
  "Shopify takes long over a file": {
    weight: 1,
    arrange: ({ shopify }) => {
      shopify.settings.processingMs = 40 * MINUTE;
    },
  },
  "staged uploads are gone": {
    weight: 2,
    arrange(world, shop, at) {
      ruleFor(world, shop, at - MINUTE, 9 * MINUTE, {
        route: CREATE_FILES_ROUTE,
        probability: 1,
        times: 1,
        draw: () => ({ dropsStaged: true, tamper: () => dropStagedUploads(world) }),
      });
    },
  },
};

function dropStagedUploads(world: World): void {
  for (const { domain } of world.shops)
    for (const target of world.shopify.shop(domain).stagedTargets.values()) target.expiresAt = world.now();
}

/** Takes our videos out of the media of products whose generation is published. */
async function removeVideos(world: World, shop: WorldShop): Promise<void> {
  const { products, files } = world.shopify.shop(shop.domain);
  for (const row of world.ledger.rowsOf(shop.domain)) {
    const product = products.get(numericIdOf(row.productId));
    const fileId = product?.mediaIds.find((id) => files.get(id)?.fileName.includes(row.id));
    if (row.state !== "published" || product === undefined || fileId === undefined) continue;
    if (!isReadyFile(files.get(fileId), world.now())) continue;
    row.isRemoved = true;
    world.ledger.hit("publish.removed-by-merchant");
    await world.shopify.removeMedia(product.id, fileId, shop.domain);
  }
}
