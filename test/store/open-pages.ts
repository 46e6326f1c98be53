import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@prisma/client";
import type { State } from "../../app/generation/generation.ts";
import type { Pages } from "../../app/store/page-data.ts";
import { createPages } from "../../app/store/pages.ts";
import { createTestDatabase } from "../database.ts";
import { OTHER_SHOP, SHOP } from "./open-store.ts";

export const START = Date.parse("2026-11-22T10:00:00Z");
export const MINUTE = 60_000;

export interface Draft {
  id: string;
  shop?: string;
  requestId?: string;
  productId?: string;
  title?: string;
  state?: State;
  reason?: string;
  /** Minutes after START. */
  minute?: number;
  set?: Partial<Prisma.GenerationCreateManyInput>;
}

export interface OpenPages {
  prisma: PrismaClient;
  /** What the pages read at START, or so many minutes later. */
  pagesAt(minute?: number): Pages;
  createRequest(
    id: string,
    request?: { shop?: string; confirmedAt?: Date | null; minute?: number },
  ): Promise<void>;
  createGenerations(...drafts: Draft[]): Promise<void>;
  /** Two shops again, each with one confirmed request named after it, and nothing else. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** What the pages read, over a database of its own with rows as a test wants them. */
export async function openPages(): Promise<OpenPages> {
  const database = await createTestDatabase();
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
  const at = (minute: number) => new Date(START + minute * MINUTE);

  const createRequest: OpenPages["createRequest"] = async (
    id,
    { shop = SHOP, minute = 0, confirmedAt = at(minute) } = {},
  ) => {
    await prisma.generationRequest.create({
      data: { id, shop, clickKey: id, createdAt: at(minute), confirmedAt },
    });
  };

  return {
    prisma,
    pagesAt: (minute = 0) => createPages(prisma, () => at(minute)),
    createRequest,
    async createGenerations(...drafts) {
      await prisma.generation.createMany({
        data: drafts.map(({ id, shop = SHOP, minute = 0, set, ...draft }) => ({
          id,
          shop,
          requestId: draft.requestId ?? `request-of-${shop}`,
          productId: draft.productId ?? `gid://shopify/Product/${id}`,
          productTitle: draft.title ?? `Product ${id}`,
          state: draft.state ?? "queued",
          reason: draft.reason ?? null,
          createdAt: at(minute),
          stateSince: at(minute),
          ...set,
        })),
      });
    },
    async reset() {
      await prisma.shop.deleteMany();
      for (const domain of [SHOP, OTHER_SHOP]) {
        await prisma.shop.create({ data: { domain, installedAt: at(0) } });
        await createRequest(`request-of-${domain}`, { shop: domain });
      }
    },
    async close() {
      await prisma.$disconnect();
      await database.drop();
    },
  };
}
