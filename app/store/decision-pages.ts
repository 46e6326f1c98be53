import type { PrismaClient } from "@prisma/client";
import { RESTING_STATES } from "../generation/generation.ts";
import { toStatus, whereOf } from "./generation-rows.ts";
import type { Pages } from "./page-data.ts";

type DecisionPages = Pick<Pages, "listAttention" | "countKinds" | "listTargets" | "listForReview">;

/** What a person is asked to decide about, one by one or all at once. */
export function createDecisionPages(prisma: PrismaClient): DecisionPages {
  return {
    async listAttention(shop) {
      const groups = await prisma.generation.groupBy({
        by: ["state", "reason"],
        where: { shop, state: { in: [...RESTING_STATES] } },
        _count: { _all: true },
      });
      return groups
        .map(({ state, reason, _count }) => ({ ...toStatus({ state, reason }), count: _count._all }))
        .toSorted((a, b) => b.count - a.count);
    },

    async countKinds(shop, { filter, ...narrow }) {
      const where = whereOf(shop, narrow, filter);
      const [all, saved] = await Promise.all([
        prisma.generation.groupBy({ by: ["state", "reason"], where, _count: { _all: true } }),
        prisma.generation.groupBy({
          by: ["state", "reason"],
          where: { ...where, videoBytes: { not: null } },
          _count: { _all: true },
        }),
      ]);
      return all.flatMap(({ state, reason, _count }) => {
        const withVideo =
          saved.find((group) => group.state === state && group.reason === reason)?._count._all ?? 0;
        const kind = (hasVideo: boolean, count: number) =>
          count === 0 ? [] : [{ ...toStatus({ state, reason }), hasVideo, count }];
        return [...kind(true, withVideo), ...kind(false, _count._all - withVideo)];
      });
    },

    async listTargets(shop, { states, reason, ...narrow }, { after, limit }) {
      return prisma.generation.findMany({
        where: {
          ...whereOf(shop, narrow),
          state: { in: [...states] },
          ...(reason === undefined ? {} : { reason }),
          id: { gt: after },
        },
        orderBy: { id: "asc" },
        take: limit,
        select: { id: true, productId: true },
      });
    },

    async listForReview(shop, { limit, after }) {
      return prisma.generation.findMany({
        where: { shop, state: "needs_review" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: limit,
        ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
        select: { id: true, productId: true, productTitle: true, imageUrl: true, stateSince: true },
      });
    },
  };
}
