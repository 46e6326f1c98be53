import type { Prisma } from "@prisma/client";
import {
  FATES,
  type Fate,
  listMonths,
  type Period,
  type Reading,
  readPeriod,
  type Statement,
  stateAccount,
} from "../generation/money.ts";
import { type ChargeCount, countCharges, readFirstCharge } from "./count-charges.ts";
import { sumCharges } from "./sum-charges.ts";

/** Where a shop's credits went. Counts are of videos; a video's price is `CREDITS_PER_VIDEO`. */
export interface MoneyReport {
  /** What became of every video that was paid for in the period. */
  videos: Readonly<Record<Fate, number>>;
  /** What there was at any time: a report that tells of no others is as long in every period. */
  occurred: readonly Fate[];
  /** The current account first. The charges of all of them are those of `videos`. */
  accounts: readonly AccountReport[];
  /** What was charged in each month of which anything is known, as `2026-11`; the latest first. */
  months: readonly { month: string; videos: number }[];
}

export interface AccountReport {
  /** The account that is connected now. */
  isCurrent: boolean;
  /** Videos paid from it in the period. */
  videos: number;
  /** Null when its balance was never read. */
  statement: Statement | null;
}

export async function readMoney(
  transaction: Prisma.TransactionClient,
  shop: string,
  period: Period,
  now: Date,
): Promise<MoneyReport> {
  const current = await transaction.shop.findUnique({
    where: { domain: shop },
    select: { keyFingerprint: true, credits: true, creditsReadAt: true },
  });
  const currentKey = current?.keyFingerprint ?? null;
  const readings = await readReadings(transaction, shop);
  if (currentKey !== null && current?.credits != null && current.creditsReadAt !== null) {
    // Readings are kept when the balance changed; that it did not since is worth knowing too.
    const last = { at: current.creditsReadAt, credits: current.credits };
    readings.set(currentKey, [...(readings.get(currentKey) ?? []), last].toSorted(byTime));
  }
  const since = [
    await readFirstCharge(transaction, shop),
    ...[...readings.values()].map(([first]) => first?.at),
  ]
    .filter((at) => at != null)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
  const months = listMonths(since ?? null, now);
  const periods = [period, ...months.map(readPeriod)];
  const edges = periods.flatMap(({ start, end }) => [start, end]).filter((edge) => edge !== null);
  const counts = await countCharges(transaction, shop, edges, currentKey);
  const spans = await sumCharges(transaction, shop, { currentKey, readings });

  const within = counts.filter((count) => isWithin(count, period));
  const keys = new Set([...counts.map(({ key }) => key), ...readings.keys()]);
  const accounts = [...keys].map((key) => {
    const isOwn = (count: ChargeCount) => count.key === key;
    const charges = {
      spans: spans.get(key) ?? [],
      before: sum(counts.filter((count) => isOwn(count) && isBefore(count, period))),
      within: sum(within.filter(isOwn)),
    };
    return {
      isCurrent: key === currentKey,
      videos: charges.within,
      statement: stateAccount(readings.get(key) ?? [], charges, period),
    };
  });
  const countFate = (fate: Fate) => sum(within.filter((count) => count.fate === fate));
  return {
    videos: Object.fromEntries(FATES.map((fate) => [fate, countFate(fate)])) as Record<Fate, number>,
    occurred: FATES.filter((fate) => counts.some((count) => count.fate === fate)),
    accounts: accounts.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
    months: months.map((month) => ({
      month,
      videos: sum(counts.filter((count) => isWithin(count, readPeriod(month)))),
    })),
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

/** The edges of the period are among those that charges were counted between, so a count is in it or not. */
function isBefore({ start }: ChargeCount, period: Period): boolean {
  return period.start !== null && (start === null || start < period.start);
}

function isWithin(count: ChargeCount, period: Period): boolean {
  if (isBefore(count, period)) return false;
  return period.end === null || count.start === null || count.start < period.end;
}

function byTime(a: Reading, b: Reading): number {
  return a.at.getTime() - b.at.getTime();
}

function sum(counts: readonly ChargeCount[]): number {
  return counts.reduce((total, { videos }) => total + videos, 0);
}
