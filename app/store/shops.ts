import type { PrismaClient } from "@prisma/client";
import type { EndImageRule } from "../generation/end-image.ts";
import { MOVING_STATES } from "../generation/generation.ts";
import type { VideoRefusal } from "../generation/quota.ts";
import type { ShopState, Store, UnfinishedGroup } from "../pipeline/ports/index.ts";

type ShopMethods = Pick<
  Store,
  | "readShop"
  | "rejectKey"
  | "acceptKey"
  | "recordCredits"
  | "readLowestCredits"
  | "recordQuota"
  | "refuseVideos"
  | "acceptVideos"
  | "recordWait"
  | "recordSweep"
  | "deleteShop"
  | "listUnfinished"
  | "listShopsWithOpenSubmission"
  | "listShopsToConfirm"
  | "listShopsToEnd"
  | "listShopsToCompare"
>;

export function createShops(prisma: PrismaClient, now: () => Date): ShopMethods {
  const updateShop = async (
    shop: string,
    data: Parameters<typeof prisma.shop.updateMany>[0]["data"],
  ): Promise<void> => {
    await prisma.shop.updateMany({ where: { domain: shop }, data });
  };

  return {
    // Of a unique column, and without the LIMIT of `findUnique`: with one, PostgreSQL plans the query anew each time.
    async readShop(shop) {
      const [row] = await prisma.shop.findMany({ where: { domain: shop }, select: STATE });
      if (row === undefined) return NO_SHOP;
      const { uninstalledAt, videosRefusedFor, ...state } = row;
      return {
        ...state,
        isKeyRejected: row.keyRejectedAt !== null,
        isInstalled: uninstalledAt === null,
        videosRefusedFor: videosRefusedFor as VideoRefusal | null,
        endImageRule: row.endImageRule as EndImageRule,
      };
    },

    async rejectKey(shop, keyFingerprint) {
      const { count } = await prisma.shop.updateMany({
        where: { domain: shop, keyFingerprint, keyRejectedAt: null },
        data: { keyRejectedAt: now() },
      });
      return count === 1 || (await prisma.shop.count({ where: { domain: shop, keyFingerprint } })) === 1;
    },

    async acceptKey(shop, keyFingerprint) {
      await prisma.shop.updateMany({
        where: { domain: shop, keyFingerprint, keyRejectedAt: { not: null } },
        data: { keyRejectedAt: null },
      });
    },

    async recordCredits(shop, credits, at) {
      const [before] = await prisma.shop.findMany({
        where: { domain: shop },
        select: { keyFingerprint: true, credits: true },
      });
      const { count } = await prisma.shop.updateMany({
        where: { domain: shop, OR: [{ creditsReadAt: null }, { creditsReadAt: { lte: at } }] },
        data: { credits, creditsReadAt: at },
      });
      if (count === 0 || before?.keyFingerprint == null || before.credits === credits) return;
      await prisma.balanceReading.create({
        data: { shop, keyFingerprint: before.keyFingerprint, credits, at },
      });
    },

    async readLowestCredits(shop, keyFingerprint, since) {
      const { _min } = await prisma.balanceReading.aggregate({
        where: { shop, keyFingerprint, at: { gte: since } },
        _min: { credits: true },
      });
      return _min.credits;
    },

    recordQuota: (shop, { hosted, max }, at) =>
      updateShop(shop, { hostedVideos: hosted, hostedVideosMax: max, quotaReadAt: at }),
    refuseVideos: (shop, reason, at) => updateShop(shop, { videosRefusedFor: reason, videosRefusedAt: at }),
    acceptVideos: (shop) => updateShop(shop, { videosRefusedFor: null, videosRefusedAt: null }),
    recordWait: (shop, wait) =>
      updateShop(shop, { waitsFor: wait?.reason ?? null, waitsUntil: wait?.until ?? null }),
    recordSweep: (shop, at) => updateShop(shop, { sweptAt: at }),

    async deleteShop(shop) {
      await prisma.$transaction([
        prisma.session.deleteMany({ where: { shop } }),
        prisma.webhookReceipt.deleteMany({ where: { shop } }),
        prisma.shop.deleteMany({ where: { domain: shop } }),
      ]);
    },

    async listUnfinished() {
      const groups = await prisma.generation.groupBy({
        by: ["shop", "state", "reason"],
        where: { state: { in: [...MOVING_STATES, "held"] } },
      });
      return groups as UnfinishedGroup[];
    },

    async listShopsWithOpenSubmission() {
      const rows = await prisma.submission.findMany({
        where: { openKeyFingerprint: { not: null } },
        distinct: ["shop"],
        select: { shop: true },
      });
      return rows.map(({ shop }) => shop);
    },

    async listShopsToConfirm() {
      const rows = await prisma.generation.findMany({
        where: {
          state: { in: ["published", "removed"] },
          confirmedAt: null,
          shopRow: { uninstalledAt: null },
        },
        distinct: ["shop"],
        select: { shop: true },
      });
      return rows.map(({ shop }) => shop);
    },

    async listShopsToEnd() {
      const rows = await prisma.shop.findMany({
        where: {
          uninstalledAt: { not: null },
          generations: {
            some: { OR: [{ openProductId: { not: null } }, { state: { in: ["removing", "held"] } }] },
          },
        },
        select: { domain: true },
      });
      return rows.map(({ domain }) => domain);
    },

    async listShopsToCompare(since) {
      const rows = await prisma.shop.findMany({
        where: {
          uninstalledAt: null,
          installedAt: { lt: since },
          OR: [{ reconciledAt: null }, { reconciledAt: { lt: since } }],
        },
        select: { domain: true },
      });
      return rows.map(({ domain }) => domain);
    },
  };
}

const STATE = {
  keyFingerprint: true,
  keyRejectedAt: true,
  uninstalledAt: true,
  reviewsFirst: true,
  videoPosition: true,
  endImageRule: true,
  altTemplate: true,
  monthlyBudget: true,
  confirmAbove: true,
  resubmitsOnce: true,
  retentionDays: true,
  hostedVideos: true,
  hostedVideosMax: true,
  quotaReadAt: true,
  videosRefusedFor: true,
  videosRefusedAt: true,
  sweptAt: true,
} as const;

/** What holds for a shop that has no row: it is not installed, so nothing is done for it. */
const NO_SHOP: ShopState = {
  keyFingerprint: null,
  isKeyRejected: false,
  keyRejectedAt: null,
  isInstalled: false,
  reviewsFirst: false,
  videoPosition: null,
  endImageRule: "none",
  altTemplate: null,
  monthlyBudget: null,
  confirmAbove: null,
  resubmitsOnce: false,
  retentionDays: 30,
  hostedVideos: null,
  hostedVideosMax: null,
  quotaReadAt: null,
  videosRefusedFor: null,
  videosRefusedAt: null,
  sweptAt: null,
};
