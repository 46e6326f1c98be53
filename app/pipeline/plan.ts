import { isWithoutAccess } from "../generation/errors.ts";
import { MAX_PLANNED_AT_ONCE, MAX_SELECTED } from "../generation/selection.ts";
import { planProducts } from "./plan-products.ts";
import type { Ports, UnreadPlan } from "./ports/index.ts";
import { refreshStanding } from "./read-standing.ts";

/** Plans that one run reads a page of: a small one does not wait for a large one. */
const PLANS_PER_RUN = 10;

/**
 * Reads on in the plans of a shop that are too large for the merchant to wait for, a page of each, and asks for itself
 * while something is left. A page and how far it leads are stored together: killed, it is read again from there.
 */
export async function planUnread(ports: Ports, shop: string): Promise<void> {
  if (!(await ports.store.readShop(shop)).isInstalled) return;
  const failures: unknown[] = [];
  for (const plan of await ports.store.listUnplanned(shop, PLANS_PER_RUN)) {
    try {
      await readOn(ports, shop, plan);
    } catch (error) {
      // The next plan may be read all the same.
      failures.push(error);
    }
  }
  // Of the access the sweep asks again: the merchant may grant it, or has left.
  const failure = failures.find((error) => !isWithoutAccess(error));
  if (failure !== undefined) throw failure;
}

async function readOn(ports: Ports, shop: string, plan: UnreadPlan): Promise<void> {
  if (plan.cursor === null) await refreshStanding(ports, shop);
  const total = plan.total ?? (await countProducts(ports, shop, plan));
  const { ids, cursor } = await readIds(ports, shop, plan);
  const products = await planProducts(ports, shop, ids, plan);
  const isWhole = cursor === null || plan.read + ids.length >= MAX_SELECTED;
  await ports.store.addToPlan(shop, plan.id, plan.cursor, {
    products,
    cursor,
    total,
    plannedAt: isWhole ? ports.clock.now() : null,
    jobs: isWhole ? [] : [{ step: "plan", shop }],
  });
}

async function countProducts(ports: Ports, shop: string, { source }: UnreadPlan): Promise<number> {
  return "productIds" in source
    ? source.productIds.length
    : ports.shopifyOf(shop).countProducts(source.selection);
}

/** The next ids of a plan. What was named is read on by number. */
async function readIds(
  ports: Ports,
  shop: string,
  { source, cursor }: UnreadPlan,
): Promise<{ ids: readonly string[]; cursor: string | null }> {
  if ("selection" in source) return ports.shopifyOf(shop).listProductIds(source.selection, cursor);
  const from = cursor === null ? 0 : Number(cursor);
  const to = from + MAX_PLANNED_AT_ONCE;
  return {
    ids: source.productIds.slice(from, to),
    cursor: to < source.productIds.length ? String(to) : null,
  };
}
