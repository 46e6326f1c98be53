import { isOpen, STATES, type State } from "../generation/generation.ts";
import type { Ports } from "./ports/index.ts";

const OPEN_STATES: readonly State[] = STATES.filter(isOpen);
const ROWS_PER_PASS = 500;

/**
 * Cancels everything that an uninstalled shop still had open; nothing is spent for it any more. What is published
 * stays: it belongs to the merchant. A shop that was installed again meanwhile is left alone.
 */
export async function endShop(ports: Ports, shop: string): Promise<void> {
  if ((await ports.store.readShop(shop)).isInstalled) return;
  while (true) {
    const rows = await ports.store.listGenerations(shop, { states: OPEN_STATES }, ROWS_PER_PASS);
    if (rows.length === 0) return;
    await ports.store.move(
      shop,
      rows.map(({ id, state }) => ({ id, from: state, to: "canceled", reason: "uninstalled" })),
    );
  }
}

/**
 * Deletes everything we have of a shop, videos first: rows that are left over lead a second run to the rest. Shopify
 * asks for it two days after an uninstall; a shop that was installed again meanwhile is left alone.
 */
export async function redactShop(ports: Ports, shop: string): Promise<void> {
  if ((await ports.store.readShop(shop)).isInstalled) return;
  while (true) {
    const rows = await ports.store.listGenerations(shop, { states: STATES, hasVideo: true }, ROWS_PER_PASS);
    if (rows.length === 0) break;
    for (const row of rows) {
      await ports.videos.remove(row.id);
      await ports.store.update(shop, row.id, row.state, { videoBytes: null });
    }
  }
  await ports.store.deleteShop(shop);
}
