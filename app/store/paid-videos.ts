import type { Prisma, PrismaClient } from "@prisma/client";
import type { Kind } from "../generation/bulk.ts";
import type { Missing, Reason, State } from "../generation/generation.ts";
import { STRANDED_STATES } from "../generation/paid-fixes.ts";
import { toStatus } from "./generation-rows.ts";

export interface PaidVideo {
  id: string;
  productId: string;
  productTitle: string;
  imageUrl: string | null;
  state: State;
  reason: Reason | null;
  missing: Missing | null;
  /** Size of the video in our store; null when it is not there. */
  videoBytes: number | null;
}

/** Videos that were paid for, are in no product, and are not on their way there by themselves. */
export function createPaidVideos(prisma: PrismaClient) {
  const whereStranded = (shop: string) => ({
    shop,
    paidAt: { not: null },
    state: { in: [...STRANDED_STATES] },
  });
  return {
    /** The latest paid first. */
    async listStranded(shop: string, limit: number): Promise<readonly PaidVideo[]> {
      const rows = await prisma.generation.findMany({
        where: whereStranded(shop),
        orderBy: [{ paidAt: "desc" }, { id: "desc" }],
        take: limit,
        select: PAID,
      });
      return rows.map((row) => ({ ...row, ...toStatus(row), missing: row.missing as Missing | null }));
    },

    /** All of them, by what decides about their remedies. */
    async countStranded(shop: string): Promise<readonly Kind[]> {
      return prisma.$queryRaw<Kind[]>`
        SELECT "state", "reason", "missing", "videoBytes" IS NOT NULL AS "hasVideo", count(*)::int AS "count"
        FROM "Generation"
        WHERE "shop" = ${shop} AND "paidAt" IS NOT NULL AND "state" = ANY(${[...STRANDED_STATES]})
        GROUP BY 1, 2, 3, 4`;
    },

    /** A portion of those that are of some kinds, by id; `after` is the last one of the portion before. */
    async listStrandedOf(
      shop: string,
      kinds: readonly Omit<Kind, "count">[],
      { after, limit }: { after: string; limit: number },
    ): Promise<readonly { id: string }[]> {
      return prisma.generation.findMany({
        where: {
          ...whereStranded(shop),
          id: { gt: after },
          OR: kinds.map(({ state, reason, missing, hasVideo }) => ({
            state,
            reason,
            missing,
            videoBytes: hasVideo ? { not: null } : null,
          })),
        },
        orderBy: { id: "asc" },
        take: limit,
        select: { id: true },
      });
    },
  };
}

const PAID = {
  id: true,
  productId: true,
  productTitle: true,
  imageUrl: true,
  state: true,
  reason: true,
  missing: true,
  videoBytes: true,
} satisfies Prisma.GenerationSelect;
