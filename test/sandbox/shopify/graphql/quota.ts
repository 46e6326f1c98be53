import type { Settings } from "../settings.ts";
import type { Plan, Shop, ShopState } from "../state.ts";

/** Videos and 3D models that a shop may host: https://help.shopify.com/manual/products/product-media */
const hostedVideoLimits: Record<Plan, number> = {
  BASIC: 250,
  GROW: 1000,
  ADVANCED: 5000,
  // By arrangement on the platform; a number high enough not to be met by accident.
  PLUS: 100_000,
};

const weekMs = 7 * 24 * 60 * 60 * 1000;

function findHostedVideoLimit(shop: Shop): number {
  return shop.hostedVideoLimit ?? hostedVideoLimits[shop.plan];
}

/**
 * Why the shop takes no `count` more videos from an app, as a code of `FilesErrorCode`, or null.
 * UNVERIFIED: which code tells of the weekly limit; the only one that fits is used.
 */
export function refuseVideos(
  shop: ShopState,
  count: number,
  { weeklyVideoLimit }: Settings,
  now: number,
): { code: string; message?: string } | null {
  if (shop.shop.isUnverifiedTrial) return { code: "UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET" };
  if (shop.shop.isTrial) return { code: "UNACCEPTABLE_TRIAL_ASSET" };
  let hosted = 0;
  for (const file of shop.files.values()) if (file.kind === "VIDEO") hosted += 1;
  if (hosted + count > findHostedVideoLimit(shop.shop))
    return { code: "NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED" };

  shop.appVideosCreatedAt = shop.appVideosCreatedAt.filter((at) => at > now - weekMs);
  if (shop.appVideosCreatedAt.length + count > weeklyVideoLimit)
    return {
      code: "NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED",
      message: `Apps can create at most ${weeklyVideoLimit} videos in a store per week.`,
    };
  return null;
}
