import type { PrismaClient } from "@prisma/client";
import type { Collecting } from "../generation/capacity.ts";
import { costOf, startOfMonth } from "../generation/credits.ts";
import type { State } from "../generation/generation.ts";
import { WEEK_MS } from "../generation/quota.ts";
import { addMs } from "../generation/schedule.ts";
import type { Store } from "../pipeline/ports/index.ts";

/** So many of the last downloads say how long one takes. */
const MEASURED_DOWNLOADS = 50;

/** Paid, or perhaps paid, and not in our store yet. */
const UNCOLLECTED: readonly State[] = ["confirming", "processing", "succeeded"];

interface UsageRow {
  /** Videos, not credits. */
  paidThisMonth: number;
  underWay: number;
  created: number;
  oldestAt: Date | null;
  createdSinceCount: number;
}

/** What was used up of the limits that stand before money. */
export function createUsage(prisma: PrismaClient): Pick<Store, "readUsage" | "readCollecting"> {
  return {
    async readUsage(shop, now) {
      const row = await queryUsage(prisma, shop, startOfMonth(now), addMs(now, -WEEK_MS));
      const { paidThisMonth, ...usage } = row;
      return { ...usage, spentThisMonth: costOf(paidThisMonth) };
    },

    async readCollecting() {
      const [row] = await prisma.$queryRaw<Collecting[]>`
        SELECT
          (SELECT count(*) FROM "Generation"
            WHERE "state" = ANY(${[...UNCOLLECTED]}) OR ("state" = 'held' AND "reason" = 'store_full')
          )::int AS "uncollected",
          ARRAY(SELECT "collectMs" FROM "Generation"
            WHERE "collectedAt" IS NOT NULL AND "collectMs" IS NOT NULL
            ORDER BY "collectedAt" DESC LIMIT ${MEASURED_DOWNLOADS}) AS "recentMs"`;
      if (row === undefined) throw new Error("A query of counts returned no row");
      return row;
    },
  };
}

/**
 * Credits that were charged since `from`, and that may have been: what nobody knows whether it is paid counts in the
 * month in which it was sent, or given up.
 */
export async function readSpent(prisma: PrismaClient, shop: string, from: Date): Promise<number> {
  const [row] = await prisma.$queryRaw<{ videos: number }[]>`
    SELECT ((SELECT count(*) FROM "Generation" WHERE "shop" = ${shop} AND "paidAt" >= ${from})
      + (SELECT count(*) FROM "DoubleCharge" WHERE "shop" = ${shop} AND "at" >= ${from})
      + (SELECT count(*) FROM "Generation" WHERE "shop" = ${shop} AND "remoteId" IS NULL
          AND ("state" = 'confirming' OR ("state" = 'held' AND "reason" = 'unconfirmed'))
          AND "stateSince" >= ${from}))::int AS "videos"`;
  return costOf(row?.videos ?? 0);
}

/**
 * One statement, so that all numbers are of one moment.
 *
 * `perhaps`: nobody knows whether they are paid; they count as if they were, in the month in which they were sent, or
 * given up. `created`: files that Shopify was asked for – a row's step into `publishing`, unless the next thing that
 * happened to it is that Shopify takes no more videos. A creation that nobody answered may have happened after the
 * count of Shopify's files.
 */
async function queryUsage(prisma: PrismaClient, shop: string, month: Date, week: Date): Promise<UsageRow> {
  const [row] = await prisma.$queryRaw<UsageRow[]>`
    WITH perhaps AS (
      SELECT "id", "stateSince" FROM "Generation" WHERE "shop" = ${shop} AND "remoteId" IS NULL
        AND ("state" = 'confirming' OR ("state" = 'held' AND "reason" = 'unconfirmed'))
    ), step AS (
      SELECT "at", "fromState", "toState",
             lead("reason") OVER (PARTITION BY "generationId" ORDER BY "id") AS "endedFor"
      FROM "GenerationEvent" WHERE "shop" = ${shop} AND "at" > ${week}
    ), created AS (
      SELECT "at" FROM step WHERE "fromState" = 'collected' AND "toState" = 'publishing'
        AND ("endedFor" IS NULL OR "endedFor" NOT IN ('video_quota', 'trial_store'))
    ), counted AS (
      SELECT COALESCE((SELECT "quotaReadAt" FROM "Shop" WHERE "domain" = ${shop}), 'epoch') AS "at"
    )
    SELECT
      ((SELECT count(*) FROM "Generation" WHERE "shop" = ${shop} AND "paidAt" >= ${month})
        + (SELECT count(*) FROM "DoubleCharge" WHERE "shop" = ${shop} AND "at" >= ${month})
        + (SELECT count(*) FROM perhaps WHERE "stateSince" >= ${month}))::int AS "paidThisMonth",
      ((SELECT count(*) FROM "Generation" WHERE "shop" = ${shop} AND "openProductId" IS NOT NULL
          AND "fileIntentAt" IS NULL AND "remoteId" IS NOT NULL)
        + (SELECT count(*) FROM perhaps))::int AS "underWay",
      (SELECT count(*) FROM created)::int AS "created",
      (SELECT min("at") FROM created) AS "oldestAt",
      ((SELECT count(*) FROM created, counted WHERE created."at" >= counted."at")
        + (SELECT count(*) FROM "Generation", counted WHERE "shop" = ${shop} AND "state" = 'publishing'
            AND "fileId" IS NULL AND "fileIntentAt" < counted."at"))::int AS "createdSinceCount"`;
  if (row === undefined) throw new Error("A query of counts returned no row");
  return row;
}
