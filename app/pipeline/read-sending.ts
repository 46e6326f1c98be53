import type { Week } from "../generation/quota.ts";
import type { Ports } from "./ports/index.ts";
import { readCircumstances } from "./read-circumstances.ts";

/** What sending may do from now on, as far as it waits for nobody. */
export interface Sending {
  /** How many more videos may be under way beside those that are. */
  room: number;
  /** What Shopify's weekly limit leaves. */
  week: Week;
}

/** From our own rows and the disk; nothing calls out. */
export async function readSending(ports: Ports, shop: string): Promise<Sending> {
  const { collectable, week } = await readCircumstances(ports, shop, null);
  return { room: collectable.left, week };
}
