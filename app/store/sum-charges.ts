import type { Prisma } from "@prisma/client";
import { type Charges, edgesOf, type Period, type Reading } from "../generation/money.ts";
import { CLOCK_SKEW_MS } from "../generation/schedule.ts";

export interface AccountCharges extends Charges {
  /** The earliest of them. */
  since: Date | null;
}

export const NOTHING_CHARGED: AccountCharges = { spans: [], before: 0, within: 0, since: null };

/** Of charges whose account is not known any more. */
const NO_KEY = "";

export interface Question {
  /** What is charged for strays is charged by the connected account; null when none is. */
  currentKey: string | null;
  /** By account, the earliest first. */
  readings: ReadonlyMap<string, readonly Reading[]>;
  period: Period;
}

interface Row {
  key: string;
  span: number;
  videos: number;
  nearStart: number;
  nearEnd: number;
  before: number;
  within: number;
  since: Date;
}

/**
 * Every charge of the shop, by the account that paid it, divided at the readings of its balance. The database adds
 * them up: a shop may have hundreds of thousands, and one row for each span of time is all that a statement needs.
 *
 * `OFFSET 0` keeps the arrays out of what is grouped, which PostgreSQL copies and perhaps sorts: with them, 100,000
 * charges were 400 MB.
 */
export async function sumCharges(
  transaction: Prisma.TransactionClient,
  shop: string,
  { currentKey, readings, period }: Question,
): Promise<Map<string, AccountCharges>> {
  const accounts = [...readings].map(([key, own]) => ({
    key,
    // Times are whole milliseconds: with one more, what was charged at the very time of a reading is before its edge.
    edges: edgesOf(own).map((edge) => new Date(edge.getTime() + 1)),
    readAt: own.map(({ at }) => at),
  }));
  const skew = `${CLOCK_SKEW_MS} milliseconds`;
  const rows = await transaction.$queryRaw<Row[]>`
    WITH account AS (
      SELECT "key", "edges", "readAt" FROM jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
        AS told("key" text, "edges" timestamptz[], "readAt" timestamptz[])
    ), charge AS (
      SELECT COALESCE("keyFingerprint", ${NO_KEY}) AS "key", "paidAt" AS "at" FROM "Generation"
        WHERE "shop" = ${shop} AND "paidAt" IS NOT NULL
      UNION ALL SELECT "keyFingerprint", "at" FROM "DoubleCharge" WHERE "shop" = ${shop}
      UNION ALL SELECT ${currentKey ?? NO_KEY}, COALESCE("createdAt", "foundAt") FROM "StrayVideo"
        WHERE "shop" = ${shop} AND "side" = 'rotateproduct'
    ), placed AS (
      SELECT "key", charge."at", "readAt", COALESCE(width_bucket(charge."at", "edges"), 0) AS "span"
      FROM charge LEFT JOIN account USING ("key")
    ), judged AS (
      SELECT "key", "span", "at",
        "at" <= "readAt"["span"] + ${skew}::interval AS "isNearStart",
        "at" >= "readAt"["span" + 1] - ${skew}::interval AS "isNearEnd"
      FROM placed OFFSET 0
    )
    SELECT "key", "span", count(*)::int AS "videos",
      (count(*) FILTER (WHERE "isNearStart"))::int AS "nearStart",
      (count(*) FILTER (WHERE "isNearEnd"))::int AS "nearEnd",
      (count(*) FILTER (WHERE "at" < ${period.start}))::int AS "before",
      (count(*) FILTER (WHERE "at" >= COALESCE(${period.start}, '-infinity'::timestamptz)
        AND "at" < COALESCE(${period.end}, 'infinity'::timestamptz)))::int AS "within",
      min("at") AS "since"
    FROM judged GROUP BY "key", "span"`;
  const groups = Map.groupBy(rows, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, collect(own, readings.get(key)?.length ?? 0)]));
}

function collect(rows: readonly Row[], readings: number): AccountCharges {
  const spans = Array.from({ length: readings + 1 }, () => ({ videos: 0, nearStart: 0, nearEnd: 0 }));
  for (const { span, videos, nearStart, nearEnd } of rows) spans[span] = { videos, nearStart, nearEnd };
  return {
    spans,
    before: rows.reduce((sum, row) => sum + row.before, 0),
    within: rows.reduce((sum, row) => sum + row.within, 0),
    since: rows.reduce<Date | null>((min, { since }) => (min === null || since < min ? since : min), null),
  };
}
