import type { EndImageRule } from "../generation/end-image.ts";
import type { StoreParts } from "./database.ts";

/** What a merchant decides once for all videos. */
export interface ShopSettings {
  /** The merchant looks at each video before it is published. */
  reviewsFirst: boolean;
  /** Zero-based place of a new video in the gallery; null: the end. */
  videoPosition: number | null;
  /** What a video's alt text is made of; null: the app's own. */
  altTemplate: string | null;
  /** The image that a video ends with where the merchant chose none. */
  endImageRule: EndImageRule;
  /** Credits that one calendar month (UTC) may cost; null: no limit. */
  monthlyBudget: number | null;
  /** Credits above which a click is asked about once more; null: none is. */
  confirmAbove: number | null;
  /** What RotateProduct did not confirm is sent once more without asking. */
  resubmitsOnce: boolean;
  /** How long our own copy of a video is kept. */
  retentionDays: number;
  /** Who is told by e-mail; null: nobody. */
  notifyEmail: string | null;
  /** …that videos are finished. */
  notifiesFinished: boolean;
  /** …that videos need somebody. */
  notifiesAttention: boolean;
}

/** A shop's settings, and how far its set-up has come. */
export function createSettings({ prisma, sendJobs, now }: StoreParts) {
  return {
    async readSettings(shop: string): Promise<ShopSettings> {
      const row = await prisma.shop.findUniqueOrThrow({ where: { domain: shop }, select: SETTINGS });
      return { ...row, endImageRule: row.endImageRule as EndImageRule };
    },

    /**
     * The settings of a shop that has nothing yet begin in the language of whoever looks at them first; any other
     * shop's stay what they are.
     *
     * @param altTemplate what a video's alt text is made of, in that language
     */
    async beginSettings(shop: string, altTemplate: string): Promise<void> {
      await prisma.shop.updateMany({
        where: { domain: shop, altTemplate: null, keyConnectedAt: null, generations: { none: {} } },
        data: { altTemplate },
      });
    },

    /**
     * What waited for a larger budget goes on at once; whoever is named anew is told of what happens from now on.
     *
     * @param locale BCP 47, of whoever decides: the language in which the shop is written to
     */
    async updateSettings(shop: string, changes: Partial<ShopSettings>, locale?: string): Promise<void> {
      const at = now();
      await prisma.$transaction(async (transaction) => {
        await transaction.shop.update({
          where: { domain: shop },
          data: { ...changes, defaultsChosenAt: at, ...(locale === undefined ? {} : { locale }) },
        });
        if (changes.notifyEmail !== undefined) {
          const isNamed = changes.notifyEmail !== null;
          await transaction.shop.updateMany({
            where: { domain: shop, notifiesSince: isNamed ? null : { not: null } },
            data: { notifiesSince: isNamed ? at : null },
          });
        }
        await sendJobs(transaction, [{ step: "resume", shop }]);
      });
    },

    /** The merchant is content with the settings as they are. */
    async keepSettings(shop: string): Promise<void> {
      await prisma.shop.updateMany({
        where: { domain: shop, defaultsChosenAt: null },
        data: { defaultsChosenAt: now() },
      });
    },

    /** Puts the set-up guide away, or brings it back. */
    async showGuide(shop: string, isShown: boolean): Promise<void> {
      await prisma.shop.update({
        where: { domain: shop },
        data: { guideDismissedAt: isShown ? null : now() },
      });
    },
  };
}

const SETTINGS = {
  reviewsFirst: true,
  videoPosition: true,
  altTemplate: true,
  endImageRule: true,
  monthlyBudget: true,
  confirmAbove: true,
  resubmitsOnce: true,
  retentionDays: true,
  notifyEmail: true,
  notifiesFinished: true,
  notifiesAttention: true,
} as const;
