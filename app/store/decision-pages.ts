import type { PrismaClient } from "@prisma/client";
import { RESTING_STATES } from "../generation/generation.ts";
import { toShown, toStatus, whereOf } from "./generation-rows.ts";
import type { Pages } from "./page-data.ts";

type DecisionPages = Pick<
  Pages,
  "listAttention" | "countKinds" | "listTargets" | "readProductIds" | "listForReview"
>;

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
        prisma.generation.groupBy({ by: ["state", "reason", "missing"], where, _count: { _all: true } }),
        prisma.generation.groupBy({
          by: ["state", "reason", "missing"],
          where: { ...where, videoBytes: { not: null } },
          _count: { _all: true },
        }),
      ]);
      const keyOf = ({ state, reason, missing }: (typeof all)[number]) => `${state} ${reason} ${missing}`;
      const savedOf = new Map(saved.map((group) => [keyOf(group), group._count._all]));
      return all.flatMap((group) => {
        const withVideo = savedOf.get(keyOf(group)) ?? 0;
        const kind = (hasVideo: boolean, count: number) =>
          count === 0 ? [] : [{ ...toShown(group), hasVideo, count }];
        return [...kind(true, withVideo), ...kind(false, group._count._all - withVideo)];
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

    readProductIds: (shop, ids) =>
      prisma.generation.findMany({ where: { shop, id: { in: [...ids] } }, select: { productId: true } }),

    async listForReview(shop, { limit, after }) {
      return prisma.generation.findMany({
        where: { shop, state: "needs_review" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: limit,
        ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
        select: {
          id: true,
          productId: true,
          productTitle: true,
          imageUrl: true,
          videoBytes: true,
          stateSince: true,
        },
      });
    },
  };
}
