import { Prisma, type PrismaClient } from "@prisma/client";
import type { Period } from "../generation/money.ts";
import type { PageOf, PageQuery } from "./page-data.ts";

/** What a month cost. */
export interface MonthlySpending {
  /** As `2026-11`. */
  month: string;
  /** Charged in it, double charges and strays among them. */
  videos: number;
}

/** What a click cost. */
export interface RequestCost {
  id: string;
  confirmedAt: Date;
  /** The first product of it. */
  productTitle: string | null;
  /** Videos that were asked for. */
  videos: number;
  /** Videos that were charged, a second one of the same product among them. */
  charged: number;
  /** Of these, those that are in their products, as far as was last looked. */
  live: number;
}

/** Where a shop's credits went. Reads only, each bound to a shop. */
export function createSpending(prisma: PrismaClient) {
  return {
    /**
     * What was charged in each of some months, and altogether before the earliest of them.
     *
     * @param months as `2026-11`, the latest first
     */
    async countMonths(
      shop: string,
      months: readonly string[],
    ): Promise<{ months: readonly MonthlySpending[]; earlier: number }> {
      const earliest = months.at(-1);
      if (earliest === undefined) return { months: [], earlier: 0 };
      const starts = months.map((month) => `${month}-01T00:00:00Z`);
      const rows = await prisma.$queryRaw<{ start: Date; videos: number }[]>`
        SELECT "start", (${countCharges(shop, Prisma.sql`"start"`, Prisma.sql`"end"`)})::int AS "videos"
        FROM unnest(${starts}::timestamptz[]) AS "start",
          LATERAL (SELECT ("start" AT TIME ZONE 'UTC' + '1 month') AT TIME ZONE 'UTC' AS "end") "bounds"`;
      const counted = new Map(rows.map(({ start, videos }) => [start.toISOString().slice(0, 7), videos]));
      const [before] = await prisma.$queryRaw<{ videos: number }[]>`
        SELECT (${countCharges(shop, Prisma.sql`'-infinity'`, Prisma.sql`${new Date(`${earliest}-01T00:00:00Z`)}`)})::int
          AS "videos"`;
      return {
        months: months.map((month) => ({ month, videos: counted.get(month) ?? 0 })),
        earlier: before?.videos ?? 0,
      };
    },

    /** Clicks that were confirmed in the period, the latest first; `after` and `before` are ids of requests. */
    async listRequestCosts(
      shop: string,
      { pageSize, after, before, period }: PageQuery & { period: Period },
    ): Promise<PageOf<RequestCost>> {
      const isBackward = after === undefined && before !== undefined;
      const edge = after ?? before;
      const found = await prisma.generationRequest.findMany({
        where: {
          shop,
          confirmedAt: {
            not: null,
            ...(period.start && { gte: period.start }),
            ...(period.end && { lt: period.end }),
          },
        },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: isBackward ? -(pageSize + 1) : pageSize + 1,
        ...(edge === undefined ? {} : { cursor: { id: edge }, skip: 1 }),
        select: { id: true, confirmedAt: true },
      });
      const hasMore = found.length > pageSize;
      const rows = isBackward ? found.slice(-pageSize) : found.slice(0, pageSize);
      const costs = await readCosts(
        prisma,
        shop,
        rows.map(({ id }) => id),
      );
      return {
        rows: rows.flatMap(({ id, confirmedAt }) =>
          confirmedAt === null ? [] : [{ id, confirmedAt, ...(costs.get(id) ?? NOTHING) }],
        ),
        hasPrevious: isBackward ? hasMore : after !== undefined,
        hasNext: isBackward || hasMore,
      };
    },
  };
}

const NOTHING = { productTitle: null, videos: 0, charged: 0, live: 0 };

/** A query for the number of videos that a shop was charged from `start` on and before `end`. */
function countCharges(shop: string, start: Prisma.Sql, end: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT count(*) FROM "Generation" WHERE "shop" = ${shop} AND "paidAt" >= ${start} AND "paidAt" < ${end})
    + (SELECT count(*) FROM "DoubleCharge" WHERE "shop" = ${shop} AND "at" >= ${start} AND "at" < ${end})
    + (SELECT count(*) FROM "StrayVideo" WHERE "shop" = ${shop} AND "side" = 'rotateproduct'
        AND COALESCE("createdAt", "foundAt") >= ${start} AND COALESCE("createdAt", "foundAt") < ${end})`;
}

async function readCosts(
  prisma: PrismaClient,
  shop: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<RequestCost, "id" | "confirmedAt">>> {
  const rows = await prisma.$queryRaw<(RequestCost & { doubles: number })[]>`
    SELECT asked."id", made.*, doubles."doubles", (
        SELECT "title" FROM "RequestedProduct" WHERE "requestId" = asked."id" AND "skipReason" IS NULL
        ORDER BY "place" LIMIT 1
      ) AS "productTitle"
    FROM unnest(${[...ids]}::text[]) AS asked("id"),
      LATERAL (
        SELECT count(*)::int AS "videos", count("paidAt")::int AS "charged",
          (count(*) FILTER (WHERE "state" = 'published' AND "missing" IS NULL))::int AS "live"
        FROM "Generation" WHERE "requestId" = asked."id" AND "shop" = ${shop}
      ) made,
      LATERAL (
        SELECT count(*)::int AS "doubles" FROM "DoubleCharge" "double"
        JOIN "Generation" "first" ON "first"."id" = "double"."generationId"
        WHERE "double"."shop" = ${shop} AND "first"."requestId" = asked."id"
      ) doubles`;
  return new Map(
    rows.map(({ id, doubles, charged, ...cost }) => [id, { ...cost, charged: charged + doubles }]),
  );
}
