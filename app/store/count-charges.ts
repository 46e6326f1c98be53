import type { Prisma } from "@prisma/client";
import type { Missing, State } from "../generation/generation.ts";
import { type Fate, fateOf } from "../generation/money.ts";

/** Videos that were charged from one time on and before another, by one account, and that became the same. */
export interface ChargeCount {
  /** The last of the times that the charges are not before; null: they are before all of them. */
  start: Date | null;
  /** Empty for charges whose account is not known any more. */
  key: string;
  fate: Fate;
  videos: number;
}

interface PaidRow {
  start: Date | null;
  key: string;
  state: State;
  missing: Missing | null;
  hasVideo: boolean;
  videos: number;
}

interface ExtraRow {
  start: Date | null;
  key: string;
  fate: "double" | "stray";
  videos: number;
}

/**
 * Every charge of a shop, counted between the given times. Each stretch of time is one of an index, which holds all
 * that is asked for: 100,000 charges are counted without a look at a row.
 *
 * @param edges in any order
 * @param currentKey what strays are charged by; null when no account is connected
 */
export async function countCharges(
  transaction: Prisma.TransactionClient,
  shop: string,
  edges: readonly Date[],
  currentKey: string | null,
): Promise<readonly ChargeCount[]> {
  const times = [...new Set(edges.map((edge) => edge.getTime()))].toSorted((a, b) => a - b);
  const starts = [null, ...times.map((time) => new Date(time).toISOString())];
  const bounds = starts.map((start, index) => ({
    start,
    from: start ?? "-infinity",
    end: starts[index + 1] ?? "infinity",
  }));
  const json = JSON.stringify(bounds);
  const paid = await transaction.$queryRaw<PaidRow[]>`
    SELECT bound."start", counted.* FROM jsonb_to_recordset(${json}::jsonb)
      AS bound("start" timestamptz, "from" timestamptz, "end" timestamptz),
    LATERAL (
      SELECT COALESCE("keyFingerprint", '') AS "key", "state", "missing", "videoBytes" IS NOT NULL AS "hasVideo",
        count(*)::int AS "videos"
      FROM "Generation"
      WHERE "shop" = ${shop} AND "paidAt" >= bound."from" AND "paidAt" < bound."end"
      GROUP BY 1, 2, 3, 4
    ) counted`;
  const extra = await transaction.$queryRaw<ExtraRow[]>`
    WITH extra AS (
      SELECT "keyFingerprint" AS "key", 'double' AS "fate", "at" FROM "DoubleCharge" WHERE "shop" = ${shop}
      UNION ALL SELECT ${currentKey ?? ""}, 'stray', COALESCE("createdAt", "foundAt") FROM "StrayVideo"
        WHERE "shop" = ${shop} AND "side" = 'rotateproduct'
    )
    SELECT bound."start", extra."key", extra."fate", count(*)::int AS "videos"
    FROM jsonb_to_recordset(${json}::jsonb)
      AS bound("start" timestamptz, "from" timestamptz, "end" timestamptz)
    JOIN extra ON extra."at" >= bound."from" AND extra."at" < bound."end"
    GROUP BY 1, 2, 3`;
  return [
    ...paid.map(({ start, key, videos, ...row }) => ({ start, key, videos, fate: fateOf(row) })),
    ...extra,
  ];
}

/** When the shop was first charged for anything; null before. */
export async function readFirstCharge(
  transaction: Prisma.TransactionClient,
  shop: string,
): Promise<Date | null> {
  const [row] = await transaction.$queryRaw<{ at: Date | null }[]>`
    SELECT LEAST(
      (SELECT min("paidAt") FROM "Generation" WHERE "shop" = ${shop}),
      (SELECT min("at") FROM "DoubleCharge" WHERE "shop" = ${shop}),
      (SELECT min(COALESCE("createdAt", "foundAt")) FROM "StrayVideo"
        WHERE "shop" = ${shop} AND "side" = 'rotateproduct')
    ) AS "at"`;
  return row?.at ?? null;
}
