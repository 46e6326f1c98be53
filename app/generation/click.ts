import { allowClick, type Circumstances } from "./allowance.ts";
import { costOf, countAffordable } from "./credits.ts";

/** Why a click is refused: nothing of it is made. Amounts are credits, but `affordable` and `room`, which are videos. */
export type ClickRefusal =
  | { kind: "no_access" }
  | { kind: "key_rejected" }
  | { kind: "trial_store" }
  | { kind: "quota_short"; room: number }
  | { kind: "credits_short"; needed: number; credits: number; affordable: number }
  | { kind: "budget_short"; needed: number; left: number; affordable: number };

/**
 * What stands against making all of `videos`, by the same rule that decides when they are sent; null when nothing does.
 * A click is never made silently in part: the merchant chooses fewer, or makes room.
 *
 * @param queued videos of earlier clicks that are still to be sent: they come first
 */
export function refuseClick(
  circumstances: Circumstances,
  { videos, queued }: { videos: number; queued: number },
): ClickRefusal | null {
  const { videos: possible, rest } = allowClick(circumstances, queued);
  if (videos <= possible || rest?.kind !== "hold") return null;
  const needed = costOf(videos);
  const left = (amount: number | null) => Math.max(0, (amount ?? 0) - costOf(queued));
  switch (rest.reason) {
    case "access":
      return { kind: "no_access" };
    case "api_key":
      return { kind: "key_rejected" };
    case "trial_store":
      return { kind: "trial_store" };
    case "video_quota":
      return { kind: "quota_short", room: possible };
    case "credits":
      return { kind: "credits_short", needed, credits: left(circumstances.credits), affordable: possible };
    case "budget":
      return { kind: "budget_short", needed, left: left(circumstances.budgetLeft), affordable: possible };
  }
}

/**
 * A click that costs more than the shop's threshold needs a second word, and that word names the very amount: what was
 * agreed to for one selection does not hold for another.
 *
 * @param threshold credits; null: no click is asked about
 * @param agreed credits that the merchant said yes to; null: not asked yet
 */
export function needsAgreement(needed: number, threshold: number | null, agreed: number | null): boolean {
  return threshold !== null && needed > threshold && agreed !== needed;
}

/**
 * How many of a click's videos can be made as things are known to stand.
 *
 * @param credits balance as last read; null before it is read
 */
export function countStartable(videos: number, refusal: ClickRefusal | null, credits: number | null): number {
  const possible = refusal === null ? videos : countPossible(refusal);
  return Math.min(videos, possible, credits === null ? videos : countAffordable(credits));
}

function countPossible(refusal: ClickRefusal): number {
  switch (refusal.kind) {
    case "quota_short":
      return refusal.room;
    case "credits_short":
    case "budget_short":
      return refusal.affordable;
    default:
      return 0;
  }
}
