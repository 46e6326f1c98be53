import type { Prisma } from "@prisma/client";
import { edgesOf, type Reading, type Span } from "../generation/money.ts";
import { CLOCK_SKEW_MS } from "../generation/schedule.ts";

export interface Accounts {
  /** What is charged for strays is charged by the connected account; null when none is. */
  currentKey: string | null;
  /** By account, the earliest first. */
  readings: ReadonlyMap<string, readonly Reading[]>;
}

interface Row {
  key: string;
  place: number;
  videos: number;
  nearStart: number;
  nearEnd: number;
}

/**
 * What each account charged the shop, divided at the readings of its balance. The database adds it up, each span a
 * stretch of one index: a shop may have hundreds of thousands of charges.
 */
export async function sumCharges(
  transaction: Prisma.TransactionClient,
  shop: string,
  { currentKey, readings }: Accounts,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const spans = [...readings].flatMap(([key, own]) => {
    const edges = edgesOf(own);
    return [...edges, null].map((end, place) => ({
      key,
      place,
      start: edges[place - 1] ?? "-infinity",
      end: end ?? "infinity",
      readBefore: own[place - 1]?.at ?? null,
      readAfter: own[place]?.at ?? null,
    }));
  });
  const skew = `${CLOCK_SKEW_MS} milliseconds`;
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT span."key", span."place", charged.* FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      AS span("key" text, "place" int, "start" timestamptz, "end" timestamptz,
              "readBefore" timestamptz, "readAfter" timestamptz),
    LATERAL (
      SELECT count(*)::int AS "videos",
        (count(*) FILTER (WHERE "at" <= span."readBefore" + ${skew}::interval))::int AS "nearStart",
        (count(*) FILTER (WHERE "at" >= span."readAfter" - ${skew}::interval))::int AS "nearEnd"
      FROM (
        SELECT "paidAt" AS "at" FROM "Generation" WHERE "shop" = ${shop} AND "keyFingerprint" = span."key"
          AND "paidAt" > span."start" AND "paidAt" <= span."end"
        UNION ALL
        SELECT "at" FROM "DoubleCharge" WHERE "shop" = ${shop} AND "keyFingerprint" = span."key"
          AND "at" > span."start" AND "at" <= span."end"
        UNION ALL
        SELECT COALESCE("createdAt", "foundAt") FROM "StrayVideo"
          WHERE "shop" = ${shop} AND "side" = 'rotateproduct' AND span."key" = ${currentKey}
          AND COALESCE("createdAt", "foundAt") > span."start" AND COALESCE("createdAt", "foundAt") <= span."end"
      ) charge
    ) charged
    ORDER BY span."place"`;
  return Map.groupBy(rows, ({ key }) => key);
}
