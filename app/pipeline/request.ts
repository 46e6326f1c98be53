import { type ClickRefusal, needsAgreement, refuseClick } from "../generation/click.ts";
import { costOf } from "../generation/credits.ts";
import { isPassing } from "../generation/errors.ts";
import { buildPayload, describeProduct, hasOurVideo } from "../generation/payload.ts";
import type { Choice, Product, SkipReason } from "../generation/product.ts";
import type { GenerationRequest, PlannedProduct, Ports } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { refreshStanding } from "./read-standing.ts";

const NO_CHOICE: Choice = { imageId: null, endImageId: null, description: null };

/**
 * Turns a selection into a plan that the merchant looks at before any credit is spent: which products get a video,
 * and why the others are skipped. Reads Shopify, writes only the plan.
 *
 * With the products it is read what the shop may still host, so that the plan can say it.
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
  const [products] = await Promise.all([
    ports.shopifyOf(shop).readProducts(ids),
    refreshStanding(ports, shop),
  ]);
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
  | ClickRefusal
  | { kind: "needs_agreement"; needed: number; threshold: number }
  | { kind: "not_connected" }
  | { kind: "unavailable"; service: "Shopify" | "RotateProduct"; message: string }
  | { kind: "not_found" };

/** A count that says no is read anew when it is older: the merchant may have made room just now. */
const REFUSING_COUNT_MAX_AGE_MS = 60_000;

/**
 * The merchant's click. Makes one queued generation per product of the plan, once however often it is called; nothing
 * is paid here. What does not suffice for all of it – credits, the month's budget, Shopify's room – stops it: it is
 * never made silently in part.
 *
 * @param limit how many of the plan's products, from its beginning, the merchant agreed to; all by default
 * @param agreedCredits cost in credits that the merchant was asked about once more and said yes to
 */
export async function confirmRequest(
  ports: Ports,
  shop: string,
  requestId: string,
  limit = Number.POSITIVE_INFINITY,
  agreedCredits: number | null = null,
): Promise<ConfirmResult> {
  const request = await ports.store.readRequest(shop, requestId);
  if (request === null) return { kind: "not_found" };
  if (request.confirmedAt !== null) return { kind: "confirmed", request };

  const wanted = Math.min(limit, request.products.filter((product) => product.skipReason === null).length);
  const refusal = await findRefusal(ports, shop, wanted);
  if (refusal !== null) return refusal;
  const needed = costOf(wanted);
  const { confirmAbove: threshold } = await ports.store.readShop(shop);
  if (threshold !== null && needsAgreement(needed, threshold, agreedCredits))
    return { kind: "needs_agreement", needed, threshold };

  const confirmed = await ports.store.confirmRequest(shop, requestId, ports.clock.now(), limit, [
    { step: "submit", shop },
  ]);
  return { kind: "confirmed", request: confirmed };
}

/** What stands against the click, by the balance and what Shopify says now; null when nothing does. */
async function findRefusal(ports: Ports, shop: string, videos: number): Promise<ConfirmResult | null> {
  const { keyFingerprint, isKeyRejected } = await ports.store.readShop(shop);
  if (keyFingerprint === null) return { kind: "not_connected" };
  if (isKeyRejected) return { kind: "key_rejected" };

  const [credits, hasAccess] = await Promise.all([
    orUnavailable("RotateProduct", readBalance(ports, shop)),
    orUnavailable("Shopify", refreshStanding(ports, shop)),
  ]);
  if (credits === null) return { kind: "key_rejected" };
  if (typeof credits !== "number") return credits;
  if (typeof hasAccess !== "boolean") return hasAccess;
  if (!hasAccess) return { kind: "no_access" };

  const refusal = await refuse(ports, shop, credits, videos);
  if (refusal?.kind !== "quota_short" && refusal?.kind !== "trial_store") return refusal;
  const again = await orUnavailable("Shopify", refreshStanding(ports, shop, REFUSING_COUNT_MAX_AGE_MS));
  return typeof again === "boolean" ? refuse(ports, shop, credits, videos) : again;
}

async function refuse(
  ports: Ports,
  shop: string,
  credits: number,
  videos: number,
): Promise<ClickRefusal | null> {
  const queued = await ports.store.countGenerations(shop, { states: ["queued"] });
  return refuseClick(await readCircumstances(ports, shop, credits), { videos, queued });
}

type UnavailableResult = Extract<ConfirmResult, { kind: "unavailable" }>;

async function orUnavailable<T>(
  service: UnavailableResult["service"],
  answer: Promise<T>,
): Promise<T | UnavailableResult> {
  try {
    return await answer;
  } catch (error) {
    if (!isPassing(error)) throw error;
    return { kind: "unavailable", service, message: error.message };
  }
}
