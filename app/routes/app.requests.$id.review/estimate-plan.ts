import type { WaitReason } from "../../generation/allowance.ts";
import { type Estimate, estimateFinish, type Progress } from "../../generation/estimate.ts";
import type { Week } from "../../generation/quota.ts";
import type { Moving } from "../../store/page-data.ts";

/** What an estimate is made of. */
export interface EstimateSources {
  readProgress(until: "collected" | "published"): Promise<Progress>;
  /** Videos that were asked for until then and still move. */
  countMoving(createdUntil: Date): Promise<Moving>;
  readSending(): Promise<{ room: number; week: Week }>;
  readSettings(): Promise<{ reviewsFirst: boolean }>;
  readWait(): Promise<Wait | null>;
}

interface Wait {
  reason: WaitReason;
  until: Date;
}

export interface PlanEstimate {
  /** Null when nobody can know. */
  estimate: Estimate | null;
  /** "finished" means ready for somebody's approval. */
  endsInReview: boolean;
  /** What sending waits for at the moment. */
  wait: Wait | null;
}

/** When so many videos are likely to be finished if they are started now. What was asked for before comes first. */
export async function estimatePlan(
  sources: EstimateSources,
  videos: number,
  now: Date,
): Promise<PlanEstimate> {
  const [{ reviewsFirst }, { room, week }, wait, moving] = await Promise.all([
    sources.readSettings(),
    sources.readSending(),
    sources.readWait(),
    sources.countMoving(now),
  ]);
  if (videos === 0) return { estimate: null, endsInReview: reviewsFirst, wait };
  const { unsent, underWay, lastPaidAt } = moving;
  const progress = await sources.readProgress(reviewsFirst ? "collected" : "published");
  const estimate = estimateFinish(
    {
      ...progress,
      unsent: unsent + videos,
      underWay,
      lastPaidAt,
      capacity: room + underWay,
      waitsFor: wait?.reason ?? null,
      week,
    },
    now,
  );
  return { estimate, endsInReview: reviewsFirst, wait };
}
