import type { Prisma, PrismaClient } from "@prisma/client";
import { costOf, startOfMonth } from "../generation/credits.ts";
import type { State } from "../generation/generation.ts";
import { WEEK_MS, type WeekUsage } from "../generation/quota.ts";
import { addMs } from "../generation/schedule.ts";
import type { Store } from "../pipeline/ports/index.ts";

/** So many of the last downloads say how long one takes. */
const MEASURED_DOWNLOADS = 50;

/** Paid, or perhaps paid, and not in our store yet. */
const UNCOLLECTED: readonly State[] = ["confirming", "processing", "succeeded"];

/** Nobody knows whether they are paid: they count as if they were. */
const PERHAPS_PAID = [
  { state: "confirming" },
  { state: "held", reason: "unconfirmed" },
] satisfies Prisma.GenerationWhereInput[];

/** What was used up of the limits that stand before money. */
export function createUsage(prisma: PrismaClient): Pick<Store, "readUsage" | "readCollecting"> {
  return {
    async readUsage(shop, now) {
      const [spentThisMonth, underWay, created] = await Promise.all([
        readSpent(prisma, shop, startOfMonth(now)),
        prisma.generation.count({
          where: {
            shop,
            openProductId: { not: null },
            fileIntentAt: null,
            OR: [{ remoteId: { not: null } }, ...PERHAPS_PAID],
          },
        }),
        readCreated(prisma, shop, addMs(now, -WEEK_MS)),
      ]);
      return { spentThisMonth, underWay, ...created };
    },

    async readCollecting() {
      const uncollected = await prisma.generation.count({
        where: { OR: [{ state: { in: [...UNCOLLECTED] } }, { state: "held", reason: "store_full" }] },
      });
      const recent = await prisma.generation.findMany({
        where: { collectedAt: { not: null }, collectMs: { not: null } },
        orderBy: { collectedAt: "desc" },
        take: MEASURED_DOWNLOADS,
        select: { collectMs: true },
      });
      return { uncollected, recentMs: recent.flatMap(({ collectMs }) => collectMs ?? []) };
    },
  };
}

/** Credits since then. What is not known to be paid counts in the month in which it was sent, or given up. */
async function readSpent(prisma: PrismaClient, shop: string, since: Date): Promise<number> {
  const [paid, doubles, perhaps] = await Promise.all([
    prisma.generation.count({ where: { shop, paidAt: { gte: since } } }),
    prisma.doubleCharge.count({ where: { shop, at: { gte: since } } }),
    prisma.generation.count({
      where: { shop, remoteId: null, stateSince: { gte: since }, OR: PERHAPS_PAID },
    }),
  ]);
  return costOf(paid + doubles + perhaps);
}

/**
 * Files that Shopify was asked to create: a row's step into `publishing`, unless the next thing that happened to it is
 * that Shopify takes no more videos.
 */
async function readCreated(
  prisma: PrismaClient,
  shop: string,
  since: Date,
): Promise<Omit<WeekUsage, "underWay"> & { createdSinceCount: number }> {
  const countedAt = await readCountedAt(prisma, shop);
  const [row] = await prisma.$queryRaw<{ created: number; oldestAt: Date | null; sinceCount: number }[]>`
    WITH step AS (
      SELECT "at", "fromState", "toState",
             lead("reason") OVER (PARTITION BY "generationId" ORDER BY "id") AS "endedFor"
      FROM "GenerationEvent" WHERE "shop" = ${shop} AND "at" > ${since}
    )
    SELECT count(*)::int AS "created", min("at") AS "oldestAt",
           (count(*) FILTER (WHERE "at" >= ${countedAt}))::int AS "sinceCount"
    FROM step WHERE "fromState" = 'collected' AND "toState" = 'publishing'
      AND ("endedFor" IS NULL OR "endedFor" NOT IN ('video_quota', 'trial_store'))`;
  // A creation that nobody answered may have happened after the count.
  const unanswered = await prisma.generation.count({
    where: { shop, state: "publishing", fileId: null, fileIntentAt: { lt: countedAt } },
  });
  const { created = 0, oldestAt = null, sinceCount = 0 } = row ?? {};
  return { created, oldestAt, createdSinceCount: sinceCount + unanswered };
}

/** When Shopify's files were last counted; long ago if never. */
async function readCountedAt(prisma: PrismaClient, shop: string): Promise<Date> {
  const row = await prisma.shop.findUnique({ where: { domain: shop }, select: { quotaReadAt: true } });
  return row?.quotaReadAt ?? new Date(0);
}
