import type { PrismaClient } from "@prisma/client";
import type { State } from "../generation/generation.ts";
import type { Store } from "../pipeline/ports/index.ts";

type ShopMethods = Pick<Store, "readShop" | "rejectKey" | "recordCredits" | "deleteShop" | "listShopsWith">;

export function createShops(prisma: PrismaClient, now: () => Date): ShopMethods {
  return {
    async readShop(shop) {
      const row = await prisma.shop.findUnique({ where: { domain: shop } });
      return {
        keyFingerprint: row?.keyFingerprint ?? null,
        isKeyRejected: row?.keyRejectedAt != null,
        isInstalled: row !== null && row.uninstalledAt === null,
        reviewsFirst: row?.reviewsFirst ?? false,
        videoPosition: row === null ? null : row.videoPosition,
      };
    },

    async rejectKey(shop) {
      await prisma.shop.updateMany({
        where: { domain: shop, keyRejectedAt: null },
        data: { keyRejectedAt: now() },
      });
    },

    async recordCredits(shop, credits, at) {
      await prisma.shop.updateMany({ where: { domain: shop }, data: { credits, creditsReadAt: at } });
    },

    async deleteShop(shop) {
      await prisma.$transaction([
        prisma.session.deleteMany({ where: { shop } }),
        prisma.webhookReceipt.deleteMany({ where: { shop } }),
        prisma.shop.deleteMany({ where: { domain: shop } }),
      ]);
    },

    async listShopsWith(states) {
      const rows = await prisma.generation.findMany({
        where: { state: { in: [...states] satisfies State[] } },
        distinct: ["shop"],
        select: { shop: true },
      });
      return rows.map(({ shop }) => shop);
    },
  };
}
