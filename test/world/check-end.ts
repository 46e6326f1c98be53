import type { Reason, State } from "../../app/generation/generation.ts";
import { isEnd, RESTING_STATES } from "../../app/generation/generation.ts";
import { wordingIn } from "../locales/wording-in.ts";
import { checkTakenBack } from "./check-taking-back.ts";
import { numericIdOf } from "./gallery.ts";
import type { LedgerRow } from "./ledger.ts";
import type { World, WorldShop } from "./world.ts";

const WORDING = wordingIn("en");

/** What must hold when nothing moves any more. */
export async function checkEnd(world: World): Promise<void> {
  await checkRows(world);
  checkPaid(world);
  checkTakenBack(world);
  checkCredits(world);
}

/** I3, and the rows themselves against what the store has said of them. */
async function checkRows({ bench, ledger }: World): Promise<void> {
  const rows = await bench.prisma.generation.findMany({ include: { events: { orderBy: { id: "asc" } } } });
  for (const row of rows) {
    const known = ledger.rows.get(row.id);
    if (known === undefined) {
      ledger.violate("I3", `${row.id} is a row that no click has made`);
      continue;
    }
    const state = row.state as State;
    const status = `${known.alias} ${state} ${row.reason ?? ""}`;
    if (!isEnd(state) && !(RESTING_STATES as readonly string[]).includes(state))
      ledger.violate("liveness", `${status} still moves`);
    if (WORDING.explainStatus({ state, reason: known.reason }).trim() === "")
      ledger.violate("I3", `${status} has no sentence`);
    if (state !== known.state || row.reason !== known.reason)
      ledger.violate("moves", `${status} is ${known.state} ${known.reason ?? ""} by its moves`);
    checkEvents(ledger, known.alias, known.history, row.events);
  }
  for (const known of ledger.rows.values()) {
    if (!rows.some(({ id }) => id === known.id)) ledger.violate("I3", `${known.alias} has lost its row`);
  }
}

/** The events tell each move, each from where the one before has led. */
function checkEvents(
  ledger: World["ledger"],
  alias: string,
  history: readonly State[],
  events: readonly { fromState: string | null; toState: string }[],
): void {
  const told = events.map(({ toState }) => toState).join(" → ");
  if (told !== history.join(" → "))
    ledger.violate("moves", `the events of ${alias} tell ${told}, its moves were ${history.join(" → ")}`);
  for (const [index, { fromState }] of events.entries()) {
    const before = events[index - 1]?.toState ?? null;
    if (fromState !== before)
      ledger.violate("moves", `an event of ${alias} leads from ${fromState}, not ${before}`);
  }
}

/** I4 and I7: what is paid is on a row or on record as a second charge, and its video is in our store. */
function checkPaid(world: World): void {
  const { ledger, rotateProduct, shops } = world;
  const now = world.now();
  for (const generation of rotateProduct.generations.all()) {
    const { id, externalId, userId, isVanished, listedAt, ending } = generation;
    const remoteId = String(id);
    const shop = shops.find(({ productIds }) => externalId !== undefined && productIds.includes(externalId));
    // What nobody can be told of any more: the account was left, or the list does not show it.
    if (shop === undefined || shop.userId !== userId || isVanished || listedAt > now) continue;
    const row = [...ledger.rows.values()].find((each) => each.remoteId === remoteId);
    if (row === undefined) {
      const isExcused = shop.left !== null && (shop.left.unclaimed.has(remoteId) || listedAt >= shop.left.at);
      if (!ledger.doubleCharges.has(remoteId) && !isExcused && !ledger.redacted.has(shop.domain))
        ledger.violate("I4", `${remoteId} was paid for ${externalId} and is on no row and no record`);
      continue;
    }
    if (ending === "succeeded" && !row.hasVideo && !isLossExcused(world, shop, row))
      ledger.violate(
        "I7",
        `the video ${remoteId} of ${row.alias} was never collected: ${row.state} ${row.reason}`,
      );
  }
}

/** A paid video may be missing for what really happened, and not because the row says so. */
function isLossExcused(world: World, shop: WorldShop, row: LedgerRow): boolean {
  switch (row.reason) {
    case "uninstalled":
      return shop.left !== null;
    case "by_merchant":
      return row.asked.has("cancel");
    case "rejected":
      return row.asked.has("reject");
    case "product_deleted":
      return !world.shopify.shop(shop.domain).products.has(numericIdOf(row.productId));
    case "bad_video":
      return world.ledger.countBadDownloads(row.remoteId ?? "") >= 3;
    case "expired":
      return world.hasLongOutage;
    default:
      return false;
  }
}

/**
 * I3: what is held is held for a reason that is still there. Whoever buys credits, makes room or gives access back must
 * not have to tell the app.
 */
export function checkCauses(world: World): void {
  for (const shop of world.shops) {
    if (shop.isUninstalled || shop.endedAt !== null) continue;
    for (const { alias, reason, state } of world.ledger.rowsOf(shop.domain)) {
      if (state === "held" && reason !== null && !isCausePresent(world, shop, reason))
        world.ledger.violate("I3", `${alias} is held for ${reason}, which is over`);
    }
  }
}

/** Whether a reason that passes by itself is still there; the others a person has to end. */
export function isCausePresent(world: World, shop: WorldShop, reason: Reason): boolean {
  const { rotateProduct, shopify, troubles } = world;
  const { shop: facts, installation } = shopify.shop(shop.domain);
  switch (reason) {
    case "credits":
      return rotateProduct.accounts.spendable(shop.userId) < 5;
    case "budget":
      // Nothing is limited any more once the world is calm.
      return false;
    case "api_key":
      return rotateProduct.accounts.findByKey(shop.apiKey) === undefined;
    case "access":
      return installation.scopes.length === 0;
    case "store_full":
      return troubles.isDiskFull;
    case "trial_store":
      return facts.isTrial;
    default:
      return true;
  }
}

/** The account has paid for what was accepted, less what was given back by now. */
function checkCredits({ ledger, rotateProduct }: World): void {
  for (const { userId, grantedCredits, generations } of rotateProduct.accounts.list()) {
    const charged = generations.filter(
      ({ ending, endsAt, isRefundedOnFailure }) =>
        !(isRefundedOnFailure && endsAt <= Date.now() && (ending === "failed" || ending === "canceled")),
    );
    if (charged.length < generations.length) ledger.hit("track.refunded");
    const left = rotateProduct.accounts.spendable(userId);
    if (left !== grantedCredits - 5 * charged.length)
      ledger.violate(
        "credits",
        `${userId} has ${left} of ${grantedCredits} credits after ${charged.length} videos`,
      );
  }
}

/** shop/redact: nothing of the shop is left, and everything of the other one. */
export async function checkGone({ bench, ledger }: World, { domain, letter }: WorldShop): Promise<void> {
  const where = { shop: domain };
  const counts = await Promise.all([
    bench.prisma.shop.count({ where: { domain } }),
    bench.prisma.generation.count({ where }),
    bench.prisma.generationRequest.count({ where }),
    bench.prisma.submission.count({ where }),
    bench.prisma.session.count({ where }),
  ]);
  if (counts.some((count) => count > 0))
    ledger.violate("I3", `rows of ${letter} are left: ${counts.join(", ")}`);
  else ledger.hit("webhook.redact");
  const left = await bench.prisma.generation.count();
  if (left !== ledger.rows.size)
    ledger.violate("I5", `${ledger.rows.size} rows should be left, there are ${left}`);
}
