import { AccessDenied, Unauthorized } from "../generation/errors.ts";
import { type Generation, isOpen, STATES, type State } from "../generation/generation.ts";
import { isBeingRemoved } from "../generation/withdrawal.ts";
import type { Move, Ports } from "./ports/index.ts";

const UNFINISHED: readonly State[] = STATES.filter((state) => isOpen(state) || state === "removing");
const ROWS_PER_PASS = 500;

/**
 * Cancels everything that an uninstalled shop still had open, paid or not, and forgets what it had only planned; nothing
 * is spent for it any more. What is published stays: it belongs to the merchant, also where it was on its way out. A
 * shop that was installed again meanwhile has ended it already.
 */
export async function endShop(ports: Ports, shop: string): Promise<void> {
  if ((await ports.store.readShop(shop)).isInstalled) return;
  await ports.store.removePlans(shop, ports.clock.now());
  while (true) {
    const rows = await ports.store.listGenerations(shop, { states: UNFINISHED }, ROWS_PER_PASS);
    if (rows.length === 0) return;
    await ports.store.move(shop, rows.map(endOf));
  }
}

/** A removal that is held goes back to where it was held, and ends with the next pass. */
function endOf(row: Generation): Move {
  const { id, state } = row;
  if (state === "removing") {
    const isLive = row.publishedAt !== null && row.removedAt === null;
    return isLive
      ? { id, from: state, to: "published", set: { withdrawnAt: null } }
      : { id, from: state, to: "removed" };
  }
  if (state === "held" && isBeingRemoved(row)) return { id, from: state, to: "removing" };
  return { id, from: state, to: "canceled", reason: "uninstalled" };
}

/**
 * Deletes everything we have of a shop, videos first: rows that are left over lead a second run to the rest. Shopify
 * asks for it two days after an uninstall; a shop that was installed again meanwhile is left alone.
 */
export async function redactShop(ports: Ports, shop: string): Promise<void> {
  if ((await ports.store.readShop(shop)).isInstalled && (await isReallyInstalled(ports, shop))) return;
  let after = "";
  while (true) {
    const ids = await ports.store.listPaidIds(shop, after, ROWS_PER_PASS);
    // Of all that were ever paid: a killed worker may have left a file that its row does not tell of.
    for (const id of ids) await ports.videos.remove(id);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  await ports.store.deleteShop(shop);
}

/** Word of the uninstall may have been lost; Shopify itself knows. */
async function isReallyInstalled(ports: Ports, shop: string): Promise<boolean> {
  try {
    await ports.shopifyOf(shop).readStanding();
    return true;
  } catch (error) {
    if (error instanceof Unauthorized) return false;
    if (error instanceof AccessDenied) return true;
    throw error;
  }
}
