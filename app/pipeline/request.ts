import { costOf, countAffordable } from "../generation/credits.ts";
import { Throttled, Unavailable } from "../generation/errors.ts";
import { buildPayload, describeProduct, hasOurVideo } from "../generation/payload.ts";
import type { Choice, Product, SkipReason } from "../generation/product.ts";
import type { GenerationRequest, PlannedProduct, Ports } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";

const NO_CHOICE: Choice = { imageId: null, endImageId: null, description: null };

/**
 * Turns a selection into a plan that the merchant looks at before any credit is spent: which products get a video,
 * and why the others are skipped. Reads Shopify, writes only the plan.
 *
 * @param clickKey the same key returns the plan that was made for it
 * @param productIds product GIDs; repeated ones count once
 */
export async function planRequest(
  ports: Ports,
  shop: string,
  { clickKey, productIds }: { clickKey: string; productIds: readonly string[] },
): Promise<GenerationRequest> {
  const ids = [...new Set(productIds)];
  const occupied = await ports.store.readOccupied(shop, ids);
  const products = await ports.shopifyOf(shop).readProducts(ids);
  const plan = ids.map((id, index) => planProduct(id, products[index] ?? null, occupied.get(id)));
  return ports.store.planRequest(shop, clickKey, plan, ports.clock.now());
}

/** What the merchant sees in the plan is what is sent: the image is named and the description written down. */
function planProduct(id: string, product: Product | null, occupied: SkipReason | undefined): PlannedProduct {
  if (product === null) {
    return {
      productId: id,
      title: id,
      imageUrl: null,
      ...NO_CHOICE,
      skipReason: occupied ?? "product_not_found",
    };
  }
  const payload = buildPayload(product, NO_CHOICE);
  const refusal = "refusal" in payload ? payload.refusal : null;
  const image = product.images[0];
  return {
    productId: id,
    title: product.title,
    imageUrl: image?.url ?? null,
    imageId: image?.id ?? null,
    endImageId: null,
    description: describeProduct(product),
    skipReason: occupied ?? (hasOurVideo(product) ? "has_video" : refusal),
  };
}

export type ConfirmResult =
  | { kind: "confirmed"; request: GenerationRequest }
  | { kind: "credits_short"; needed: number; credits: number; affordable: number }
  | { kind: "not_connected" }
  | { kind: "key_rejected" }
  | { kind: "unavailable"; message: string }
  | { kind: "not_found" };

/**
 * The merchant's click. Makes one queued generation per product of the plan, once however often it is called; nothing
 * is paid here. Credits that do not suffice for the whole plan stop it: it is never made silently in part.
 *
 * @param limit how many of the plan's products, from its beginning, the merchant agreed to; all by default
 */
export async function confirmRequest(
  ports: Ports,
  shop: string,
  requestId: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<ConfirmResult> {
  const request = await ports.store.readRequest(shop, requestId);
  if (request === null) return { kind: "not_found" };
  if (request.confirmedAt !== null) return { kind: "confirmed", request };

  const wanted = Math.min(limit, request.products.filter((product) => product.skipReason === null).length);
  const balance = await askBalance(ports, shop);
  if (typeof balance !== "number") return balance;
  // What is queued already will be paid from the same balance.
  const queued = await ports.store.countGenerations(shop, { states: ["queued"] });
  const credits = Math.max(0, balance - costOf(queued));
  const needed = costOf(wanted);
  if (needed > credits)
    return { kind: "credits_short", needed, credits, affordable: countAffordable(credits) };

  const confirmed = await ports.store.confirmRequest(shop, requestId, ports.clock.now(), limit, [
    { step: "submit", shop },
  ]);
  return { kind: "confirmed", request: confirmed };
}

/** Balance in credits, or what the merchant must be told instead. */
async function askBalance(ports: Ports, shop: string): Promise<number | ConfirmResult> {
  const { keyFingerprint, isKeyRejected } = await ports.store.readShop(shop);
  if (keyFingerprint === null) return { kind: "not_connected" };
  if (isKeyRejected) return { kind: "key_rejected" };
  try {
    return (await readBalance(ports, shop)) ?? { kind: "key_rejected" };
  } catch (error) {
    if (error instanceof Unavailable || error instanceof Throttled) {
      return { kind: "unavailable", message: error.message };
    }
    throw error;
  }
}
