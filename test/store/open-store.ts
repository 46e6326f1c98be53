import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import type { Job, PlanClick, PlannedProduct, Store } from "../../app/pipeline/ports/index.ts";
import { createStore } from "../../app/store/index.ts";
import { createTestDatabase } from "../database.ts";

export const SHOP = "a.myshopify.com";
export const OTHER_SHOP = "b.myshopify.com";
export const NOW = new Date("2026-11-22T10:00:00Z");

export interface OpenStore {
  store: Store;
  prisma: PrismaClient;
  /** Jobs of transactions, committed or not. */
  sent: Job[];
  /** A confirmed request for products; returns the ids of its generations in their order. */
  queue(productIds: readonly string[], shop?: string): Promise<string[]>;
  close(): Promise<void>;
}

/** The real store over a database of its own, with two installed shops that share an API key. */
export async function openStore(): Promise<OpenStore> {
  const database = await createTestDatabase();
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  const sent: Job[] = [];
  const store = createStore({
    prisma,
    now: () => NOW,
    sendJobs: async (_, jobs) => void sent.push(...jobs),
  });
  for (const domain of [SHOP, OTHER_SHOP]) {
    await prisma.shop.create({ data: { domain, installedAt: NOW, keyFingerprint: "key", apiKey: "x" } });
  }
  return {
    store,
    prisma,
    sent,
    async queue(productIds, shop = SHOP) {
      const plan = await store.planRequest(shop, clickOf(), productIds.map(planned));
      await store.confirmRequest(shop, plan.id, NOW, Number.POSITIVE_INFINITY, []);
      const rows = await prisma.generation.findMany({ where: { requestId: plan.id } });
      return productIds.flatMap((productId) => rows.find((row) => row.productId === productId)?.id ?? []);
    },
    async close() {
      await prisma.$disconnect();
      await database.drop();
    },
  };
}

/** A click at `NOW`; with another key each time unless it is named. */
export function clickOf(clickKey: string = crypto.randomUUID(), makesAgain = false): PlanClick {
  return { clickKey, makesAgain, at: NOW };
}

export function planned(productId: string): PlannedProduct {
  return {
    productId,
    title: `Product ${productId}`,
    imageUrl: null,
    imageId: null,
    endImageId: null,
    endImageUrl: null,
    description: null,
    skipReason: null,
  };
}
