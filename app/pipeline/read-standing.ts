import { isWithoutAccess } from "../generation/errors.ts";
import { isRefusalOver, STANDING_MAX_AGE_MS, VIDEO_REFUSALS } from "../generation/quota.ts";
import { hasPassed } from "../generation/schedule.ts";
import type { Ports, ShopStanding } from "./ports/index.ts";

/**
 * What Shopify grants the shop and still hosts for it, remembered for the rule that says what may be sent. Null while
 * the app may not work with the shop. @throws Unavailable | Throttled
 */
export async function readStanding(ports: Ports, shop: string): Promise<ShopStanding | null> {
  // What is created while Shopify's files are counted is counted twice rather than never.
  const at = ports.clock.now();
  try {
    const standing = await ports.shopifyOf(shop).readStanding();
    if (!standing.hasAccess) return null;
    await ports.store.recordQuota(shop, { hosted: standing.hosted, max: standing.hostedMax }, at);
    await reconsiderRefusal(ports, shop, standing);
    return standing;
  } catch (error) {
    if (isWithoutAccess(error)) return null;
    throw error;
  }
}

/**
 * As `readStanding`, but only when the last reading is older than `maxAgeMs`. False while the app may not work with the
 * shop.
 */
export async function refreshStanding(
  ports: Ports,
  shop: string,
  maxAgeMs = STANDING_MAX_AGE_MS,
): Promise<boolean> {
  const { quotaReadAt } = await ports.store.readShop(shop);
  const isFresh = quotaReadAt !== null && !hasPassed(ports.clock.now(), quotaReadAt, maxAgeMs);
  return isFresh || (await readStanding(ports, shop)) !== null;
}

/** While a video that Shopify refused is in our store, only its own success says that the others may be paid for. */
async function reconsiderRefusal(ports: Ports, shop: string, standing: ShopStanding): Promise<void> {
  const now = ports.clock.now();
  const { videosRefusedFor: reason, videosRefusedAt: at } = await ports.store.readShop(shop);
  if (reason === null) {
    if (standing.isTrial) await ports.store.refuseVideos(shop, "trial_store", now);
    return;
  }
  if (!isRefusalOver({ reason, at: at ?? now }, standing, now)) return;
  if (!(await hasTriable(ports, shop))) await ports.store.acceptVideos(shop);
}

async function hasTriable(ports: Ports, shop: string): Promise<boolean> {
  const counts = await Promise.all(
    VIDEO_REFUSALS.map((reason) =>
      ports.store.countGenerations(shop, { states: ["held"], reason, hasVideo: true }),
    ),
  );
  return counts.some((count) => count > 0);
}
