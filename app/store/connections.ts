import type { PrismaClient } from "@prisma/client";
import type { NewKey } from "../pipeline/ports/accounts.ts";
import type { Encryption } from "../platform/encryption.ts";
import { ENCRYPTION_CONTEXTS } from "./encryption-contexts.ts";

/** A shop's connection to RotateProduct, as pages show it. The key itself never leaves this file but through `readKey`. */
export interface Connection {
  isConnected: boolean;
  /** Of the key, to recognise it. */
  lastFour: string | null;
  isRejected: boolean;
  /** Last known balance in credits, and when it was read. */
  credits: number | null;
  creditsReadAt: Date | null;
  /** When the last POST was answered, or sent where its answer is awaited; null: nothing was sent yet. */
  creditsSpentAt: Date | null;
}

/** A shop's columns when nothing is connected: neither the key nor what was learned with it. */
export const NO_KEY = {
  apiKey: null,
  keyFingerprint: null,
  keyLastFour: null,
  keyConnectedAt: null,
  keyRejectedAt: null,
  credits: null,
  creditsReadAt: null,
};

export function createConnections(prisma: PrismaClient, encryption: Encryption) {
  const contextOf = ENCRYPTION_CONTEXTS.apiKey;
  return {
    async readConnection(shop: string): Promise<Connection> {
      const [row, last] = await Promise.all([
        prisma.shop.findUnique({ where: { domain: shop } }),
        prisma.submission.findFirst({
          where: { shop },
          orderBy: { sentAt: "desc" },
          select: { sentAt: true, closedAt: true },
        }),
      ]);
      return {
        isConnected: row?.keyFingerprint != null,
        lastFour: row?.keyLastFour ?? null,
        isRejected: row?.keyRejectedAt != null,
        credits: row?.credits ?? null,
        creditsReadAt: row?.creditsReadAt ?? null,
        creditsSpentAt: last?.closedAt ?? last?.sentAt ?? null,
      };
    },

    /** Null when none is connected. Read before each call to RotateProduct: as `readShop`, without a LIMIT. */
    async readKey(shop: string): Promise<string | null> {
      const [row] = await prisma.shop.findMany({ where: { domain: shop }, select: { apiKey: true } });
      return row?.apiKey == null ? null : encryption.decrypt(row.apiKey, contextOf(shop));
    },

    async saveKey(shop: string, { apiKey, keyFingerprint, credits, at }: NewKey): Promise<void> {
      await prisma.$transaction(async (transaction) => {
        await transaction.shop.update({
          where: { domain: shop },
          data: {
            apiKey: encryption.encrypt(apiKey, contextOf(shop)),
            keyFingerprint,
            keyLastFour: apiKey.slice(-4),
            keyConnectedAt: at,
            keyRejectedAt: null,
            credits,
            creditsReadAt: at,
          },
        });
        const last = await transaction.balanceReading.findFirst({
          where: { shop, keyFingerprint },
          orderBy: [{ at: "desc" }, { id: "desc" }],
        });
        if (last?.credits !== credits) {
          await transaction.balanceReading.create({ data: { shop, keyFingerprint, credits, at } });
        }
      });
    },

    async forgetKey(shop: string): Promise<void> {
      await prisma.shop.updateMany({
        where: { domain: shop },
        data: NO_KEY,
      });
    },
  };
}
