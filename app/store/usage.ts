import type { PrismaClient } from "@prisma/client";
import { costOf, startOfMonth } from "../generation/credits.ts";
import type { State } from "../generation/generation.ts";
import { WEEK_MS } from "../generation/quota.ts";
import { addMs } from "../generation/schedule.ts";
import type { Store } from "../pipeline/ports/index.ts";

/** So many of the last downloads say how long one takes. */
const MEASURED_DOWNLOADS = 50;

/** Paid, or perhaps paid, and not in our store yet. */
const UNCOLLECTED: readonly State[] = ["confirming", "processing", "succeeded"];

/** What was used up of the limits that stand before money. */
export function createUsage(prisma: PrismaClient): Pick<Store, "readUsage" | "readCollecting"> {
  return {
    async readUsage(shop, now) {
      const since = startOfMonth(now);
      const created = {
        shop,
        toState: "publishing",
        fromState: "collected",
        at: { gt: addMs(now, -WEEK_MS) },
      } as const;
      const [paid, doubles, confirming, files, oldest, underWay] = await Promise.all([
        prisma.generation.count({ where: { shop, paidAt: { gte: since } } }),
        prisma.doubleCharge.count({ where: { shop, at: { gte: since } } }),
        prisma.generation.count({ where: { shop, state: "confirming" } }),
        prisma.generationEvent.count({ where: created }),
        prisma.generationEvent.findFirst({ where: created, orderBy: { at: "asc" }, select: { at: true } }),
        prisma.generation.count({
          where: {
            shop,
            openProductId: { not: null },
            fileIntentAt: null,
            OR: [{ remoteId: { not: null } }, { state: "confirming" }],
          },
        }),
      ]);
      return {
        spentThisMonth: costOf(paid + doubles + confirming),
        created: files,
        oldestAt: oldest?.at ?? null,
        underWay,
      };
    },

    async readCollecting() {
      const uncollected = await prisma.generation.count({ where: { state: { in: [...UNCOLLECTED] } } });
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
