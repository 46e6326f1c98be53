import { costOf } from "./credits.ts";

/** A number that a merchant weighs a plan by. */
export type PlanFact =
  | { kind: "cost"; videos: number; credits: number }
  | { kind: "balance" | "missing" | "left"; credits: number }
  /** Only as many as can be started are taken off. */
  | { kind: "left_after"; videos: number; credits: number }
  /** Videos that Shopify still hosts for the shop, or takes this week, afterwards. */
  | { kind: "hosted" | "week"; videos: number };

/**
 * What a plan costs against the balance, and what is missing or left.
 *
 * @param startable how many of its `videos` can be made as things are known to stand
 * @param credits balance as last read; null before that
 */
export function weighCost({
  videos,
  startable,
  credits,
}: {
  videos: number;
  startable: number;
  credits: number | null;
}): PlanFact[] {
  const facts: PlanFact[] = [{ kind: "cost", videos, credits: costOf(videos) }];
  if (credits === null) return facts;
  facts.push({ kind: "balance", credits });
  const missing = costOf(videos) - credits;
  if (missing > 0) return [...facts, { kind: "missing", credits: missing }];
  if (startable === 0) return facts;
  const left = credits - costOf(startable);
  return [
    ...facts,
    startable < videos
      ? { kind: "left_after", videos: startable, credits: left }
      : { kind: "left", credits: left },
  ];
}

/**
 * What making `startable` videos leaves of Shopify's limits. Videos that take the place of others need no more room.
 *
 * @param hostedLeft null where Shopify's limit is not known
 */
export function weighRoom({
  startable,
  makesAgain,
  hostedLeft,
  weekLeft,
}: {
  startable: number;
  makesAgain: boolean;
  hostedLeft: number | null;
  weekLeft: number;
}): PlanFact[] {
  if (startable === 0) return [];
  const leave = (room: number) => Math.max(0, room - startable);
  const week: PlanFact = { kind: "week", videos: leave(weekLeft) };
  return hostedLeft === null || makesAgain ? [week] : [{ kind: "hosted", videos: leave(hostedLeft) }, week];
}
