import type { Prisma, PrismaClient } from "@prisma/client";
import type { SkipReason } from "../generation/product.ts";
import { addMs } from "../generation/schedule.ts";
import { escapePattern } from "./escape-pattern.ts";

/** What the review shows of a plan. Reads only, each bound to a shop; nothing here calls out. */
export interface PlanPages {
  /** Null for an id that this shop does not have. */
  readPlan(shop: string, id: string): Promise<PlanOverview | null>;
  /**
   * The plan that somebody left unconfirmed, so that it is found again: the shop's latest click on several products, for
   * a day, or else the latest large one. Null when there is none.
   */
  findOpenPlan(shop: string): Promise<OpenPlan | null>;
  /** A stretch of the products that can get a video, left out or not, in the merchant's order. */
  listPlanned(shop: string, id: string, stretch: PlanStretch): Promise<PlanRows>;
  /** One of them; null when the plan does not have it. */
  readPlanned(shop: string, id: string, productId: string): Promise<PlanRow | null>;
}

export interface OpenPlan {
  id: string;
  createdAt: Date;
  /** Its products are all read. */
  isPlanned: boolean;
  /** Products that it is about; null before they were counted. */
  total: number | null;
}

export interface PlanOverview {
  id: string;
  makesAgain: boolean;
  /** Null while its products are still being read. */
  plannedAt: Date | null;
  confirmedAt: Date | null;
  /** Products read so far, and how many there will be; null before they were counted. */
  read: number;
  total: number | null;
  /** More products matched than Shopify lists. */
  isCut: boolean;
  /** Products that can get a video, and how many of them are left out. */
  makeable: number;
  leftOut: number;
  /** The largest group first. */
  skipped: readonly SkippedGroup[];
}

export interface SkippedGroup {
  reason: SkipReason;
  count: number;
  /** The first few of them. */
  products: readonly { productId: string; title: string; imageUrl: string | null }[];
}

export interface PlanStretch {
  /** How many come before it. */
  from: number;
  size: number;
  /** Part of the title, in any case of letters; "" for all. */
  title: string;
}

export interface PlanRows {
  /** Of all stretches. */
  count: number;
  rows: readonly PlanRow[];
}

export interface PlanRow {
  productId: string;
  title: string;
  imageId: string | null;
  imageUrl: string | null;
  endImageId: string | null;
  endImageUrl: string | null;
  description: string | null;
  isLeftOut: boolean;
}

const SKIPPED_SHOWN = 10;

/** A small plan is made again with two clicks; after a day nobody looks for it. */
const SMALL_OPEN_MS = 24 * 60 * 60_000;

/** The cost of one product is looked at on its own page, and soon again: nobody has to be led back to it. */
const OF_SEVERAL = {
  OR: [{ plannedAt: null }, { products: { some: { place: { gte: 1 } } } }],
} satisfies Prisma.GenerationRequestWhereInput;

export function createPlanPages(prisma: PrismaClient, now: () => Date): PlanPages {
  async function readSkipped(id: string): Promise<SkippedGroup[]> {
    const groups = await prisma.requestedProduct.groupBy({
      by: ["skipReason"],
      where: { requestId: id, skipReason: { not: null } },
      _count: { _all: true },
    });
    const skipped = groups.map(async ({ skipReason, _count }) => ({
      reason: skipReason as SkipReason,
      count: _count._all,
      products: await prisma.requestedProduct.findMany({
        where: { requestId: id, skipReason },
        orderBy: { place: "asc" },
        take: SKIPPED_SHOWN,
        select: { productId: true, title: true, imageUrl: true },
      }),
    }));
    return (await Promise.all(skipped)).toSorted((a, b) => b.count - a.count);
  }

  return {
    async readPlan(shop, id) {
      const plan = await prisma.generationRequest.findFirst({
        where: { shop, id },
        select: { makesAgain: true, plannedAt: true, confirmedAt: true, total: true, cursor: true },
      });
      if (plan === null) return null;
      const { cursor, ...facts } = plan;
      const [groups, skipped] = await Promise.all([
        prisma.requestedProduct.groupBy({
          by: ["isLeftOut"],
          where: { requestId: id, skipReason: null },
          _count: { _all: true },
        }),
        readSkipped(id),
      ]);
      const countOf = (isLeftOut: boolean) =>
        groups.find((group) => group.isLeftOut === isLeftOut)?._count._all ?? 0;
      const leftOut = countOf(true);
      const makeable = leftOut + countOf(false);
      return {
        id,
        ...facts,
        read: skipped.reduce((sum, { count }) => sum + count, makeable),
        isCut: plan.plannedAt !== null && cursor !== null,
        makeable,
        leftOut,
        skipped,
      };
    },

    async findOpenPlan(shop) {
      const newest = { orderBy: { createdAt: "desc" }, select: OPEN_PLAN } as const;
      const [latest, large] = await Promise.all([
        prisma.generationRequest.findFirst({
          where: { shop, createdAt: { gte: addMs(now(), -SMALL_OPEN_MS) }, ...OF_SEVERAL },
          ...newest,
        }),
        prisma.generationRequest.findFirst({
          // Of a large one the total is written down.
          where: { shop, confirmedAt: null, OR: [{ plannedAt: null }, { total: { not: null } }] },
          ...newest,
        }),
      ]);
      // One that nothing can be made of is not worth coming back to. After a later click, a small one is forgotten.
      const isLatestOpen =
        latest?.confirmedAt === null && (latest.plannedAt === null || latest.products.length > 0);
      const plan = isLatestOpen ? latest : large;
      if (plan === null) return null;
      const { id, createdAt, total, _count } = plan;
      const isPlanned = plan.plannedAt !== null;
      return { id, createdAt, isPlanned, total: total ?? (isPlanned ? _count.products : null) };
    },

    async listPlanned(shop, id, { from, size, title }) {
      const where: Prisma.RequestedProductWhereInput = {
        requestId: id,
        request: { shop },
        skipReason: null,
        ...(title === "" ? {} : { title: { contains: escapePattern(title), mode: "insensitive" } }),
      };
      const [count, rows] = await Promise.all([
        prisma.requestedProduct.count({ where }),
        prisma.requestedProduct.findMany({
          where,
          orderBy: [{ place: "asc" }, { productId: "asc" }],
          skip: from,
          take: size,
          select: ROW,
        }),
      ]);
      return { count, rows };
    },

    readPlanned: (shop, id, productId) =>
      prisma.requestedProduct.findFirst({
        where: { requestId: id, request: { shop }, productId, skipReason: null },
        select: ROW,
      }),
  };
}

const ROW = {
  productId: true,
  title: true,
  imageId: true,
  imageUrl: true,
  endImageId: true,
  endImageUrl: true,
  description: true,
  isLeftOut: true,
} satisfies Prisma.RequestedProductSelect;

const OPEN_PLAN = {
  id: true,
  createdAt: true,
  plannedAt: true,
  confirmedAt: true,
  total: true,
  products: { where: { skipReason: null }, take: 1, select: { place: true } },
  _count: { select: { products: true } },
} satisfies Prisma.GenerationRequestSelect;
