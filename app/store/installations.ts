import type { Prisma } from "@prisma/client";
import type { Job } from "../pipeline/ports/index.ts";
import { NO_KEY } from "./connections.ts";
import type { StoreParts } from "./database.ts";

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
    /**
     * Shopify has given the app a token as the merchant opened it. Makes the shop's row, or revives it; what it had
     * stays canceled. What was held for want of access goes on.
     */
    async recordInstall(shop: string): Promise<void> {
      const at = now();
      await prisma.$transaction(async (transaction) => {
        await transaction.shop.createMany({
          data: [{ domain: shop, installedAt: at }],
          skipDuplicates: true,
        });
        const { count } = await transaction.shop.updateMany({
          where: { domain: shop, uninstalledAt: { not: null } },
          data: { installedAt: at, uninstalledAt: null },
        });
        await transaction.shop.update({ where: { domain: shop }, data: { signedInAt: at } });
        // Before anything can be sent again: credits of the new installation are not for clicks in the old one.
        if (count === 1) await endOpenRows(transaction, shop, at);
        await sendJobs(transaction, [{ step: "resume", shop }]);
      });
    },

    /**
     * Stores the receipt together with what the event means: a second delivery changes nothing, and a crash leaves
     * either both or none. An uninstall that happened before the shop last signed in is history: it has come back since.
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
      where: {
        domain: shop,
        uninstalledAt: null,
        installedAt: { lte: at },
        OR: [{ signedInAt: null }, { signedInAt: { lte: at } }],
      },
      data: { uninstalledAt: at, ...NO_KEY },
    });
    if (count === 1) await transaction.session.deleteMany({ where: { shop } });
  }
}

/** Cancels what the job of the uninstall did not come to, in two statements, as a page waits for it. */
async function endOpenRows(transaction: Prisma.TransactionClient, shop: string, at: Date): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "GenerationEvent" ("generationId", "shop", "at", "fromState", "toState", "reason")
    SELECT "id", "shop", ${at}, "state", 'canceled', 'uninstalled' FROM (
      SELECT "id", "shop", "state" FROM "Generation"
      WHERE "shop" = ${shop} AND "openProductId" IS NOT NULL ORDER BY "id" FOR UPDATE
    ) "open"`;
  await transaction.generation.updateMany({
    where: { shop, openProductId: { not: null } },
    data: { state: "canceled", reason: "uninstalled", detail: null, openProductId: null, stateSince: at },
  });
}

function jobsFor(topic: string, shop: string): Job[] {
  switch (topic) {
    case "app/uninstalled":
      return [{ step: "end", shop }];
    case "shop/redact":
      return [{ step: "redact", shop }];
    case "app/scopes_update":
      // What was held for want of access may go on; what lost it is held by the next step that needs it.
      return [{ step: "resume", shop }];
    default:
      // customers/*: we keep nothing of customers.
      return [];
  }
}
