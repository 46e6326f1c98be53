import { isAlertDue } from "../generation/schedule.ts";
import type { Ports } from "./ports/index.ts";

/**
 * Tells the operator when the listing of a shop with videos in production was not read completely for half an hour:
 * they may be finished by now, and can be fetched for an hour only. Runs once a minute.
 *
 * @param shops those with videos in production
 */
export async function watchSweeps(ports: Ports, shops: readonly string[]): Promise<void> {
  for (const shop of shops) {
    const { sweptAt } = await ports.store.readShop(shop);
    const [oldest] = await ports.store.listGenerations(shop, { states: ["processing"] }, 1);
    if (oldest === undefined) continue;
    const since = sweptAt !== null && sweptAt > oldest.stateSince ? sweptAt : oldest.stateSince;
    if (isAlertDue(ports.clock.now(), since)) {
      ports.log.error(
        { shop, since },
        "finished videos may go unread: their listing was not read completely",
      );
    }
  }
}
