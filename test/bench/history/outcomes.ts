import type { Missing, Reason, State } from "../../../app/generation/generation.ts";

/** What became of a generation, and the states it went through. */
export interface Outcome {
  path: readonly State[];
  reason: Reason | null;
  missing: Missing | null;
}

const SENT = ["queued", "confirming", "processing"] as const;
const SAVED = [...SENT, "succeeded", "collected"] as const;
const PUBLISHED = [...SAVED, "publishing", "published"] as const;

const become = (
  path: readonly State[],
  reason: Reason | null = null,
  missing: Missing | null = null,
): Outcome => ({ path, reason, missing });

/** So many of a thousand, in a shop that has used the app for a long time. */
const SETTLED: readonly (readonly [number, Outcome])[] = [
  [898, become(PUBLISHED)],
  [8, become(PUBLISHED, null, "place")],
  [3, become(PUBLISHED, null, "product")],
  [2, become(PUBLISHED, null, "file")],
  [12, become([...SENT, "failed"], "generation")],
  [8, become(["queued", "confirming", "failed"], "image_rejected")],
  [12, become(["queued", "failed"], "no_image")],
  [2, become([...SENT, "succeeded", "failed"], "expired")],
  [4, become([...SAVED, "publishing", "failed"], "file_rejected")],
  [2, become([...SAVED, "publishing", "failed"], "media_limit")],
  [20, become(["queued", "canceled"], "by_merchant")],
  [6, become([...SAVED, "needs_review", "canceled"], "rejected")],
  [8, become([...SAVED, "publishing", "canceled"], "product_deleted")],
  [3, become(["queued", "held"], "credits")],
  [1, become(["queued", "held"], "budget")],
  [2, become(["queued", "confirming", "held"], "unconfirmed")],
  [1, become([...SENT, "held"], "stuck")],
  [3, become([...SAVED, "held"], "video_quota")],
  [5, become([...SAVED, "needs_review"])],
];

/** What the youngest are doing. */
const MOVING: readonly (readonly [number, Outcome])[] = [
  [400, become(["queued"])],
  [400, become([...SENT])],
  [50, become([...SENT, "succeeded"])],
  [50, become([...SAVED])],
  [100, become([...SAVED, "publishing"])],
];

/** @param share in [0, 1), drawn */
export function drawOutcome(share: number, isYoung: boolean): Outcome {
  const outcomes = isYoung ? MOVING : SETTLED;
  let left = share * outcomes.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, outcome] of outcomes) {
    left -= weight;
    if (left < 0) return outcome;
  }
  throw new Error(`${share} is not a share`);
}

/** A video that is in its product. */
export const LIVE = become(PUBLISHED);
