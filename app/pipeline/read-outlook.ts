import { reserve } from "../generation/allowance.ts";
import { type ClickRefusal, refuseClick } from "../generation/click.ts";
import type { Week } from "../generation/quota.ts";
import type { Ports } from "./ports/index.ts";
import { readCircumstances } from "./read-circumstances.ts";

/** What a plan's page says before the click, besides its cost and the balance. */
export interface Outlook {
  /** What stands against all of it; null when nothing is known to. */
  refusal: ClickRefusal | null;
  /** What Shopify's weekly limit leaves, what is queued already taken off. */
  week: Week;
  /** Videos that Shopify will still host for the shop, likewise; null where its limit is not known. */
  hostedLeft: number | null;
  /** When this was looked at. */
  at: Date;
}

/** From our own rows; nothing calls out. The click itself looks again, at the balance too. */
export async function readOutlook(ports: Ports, shop: string, videos: number): Promise<Outlook> {
  const circumstances = await readCircumstances(ports, shop, null);
  const queued = await ports.store.countGenerations(shop, { states: ["queued"] });
  const { week, hostedLeft } = reserve(circumstances, queued);
  return {
    refusal: refuseClick(circumstances, { videos, queued }),
    week,
    hostedLeft,
    at: ports.clock.now(),
  };
}
