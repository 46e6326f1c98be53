import { isWithoutAccess } from "../generation/errors.ts";
import { compareFiles } from "./compare-files.ts";
import { compareListing } from "./compare-listing.ts";
import { comparePublished } from "./compare-published.ts";
import { holdForAccess } from "./hold-for-access.ts";
import type { Ports } from "./ports/index.ts";
import { readStanding } from "./read-standing.ts";

/** What is in production is collected all the same. */
const NEEDING_ACCESS = ["queued", "collected", "publishing", "removing"] as const;

/**
 * Compares three truths once a day, and when the merchant asks: our rows, RotateProduct's listing, and Shopify. What
 * differs is written down for the merchant; the only rows that move are those whose lost answer turns up. Costs no
 * credits, and puts nothing back that somebody has removed.
 */
export async function reconcileShop(ports: Ports, shop: string): Promise<void> {
  if (!(await ports.store.readShop(shop)).isInstalled) return;
  const hasAccess = await compareWithShopify(ports, shop);
  await compareListing(ports, shop, { hasAccess });
  await ports.store.recordComparison(shop, ports.clock.now());
}

/**
 * Without access nothing can be compared, and nothing that needs it may go on: that the app was removed may never
 * have been told. Returns whether there is access.
 */
async function compareWithShopify(ports: Ports, shop: string): Promise<boolean> {
  try {
    if ((await readStanding(ports, shop)) === null) {
      await holdForAccess(ports, shop, NEEDING_ACCESS);
      return false;
    }
    await comparePublished(ports, shop);
    await compareFiles(ports, shop);
    return true;
  } catch (error) {
    if (!isWithoutAccess(error)) throw error;
    await holdForAccess(ports, shop, NEEDING_ACCESS);
    return false;
  }
}
