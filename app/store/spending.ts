import type { PrismaClient } from "@prisma/client";
import type { Period } from "../generation/money.ts";
import type { PageOf, PageQuery } from "./page-data.ts";
import { readPage } from "./read-page.ts";

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

/** What a shop's clicks cost. Reads only, each bound to a shop. */
export function createSpending(prisma: PrismaClient) {
  return {
    /** Clicks that were confirmed in the period, the latest first; `after` and `before` are ids of requests. */
    async listRequestCosts(
      shop: string,
      { period, ...query }: PageQuery & { period: Period },
    ): Promise<PageOf<RequestCost>> {
      const page = await readPage(query, (window) =>
        prisma.generationRequest.findMany({
          where: {
            shop,
            confirmedAt: {
              not: null,
              ...(period.start && { gte: period.start }),
              ...(period.end && { lt: period.end }),
            },
          },
          ...window,
          select: { id: true, confirmedAt: true },
        }),
      );
      const costs = await readCosts(
        prisma,
        shop,
        page.rows.map(({ id }) => id),
      );
      return {
        ...page,
        rows: page.rows.flatMap(({ id, confirmedAt }) =>
          confirmedAt === null ? [] : [{ id, confirmedAt, ...(costs.get(id) ?? NOTHING) }],
        ),
      };
    },
  };
}

const NOTHING = { productTitle: null, videos: 0, charged: 0, live: 0 };

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
