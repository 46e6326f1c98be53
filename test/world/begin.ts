import { vocabularies } from "../sandbox/rotateproduct/settings.ts";
import { INCIDENT_NAMES, INCIDENTS } from "./incidents/index.ts";
import { installApp } from "./installing.ts";
import { click } from "./merchant.ts";
import { MINUTE, SECOND, START, type World } from "./world.ts";

/** Draws what kind of world it is, and what will happen in it. */
export async function begin(world: World): Promise<void> {
  const { draws, rotateProduct, shopify, shops, troubles } = world;
  Object.assign(rotateProduct.settings, {
    vocabulary: draws.pick([vocabularies.reference, vocabularies.polling, vocabularies.lifecycle]),
    timestamps: draws.pick(["utc-millis", "zoneless-micros"]),
    failedGenerations: draws.pick(["by-index", "by-external-id"]),
    replyOrder: draws.pick(["as-requested", "shuffled"]),
    listOrder: draws.pick(["newest-first", "oldest-first", "shuffled"]),
    generationMs: draws.between(10, 35) * SECOND,
    videoLifetimeFrom: draws.pick(["completion", "creation"]),
    expiredStatus: draws.pick([404, 410]),
    insufficientCreditsStatus: draws.pick([400, 402, 403]),
    refundsFailures: draws.chance(0.5),
    checkImages: draws.pick(["at-submit", "while-generating"]),
    partialContentFromBytes: draws.pick([null, 1]),
  });
  Object.assign(shopify.settings, {
    duplicateVideoNames: draws.pick(["keep", "append-uuid", "refuse"]),
    batchErrors: draws.pick(["all-or-nothing", "per-item"]),
    videoUploadBucket: draws.pick(["shopify-staged-uploads", "shopify-video-production-core-originals"]),
  });
  troubles.mayStartLate = draws.chance(0.75);
  const sharesAccount = draws.chance(0.3);
  for (const shop of shops) {
    const first = shops[0];
    if (sharesAccount && shop !== first) Object.assign(shop, { apiKey: first.apiKey, userId: first.userId });
    else
      Object.assign(
        shop,
        rotateProduct.accounts.create({ apiKey: `rp_${shop.letter}_${world.seed}`, credits: 100 }),
      );
    const settings = {
      reviewsFirst: draws.chance(0.2),
      videoPosition: draws.pick([null, 0, 1, 5]),
      confirmAbove: draws.chance(0.2) ? draws.between(0, 12) : null,
      resubmitsOnce: !troubles.mayStartLate,
    };
    await world.scheduler.alone(world.merchant, `install ${shop.letter}`, shop.domain, () =>
      installApp(world, shop, settings),
    );
    const takesFewer = draws.chance(0.7);
    const isCautious = draws.chance(0.3);
    const productIds = isCautious ? shop.productIds.slice(0, 1) : shop.productIds;
    click(world, shop, START + SECOND, { clickKey: "first", productIds, takesFewer });
    if (isCautious) {
      const later = START + draws.between(30, 240) * SECOND;
      click(world, shop, later, { clickKey: "second", productIds: shop.productIds, takesFewer });
    }
  }
  const until = START + draws.between(1, 4) * MINUTE;
  for (let count = draws.between(2, 6); count > 0; count--) {
    const name = drawIncident(world);
    const shop = draws.chance(0.75) ? shops[0] : shops[1];
    world.note(`incident: ${name} ${shop.letter}`);
    INCIDENTS[name]?.arrange(world, shop, START + draws.between(1, (until - START) / SECOND) * SECOND);
  }
}

function drawIncident({ draws }: World): string {
  const total = INCIDENT_NAMES.reduce((sum, name) => sum + (INCIDENTS[name]?.weight ?? 0), 0);
  let left = draws.random() * total;
  for (const name of INCIDENT_NAMES) {
    left -= INCIDENTS[name]?.weight ?? 0;
    if (left < 0) return name;
  }
  throw new Error("No incident was drawn");
}
