import { endsWithItsCopy, keptSince } from "../generation/retention.ts";
import { addMs } from "../generation/schedule.ts";
import { PLAN_KEPT_MS } from "../generation/selection.ts";
import type { Move, Ports } from "./ports/index.ts";

const ROWS_PER_PASS = 500;

/**
 * Deletes our copies of videos that were kept for as long as the shop wants, and plans that nobody came back to. What
 * is published stays so; what waits for somebody ends. Rows first: from then on nothing publishes that video, and the
 * digest that is left on the row says that its file may still be there, until that is gone, too. So a worker that is
 * killed in between neither takes a video away that a row still promises, nor leaves a file that nobody knows.
 */
export async function retainVideos(ports: Ports, shop: string): Promise<void> {
  await giveUpOutdated(ports, shop);
  await ports.store.removePlans(shop, addMs(ports.clock.now(), -PLAN_KEPT_MS));
  while (true) {
    const rows = await ports.store.listGivenUp(shop, ROWS_PER_PASS);
    for (const { id, state } of rows) {
      await ports.videos.remove(id);
      await ports.store.update(shop, id, state, { videoSha256: null });
    }
    if (rows.length < ROWS_PER_PASS) return;
  }
}

async function giveUpOutdated(ports: Ports, shop: string): Promise<void> {
  const { retentionDays } = await ports.store.readShop(shop);
  const before = keptSince(ports.clock.now(), retentionDays);
  const set = { videoBytes: null };
  while (true) {
    const rows = await ports.store.listOutdated(shop, before, ROWS_PER_PASS);
    const ending = rows.filter(endsWithItsCopy);
    const moves = ending.map(
      ({ id, state }): Move => ({ id, from: state, to: "failed", reason: "not_kept", set }),
    );
    await ports.store.move(shop, moves);
    for (const row of rows) {
      if (!endsWithItsCopy(row)) await ports.store.update(shop, row.id, row.state, set);
    }
    if (rows.length < ROWS_PER_PASS) return;
  }
}
