import type { Prisma, PrismaClient } from "@prisma/client";
import type { Reconciliation, StrayLook } from "../pipeline/ports/index.ts";
import { TRANSACTION } from "./database.ts";
import { toGeneration } from "./generations.ts";

export function createReconciliation(prisma: PrismaClient): Reconciliation {
  return {
    async findKnownVideos(keyFingerprint, remoteIds) {
      const ids = [...remoteIds];
      const rows = await prisma.$queryRaw<{ remoteId: string }[]>`
        SELECT "remoteId" FROM "Generation"
          WHERE "keyFingerprint" = ${keyFingerprint} AND "remoteId" = ANY(${ids})
        UNION SELECT "remoteId" FROM "DoubleCharge"
          WHERE "keyFingerprint" = ${keyFingerprint} AND "remoteId" = ANY(${ids})`;
      return new Set(rows.map(({ remoteId }) => remoteId));
    },

    async findKnownProducts(shop, productIds) {
      const rows = await prisma.$queryRaw<{ productId: string }[]>`
        SELECT DISTINCT "productId" FROM "Generation"
          WHERE "shop" = ${shop} AND "productId" = ANY(${[...productIds]})`;
      return new Set(rows.map(({ productId }) => productId));
    },

    async findGenerationIds(shop, ids) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Generation" WHERE "shop" = ${shop} AND "id" = ANY(${[...ids]})`;
      return new Set(rows.map(({ id }) => id));
    },

    async recordStrays(shop, look) {
      await prisma.$transaction((transaction) => replaceStrays(transaction, shop, look), TRANSACTION);
    },

    async listPublished(shop, before, limit) {
      const rows = await prisma.generation.findMany({
        where: { shop, state: "published", confirmedAt: { lt: before } },
        orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
        take: limit,
      });
      return rows.map(toGeneration);
    },

    async recordPresences(shop, presences, at) {
      // Most of them are in one of a few places, so that a few statements write them all.
      const groups = Map.groupBy(presences, ({ missing, position }) => `${missing} ${position}`);
      for (const [first, ...others] of groups.values()) {
        if (first === undefined) continue;
        const { missing, position } = first;
        await prisma.generation.updateMany({
          where: { shop, state: "published", id: { in: [first, ...others].map(({ id }) => id) } },
          data: { missing, position, confirmedAt: at },
        });
      }
    },

    async recordComparison(shop, at) {
      await prisma.shop.updateMany({ where: { domain: shop }, data: { reconciledAt: at } });
    },
  };
}

async function replaceStrays(
  transaction: Prisma.TransactionClient,
  shop: string,
  { side, strays, isComplete, at }: StrayLook,
): Promise<void> {
  if (isComplete) {
    const ids = strays.map(({ id }) => id);
    await transaction.strayVideo.deleteMany({ where: { shop, side, id: { notIn: ids } } });
  }
  // A known one keeps the time when it was found.
  await transaction.strayVideo.createMany({
    data: strays.map((stray) => ({ shop, side, ...stray, foundAt: at })),
    skipDuplicates: true,
  });
}
