import type { State } from "../generation/generation.ts";
import type { Ports } from "./ports/index.ts";

const ROWS_PER_PASS = 500;

/**
 * The app may not work with this shop now: rows in these states wait for the merchant. What is not paid stays so, and
 * videos are safe in our store.
 */
export async function holdForAccess(ports: Ports, shop: string, states: readonly State[]): Promise<void> {
  while (true) {
    const rows = await ports.store.listGenerations(shop, { states }, ROWS_PER_PASS);
    if (rows.length === 0) return;
    await ports.store.move(
      shop,
      rows.map(({ id, state }) => ({ id, from: state, to: "held", reason: "access" })),
    );
  }
}
