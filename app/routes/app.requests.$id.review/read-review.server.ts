import { countStartable } from "../../generation/click.ts";
import { plans, readConnection, readOutlook } from "../../services.server.ts";
import { estimateSourcesOf } from "../app.generations._index/estimate-sources.server.ts";
import { estimatePlan } from "./estimate-plan.ts";

export type Review = NonNullable<Awaited<ReturnType<typeof readReview>>>;

/** A plan, and what stands for and against it, from our own rows; null for an id that the shop does not have. */
export async function readReview(shop: string, id: string) {
  const [plan, connection] = await Promise.all([plans.readPlan(shop, id), readConnection(shop)]);
  if (plan === null) return null;
  const videos = plan.makeable - plan.leftOut;
  const outlook = await readOutlook(shop, videos);
  const startable = countStartable(videos, outlook.refusal, connection.credits);
  const time = await estimatePlan(estimateSourcesOf(shop), startable, outlook.at);
  return { plan, videos, startable, connection, outlook, time };
}
