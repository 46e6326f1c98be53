import type { PrismaClient } from "@prisma/client";
import { startOfMonth } from "../generation/credits.ts";
import type { State } from "../generation/generation.ts";
import { LIVE } from "./live-video.ts";
import { readSpent } from "./usage.ts";

/** Where a shop stands, as its home page tells. */
export interface Overview {
  isGuideDismissed: boolean;
  /** Somebody saved the settings, or kept them as they are. */
  areDefaultsChosen: boolean;
  /** Credits of this calendar month (UTC): what was charged, and what may have been. */
  spentThisMonth: number;
  /** Null: no limit. */
  monthlyBudget: number | null;
  /** Videos and 3D models that Shopify hosts for the shop: as last counted, and ours since then. Null before that. */
  hostedVideos: number | null;
  /** Null where Shopify's limit is not known. */
  hostedVideosMax: number | null;
}

/** A published video to look at. */
export interface LiveVideo {
  id: string;
  productTitle: string;
  imageUrl: string | null;
  /** Our own copy is still there. */
  hasCopy: boolean;
}

/** What a product is called, as last sent. */
export interface ProductWords {
  productTitle: string;
  productVendor: string | null;
  productType: string | null;
}

/** Rows looked through for one that was sent. */
const LATEST_ROWS = 20;

/** Reads only, each bound to a shop; nothing here calls out. */
export function createOverview(prisma: PrismaClient, now = () => new Date()) {
  /** Shopify's own are counted anew whenever something is sent, so these are never many. */
  function countFilesSince(shop: string, at: Date | null): Promise<number> {
    if (at === null) return Promise.resolve(0);
    const step = { fromState: "collected", toState: "publishing" } satisfies Record<string, State>;
    return prisma.generationEvent.count({ where: { shop, at: { gte: at }, ...step } });
  }

  return {
    async readOverview(shop: string): Promise<Overview> {
      const [row, spentThisMonth] = await Promise.all([
        prisma.shop.findUniqueOrThrow({ where: { domain: shop }, select: OVERVIEW }),
        readSpent(prisma, shop, startOfMonth(now())),
      ]);
      const { guideDismissedAt, defaultsChosenAt, quotaReadAt, hostedVideos, ...standing } = row;
      return {
        ...standing,
        hostedVideos:
          hostedVideos === null ? null : hostedVideos + (await countFilesSince(shop, quotaReadAt)),
        isGuideDismissed: guideDismissedAt !== null,
        areDefaultsChosen: defaultsChosenAt !== null,
        spentThisMonth,
      };
    },

    async isGuideDismissed(shop: string): Promise<boolean> {
      const select = { guideDismissedAt: true };
      const { guideDismissedAt } = await prisma.shop.findUniqueOrThrow({ where: { domain: shop }, select });
      return guideDismissedAt !== null;
    },

    /** Published and still in their products, as far as is known; the latest asked for first. */
    async listLatestLive(shop: string, limit: number): Promise<readonly LiveVideo[]> {
      const rows = await prisma.generation.findMany({
        where: { shop, ...LIVE },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit,
        select: { id: true, productTitle: true, imageUrl: true, videoBytes: true },
      });
      return rows.map(({ videoBytes, ...video }) => ({ ...video, hasCopy: videoBytes !== null }));
    },

    /** The product of a late generation, one that was sent if there is any; null before the first click. */
    async readLatestProduct(shop: string): Promise<ProductWords | null> {
      const rows = await prisma.generation.findMany({
        where: { shop },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: LATEST_ROWS,
        select: { productTitle: true, productVendor: true, productType: true },
      });
      return rows.find(({ productVendor }) => productVendor !== null) ?? rows[0] ?? null;
    },

    /** Videos that need the RotateProduct connection: those that wait to be sent, and those that are being made. */
    async countConnected(shop: string): Promise<{ waiting: number; underWay: number }> {
      const count = (states: readonly State[]) =>
        prisma.generation.count({ where: { shop, state: { in: [...states] } } });
      const [waiting, underWay] = await Promise.all([
        count(["queued"]),
        count(["confirming", "processing", "succeeded"]),
      ]);
      return { waiting, underWay };
    },
  };
}

const OVERVIEW = {
  guideDismissedAt: true,
  defaultsChosenAt: true,
  monthlyBudget: true,
  hostedVideos: true,
  hostedVideosMax: true,
  quotaReadAt: true,
} as const;
