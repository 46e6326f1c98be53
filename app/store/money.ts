import type { Prisma, PrismaClient } from "@prisma/client";
import type { Missing, State } from "../generation/generation.ts";
import {
  FATES,
  type Fate,
  fateOf,
  type Period,
  type Reading,
  type Statement,
  stateAccount,
} from "../generation/money.ts";
import { listCharges } from "./charge-rows.ts";
import { TRANSACTION } from "./database.ts";
import { createPaidVideos } from "./paid-videos.ts";
import { createSpending } from "./spending.ts";
import { NOTHING_CHARGED, sumCharges } from "./sum-charges.ts";

/** Where a shop's credits went. Counts are of videos; a video's price is `CREDITS_PER_VIDEO`. */
export interface MoneyReport {
  /** What became of every video that was paid for in the period. */
  videos: Readonly<Record<Fate, number>>;
  /** The current account first. The charges of all of them are those of `videos`. */
  accounts: readonly AccountReport[];
  /** The earliest that is known; null before anything was paid or read. */
  since: Date | null;
}

export interface AccountReport {
  /** The account that is connected now. */
  isCurrent: boolean;
  /** Videos paid from it in the period. */
  videos: number;
  /** Null when its balance was never read. */
  statement: Statement | null;
}

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
export function createMoney(prisma: PrismaClient) {
  return {
    ...createSpending(prisma),
    ...createPaidVideos(prisma),

    /** One moment of the database, so that its parts add up while videos are being paid for. */
    readMoney(shop: string, period: Period): Promise<MoneyReport> {
      return prisma.$transaction((transaction) => readMoney(transaction, shop, period), {
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

async function readMoney(
  transaction: Prisma.TransactionClient,
  shop: string,
  period: Period,
): Promise<MoneyReport> {
  const current = await transaction.shop.findUnique({
    where: { domain: shop },
    select: { keyFingerprint: true, credits: true, creditsReadAt: true },
  });
  const readings = await readReadings(transaction, shop);
  if (current?.keyFingerprint && current.credits !== null && current.creditsReadAt !== null) {
    // Readings are kept when the balance changed; that it did not since is worth knowing too.
    const last = { at: current.creditsReadAt, credits: current.credits };
    const kept = readings.get(current.keyFingerprint) ?? [];
    readings.set(current.keyFingerprint, [...kept, last].toSorted(byTime));
  }
  const charges = await sumCharges(transaction, shop, {
    currentKey: current?.keyFingerprint ?? null,
    readings,
    period,
  });
  const keys = new Set([...charges.keys(), ...readings.keys()]);
  const accounts = [...keys].map((key) => {
    const charged = charges.get(key) ?? NOTHING_CHARGED;
    return {
      isCurrent: key === current?.keyFingerprint,
      videos: charged.within,
      statement: stateAccount(readings.get(key) ?? [], charged, period),
    };
  });
  const earliest = [
    ...[...charges.values()].flatMap(({ since }) => since ?? []),
    ...[...readings.values()].flatMap(([first]) => first?.at ?? []),
  ];
  return {
    videos: await countFates(transaction, shop, period),
    accounts: accounts.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
    since: earliest.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}

async function readReadings(
  transaction: Prisma.TransactionClient,
  shop: string,
): Promise<Map<string, Reading[]>> {
  const rows = await transaction.balanceReading.findMany({
    where: { shop },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { keyFingerprint: true, at: true, credits: true },
  });
  const groups = Map.groupBy(rows, ({ keyFingerprint }) => keyFingerprint);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ at, credits }) => ({ at, credits }))]));
}

function byTime(a: Reading, b: Reading): number {
  return a.at.getTime() - b.at.getTime();
}

async function countFates(
  transaction: Prisma.TransactionClient,
  shop: string,
  { start, end }: Period,
): Promise<Record<Fate, number>> {
  const rows = await transaction.$queryRaw<
    { state: State; missing: Missing | null; hasVideo: boolean; videos: number }[]
  >`
    SELECT "state", "missing", "videoBytes" IS NOT NULL AS "hasVideo", count(*)::int AS "videos"
    FROM "Generation"
    WHERE "shop" = ${shop} AND "paidAt" IS NOT NULL
      AND "paidAt" >= COALESCE(${start}, '-infinity'::timestamptz)
      AND "paidAt" < COALESCE(${end}, 'infinity'::timestamptz)
    GROUP BY 1, 2, 3`;
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const row of rows) counts[fateOf(row)] += row.videos;
  const [extra] = await transaction.$queryRaw<{ double: number; stray: number }[]>`
    SELECT
      (SELECT count(*)::int FROM "DoubleCharge" WHERE "shop" = ${shop}
        AND "at" >= COALESCE(${start}, '-infinity'::timestamptz)
        AND "at" < COALESCE(${end}, 'infinity'::timestamptz)) AS "double",
      (SELECT count(*)::int FROM "StrayVideo" WHERE "shop" = ${shop} AND "side" = 'rotateproduct'
        AND COALESCE("createdAt", "foundAt") >= COALESCE(${start}, '-infinity'::timestamptz)
        AND COALESCE("createdAt", "foundAt") < COALESCE(${end}, 'infinity'::timestamptz)) AS "stray"`;
  counts.double += extra?.double ?? 0;
  counts.stray += extra?.stray ?? 0;
  return counts;
}
