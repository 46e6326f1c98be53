import type { PrismaClient } from "@prisma/client";
import type { Period } from "../generation/money.ts";
import { listCharges } from "./charge-rows.ts";
import { TRANSACTION } from "./database.ts";
import { createPaidVideos } from "./paid-videos.ts";
import { type MoneyReport, readMoney } from "./read-money.ts";
import { createSpending } from "./spending.ts";

/** A paid video that no product needs, or a file that no row knows. */
export interface ExtraVideo {
  kind: "double" | "stray_video" | "stray_file";
  /** RotateProduct's id, or the file's GID. */
  id: string;
  productId: string | null;
  /** Null where nobody knows. */
  productTitle: string | null;
  at: Date;
}

/** A page of what is there, and how much there is. */
export interface Counted<Item> {
  items: readonly Item[];
  total: number;
}

/** Reads only, each bound to a shop. */
export function createMoney(prisma: PrismaClient, now = () => new Date()) {
  return {
    ...createSpending(prisma),
    ...createPaidVideos(prisma),

    /** One moment of the database, so that its parts add up while videos are being paid for. */
    readMoney(shop: string, period: Period): Promise<MoneyReport> {
      return prisma.$transaction((transaction) => readMoney(transaction, shop, period, now()), {
        ...TRANSACTION,
        isolationLevel: "RepeatableRead",
      });
    },

    /** The latest first. */
    async listExtraVideos(shop: string, limit: number): Promise<Counted<ExtraVideo>> {
      const where = { shop };
      const doubles = await prisma.doubleCharge.findMany({
        where,
        orderBy: { at: "desc" },
        take: limit,
        include: { generation: { select: { productId: true, productTitle: true } } },
      });
      const strays = await prisma.strayVideo.findMany({ where, orderBy: { foundAt: "desc" }, take: limit });
      const items = [
        ...doubles.map(({ remoteId, at, generation }) => ({
          kind: "double" as const,
          id: remoteId,
          at,
          ...generation,
        })),
        ...strays.map(({ side, id, productId, createdAt, foundAt }) => ({
          kind: side === "shopify" ? ("stray_file" as const) : ("stray_video" as const),
          id,
          productId,
          productTitle: null,
          at: createdAt ?? foundAt,
        })),
      ];
      const total = (await prisma.doubleCharge.count({ where })) + (await prisma.strayVideo.count({ where }));
      return { items: items.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit), total };
    },

    listCharges: (shop: string, period: Period) => listCharges(prisma, shop, period),

    /** When the shop was last compared with both sides; null before the first time. */
    async readComparedAt(shop: string): Promise<Date | null> {
      const row = await prisma.shop.findUnique({
        where: { domain: shop },
        select: { reconciledAt: true },
      });
      return row?.reconciledAt ?? null;
    },
  };
}
