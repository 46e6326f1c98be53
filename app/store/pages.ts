import type { Prisma, PrismaClient } from "@prisma/client";
import type { StateCounts } from "../generation/filters.ts";
import type { Reason, State } from "../generation/generation.ts";
import { keptSince, RETENTION_WARNING_MS, STILL_OF_USE } from "../generation/retention.ts";
import { addMs, isSlow } from "../generation/schedule.ts";
import { createDecisionPages } from "./decision-pages.ts";
import { toShown, toStatus, whereOf } from "./generation-rows.ts";
import type { GenerationNarrowing, Pages } from "./page-data.ts";
import { readPage } from "./read-page.ts";
import { countEach, createRequestPages } from "./request-pages.ts";
import { toWait } from "./to-wait.ts";

export function createPages(prisma: PrismaClient, now = () => new Date()): Pages {
  async function countStates(shop: string, narrow: GenerationNarrowing = {}): Promise<StateCounts> {
    const groups = await prisma.generation.groupBy({
      by: ["state"],
      where: whereOf(shop, narrow),
      _count: { _all: true },
    });
    return countEach(groups);
  }

  return {
    ...createRequestPages(prisma, now),
    ...createDecisionPages(prisma),
    countStates,

    async listGenerations(shop, query) {
      const page = await readPage(query, (window) =>
        prisma.generation.findMany({ where: whereOf(shop, query, query.filter), ...window, select: SUMMARY }),
      );
      return {
        ...page,
        rows: page.rows.map((row) => ({ ...row, ...toShown(row), isSlow: isSlow(row, now()) })),
      };
    },

    async readGeneration(shop, id) {
      const row = await prisma.generation.findFirst({
        where: { shop, id },
        select: {
          ...SUMMARY,
          requestId: true,
          detail: true,
          remoteId: true,
          imageId: true,
          endImageId: true,
          collectedAt: true,
          description: true,
          fileId: true,
          replacesId: true,
          position: true,
          publishedAt: true,
          withdrawnAt: true,
          removedAt: true,
          approvedAt: true,
          events: {
            orderBy: { id: "asc" },
            select: { at: true, fromState: true, toState: true, reason: true, detail: true },
          },
          _count: { select: { doubleCharges: true } },
        },
      });
      if (row === null) return null;
      const { _count, events, endImageId, ...details } = row;
      const planned =
        endImageId === null
          ? null
          : await prisma.requestedProduct.findUnique({
              where: { requestId_productId: { requestId: row.requestId, productId: row.productId } },
              select: { endImageUrl: true },
            });
      return {
        ...details,
        endImageUrl: planned?.endImageUrl ?? null,
        ...toShown(row),
        isSlow: isSlow(row, now()),
        events: events.map((event) => ({
          ...event,
          fromState: event.fromState as State | null,
          toState: event.toState as State,
          reason: event.reason as Reason | null,
        })),
        doubleCharges: _count.doubleCharges,
      };
    },

    async readLatestOfProducts(shop, productIds) {
      const rows = await prisma.generation.findMany({
        where: { shop, productId: { in: [...productIds] } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, productId: true, state: true, reason: true },
      });
      return new Map(rows.map((row) => [row.productId, { id: row.id, ...toStatus(row) }]));
    },

    async countExpiringVideos(shop) {
      const { retentionDays } = await prisma.shop.findUniqueOrThrow({
        where: { domain: shop },
        select: { retentionDays: true },
      });
      const before = keptSince(addMs(now(), RETENTION_WARNING_MS), retentionDays);
      return prisma.generation.count({
        where: {
          shop,
          // A removed one that has its file at Shopify does not need our copy.
          OR: [{ state: { in: [...STILL_OF_USE] } }, { state: "removed", missing: "file" }],
          videoBytes: { not: null },
          collectedAt: { lt: before },
        },
      });
    },

    async readWait(shop) {
      const row = await prisma.shop.findUnique({
        where: { domain: shop },
        select: { waitsFor: true, waitsUntil: true },
      });
      return row && toWait(row);
    },
  };
}

const SUMMARY = {
  id: true,
  productId: true,
  productTitle: true,
  imageUrl: true,
  state: true,
  reason: true,
  createdAt: true,
  stateSince: true,
  videoBytes: true,
  missing: true,
} satisfies Prisma.GenerationSelect;
