import type { AppRemedy } from "../../app/generation/remedies.ts";
import * as pipeline from "../../app/pipeline/index.ts";
import type { LedgerRow } from "./ledger.ts";
import { SECOND, type World, type WorldShop } from "./world.ts";

export interface Click {
  clickKey: string;
  productIds: readonly string[];
  /** What the merchant does when the credits do not suffice: makes fewer. */
  takesFewer: boolean;
  /** Products that have a video get a new one. */
  makesAgain?: boolean;
}

/** Tries of a page that cannot be shown, as long as one service is away. */
const MAX_TRIES = 4;

/** The merchant selects products, looks at the plan and clicks; what cannot be done now they try again. */
export function click(
  world: World,
  shop: WorldShop,
  at: number,
  { clickKey, ...wish }: Click,
  tries = 1,
): void {
  world.at(at, {
    label: `click ${shop.letter} ${clickKey}`,
    actor: "web",
    shop: shop.domain,
    async run() {
      const { ports } = world.web();
      try {
        const plan = await pipeline.planRequest(ports, shop.domain, {
          clickKey,
          productIds: wish.productIds,
          makesAgain: wish.makesAgain ?? false,
        });
        if (plan.confirmedAt !== null) world.ledger.hit("request.double-click");
        const { videos } = plan;
        const { week } = await pipeline.readOutlook(ports, shop.domain, videos);
        const result = await confirm(world, shop, plan.id);
        world.note(`    click ${shop.letter} ${clickKey}: ${result.kind}`);
        if (result.kind === "confirmed" && week.left < videos) world.ledger.hit("request.weekly-pace");
        if (result.kind === "quota_short") world.ledger.hit("request.quota-short");
        if (result.kind === "credits_short" || result.kind === "budget_short") {
          world.ledger.hit(
            result.kind === "credits_short" ? "request.credits-short" : "request.budget-short",
          );
          if (!wish.takesFewer || result.affordable === 0) return;
          const fewer = await confirm(world, shop, plan.id, result.affordable);
          if (fewer.kind === "confirmed") world.ledger.hit("request.affordable");
        }
      } catch (error) {
        world.note(`    click ${shop.letter} ${clickKey} failed: ${String(error).slice(0, 120)}`);
        if (tries < MAX_TRIES && !shop.isUninstalled)
          click(world, shop, world.now() + 30 * SECOND, { clickKey, ...wish }, tries + 1);
      }
    },
  });
}

/** Asked once more, the merchant says yes to the very amount. */
async function confirm(
  world: World,
  { domain }: WorldShop,
  planId: string,
  limit?: number,
): Promise<pipeline.ConfirmResult> {
  const { ports } = world.web();
  const result = await pipeline.confirmRequest(ports, domain, planId, limit);
  if (result.kind !== "needs_agreement") return result;
  world.ledger.hit("request.agreement");
  return pipeline.confirmRequest(ports, domain, planId, limit, result.needed);
}

/** The merchant takes one of their requests back, and clicks twice now and then. */
export function takeBack(world: World, shop: WorldShop, at: number): void {
  world.at(at, {
    label: `take back ${shop.letter}`,
    actor: "web",
    shop: shop.domain,
    async run() {
      const requests = [...new Set(world.ledger.rowsOf(shop.domain).map(({ requestId }) => requestId))];
      if (requests.length === 0) return;
      const requestId = world.draws.pick(requests);
      const { ports } = world.web();
      const withdrawn = await pipeline.withdrawRequest(ports, shop.domain, requestId);
      world.note(`    take back ${shop.letter}: ${withdrawn?.moved ?? "none"}`);
      if (world.draws.chance(0.3)) await pipeline.withdrawRequest(ports, shop.domain, requestId);
    },
  });
}

/** The merchant presses a button for some rows. */
export function press(
  world: World,
  shop: WorldShop,
  at: number,
  remedy: AppRemedy,
  choose: () => LedgerRow[],
): void {
  world.at(at, {
    label: `${remedy} ${shop.letter}`,
    actor: "web",
    shop: shop.domain,
    async run() {
      const rows = choose().filter((row) => row.shop === shop.domain);
      if (rows.length === 0) return;
      world.note(`    ${remedy}: ${rows.map(({ alias }) => alias).join(", ")}`);
      for (const row of rows) row.asked.add(remedy);
      if (remedy === "send_again") for (const row of rows) world.ledger.agreeToPay(row.id);
      if (remedy === "check_again" && rows.some(({ reason }) => reason === "unconfirmed"))
        world.ledger.hit("unknown.check-again");
      try {
        await pipeline.applyRemedy(
          world.web().ports,
          shop.domain,
          remedy,
          rows.map(({ id }) => id),
        );
      } catch (error) {
        world.note(`    ${remedy} failed: ${String(error).slice(0, 120)}`);
      }
    },
  });
}
