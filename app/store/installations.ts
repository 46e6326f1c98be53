import type { Prisma } from "@prisma/client";
import type { Job } from "../pipeline/ports/index.ts";
import { NO_KEY } from "./connections.ts";
import type { StoreParts } from "./database.ts";
import type { ShopSettings } from "./page-data.ts";

/** A delivered webhook, checked to come from Shopify. */
export interface Webhook {
  /** Shopify's id of the event; several deliveries of it share it. */
  eventId: string;
  shop: string;
  topic: string;
  /** When the event happened, as Shopify says; a delivery may come days later. */
  triggeredAt: Date | null;
}

/** Comes and goes of shops. */
export function createInstallations({ prisma, sendJobs, now }: StoreParts) {
  return {
    /** Makes the shop's row, or revives it; what it had stays canceled. */
    async recordInstall(shop: string): Promise<void> {
      const installedAt = now();
      await prisma.shop.createMany({ data: [{ domain: shop, installedAt }], skipDuplicates: true });
      await prisma.shop.updateMany({
        where: { domain: shop, uninstalledAt: { not: null } },
        data: { installedAt, uninstalledAt: null },
      });
    },

    async updateSettings(shop: string, settings: Partial<ShopSettings>): Promise<void> {
      await prisma.shop.update({ where: { domain: shop }, data: settings });
    },

    /**
     * Stores the receipt together with what the event means: a second delivery changes nothing, and a crash leaves
     * either both or none. An uninstall that happened before the present installation is history.
     */
    async receiveWebhook({ eventId, shop, topic, triggeredAt }: Webhook): Promise<void> {
      await prisma.$transaction(async (transaction) => {
        const { count } = await transaction.webhookReceipt.createMany({
          // One event may be told under several topics, and each means something of its own.
          data: [{ eventId: `${topic} ${eventId}`, shop, topic, receivedAt: now() }],
          skipDuplicates: true,
        });
        if (count === 0) return;
        if (topic === "app/uninstalled") await uninstall(transaction, shop, triggeredAt ?? now());
        await sendJobs(transaction, jobsFor(topic, shop));
      });
    },
  };

  async function uninstall(transaction: Prisma.TransactionClient, shop: string, at: Date): Promise<void> {
    const { count } = await transaction.shop.updateMany({
      where: { domain: shop, uninstalledAt: null, installedAt: { lte: at } },
      data: { uninstalledAt: at, ...NO_KEY },
    });
    if (count === 1) await transaction.session.deleteMany({ where: { shop } });
  }
}

function jobsFor(topic: string, shop: string): Job[] {
  switch (topic) {
    case "app/uninstalled":
      return [{ step: "end", shop }];
    case "shop/redact":
      return [{ step: "redact", shop }];
    default:
      // customers/*: we keep nothing of customers. app/scopes_update: the next call to Shopify shows it.
      return [];
  }
}
