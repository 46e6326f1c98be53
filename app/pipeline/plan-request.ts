import { MAX_PLANNED_AT_ONCE } from "../generation/selection.ts";
import { type Planning, planProducts } from "./plan-products.ts";
import type { GenerationRequest, Ports, Selection } from "./ports/index.ts";
import { refreshStanding } from "./read-standing.ts";

/** A click of the merchant: the same key is the same click, and returns the plan that was made for it. */
interface Click {
  clickKey: string;
}

/**
 * Turns named products into a plan that the merchant looks at before any credit is spent: which products get a video,
 * and why the others are skipped. Reads Shopify, writes only the plan.
 *
 * With the products it is read what the shop may still host, so that the plan can say it. More products than the
 * merchant would wait for are left to a worker: the plan is there at once, and `plannedAt` is null until it is whole.
 *
 * @param productIds product GIDs; repeated ones count once
 * @param makesAgain products that have a video get a new one, which takes its place
 * @param imageId the image to start with, of the product that has it
 */
export async function planRequest(
  ports: Ports,
  shop: string,
  click: Click & { productIds: readonly string[] } & Partial<Planning>,
): Promise<GenerationRequest> {
  const { clickKey, makesAgain = false, imageId } = click;
  const productIds = [...new Set(click.productIds)];
  const stored = { clickKey, makesAgain, at: ports.clock.now() };
  if (productIds.length > MAX_PLANNED_AT_ONCE) {
    return ports.store.openPlan(shop, stored, { productIds }, [{ step: "plan", shop }]);
  }
  const planning = imageId === undefined ? { makesAgain } : { makesAgain, imageId };
  const [products] = await Promise.all([
    planProducts(ports, shop, productIds, planning),
    refreshStanding(ports, shop),
  ]);
  return ports.store.planRequest(shop, stored, products);
}

/** As `planRequest`, for all products that match a filter. Always a worker's: nobody knows how many they are. */
export function planSelection(
  ports: Ports,
  shop: string,
  { clickKey, selection }: Click & { selection: Selection },
): Promise<GenerationRequest> {
  const click = { clickKey, makesAgain: false, at: ports.clock.now() };
  return ports.store.openPlan(shop, click, { selection }, [{ step: "plan", shop }]);
}
