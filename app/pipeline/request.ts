import { type ClickRefusal, needsAgreement, refuseClick } from "../generation/click.ts";
import { costOf } from "../generation/credits.ts";
import { isPassing } from "../generation/errors.ts";
import type { Ports } from "./ports/index.ts";
import { readBalance } from "./read-balance.ts";
import { readCircumstances } from "./read-circumstances.ts";
import { refreshStanding } from "./read-standing.ts";

export type ConfirmResult =
  | { kind: "confirmed" }
  | ClickRefusal
  | { kind: "needs_agreement"; needed: number; threshold: number }
  /** Its products are still being read. */
  | { kind: "not_planned" }
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
  if (request.confirmedAt !== null) return { kind: "confirmed" };
  if (request.plannedAt === null) return { kind: "not_planned" };

  const wanted = Math.min(limit, request.videos);
  const refusal = await findRefusal(ports, shop, wanted);
  if (refusal !== null) return refusal;
  const needed = costOf(wanted);
  const { confirmAbove: threshold } = await ports.store.readShop(shop);
  if (threshold !== null && needsAgreement(needed, threshold, agreedCredits))
    return { kind: "needs_agreement", needed, threshold };

  await ports.store.confirmRequest(shop, requestId, ports.clock.now(), limit, [{ step: "submit", shop }]);
  return { kind: "confirmed" };
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
