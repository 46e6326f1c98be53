import type { WaitReason } from "../../generation/allowance.ts";
import { type Estimate, estimateFinish, LEAST_MEASURED, type Progress } from "../../generation/estimate.ts";
import { countOf } from "../../generation/filters.ts";
import type { Week } from "../../generation/quota.ts";
import type { Moving, RequestSummary } from "../../store/page-data.ts";

/** What an estimate is made of, read only once something moves. */
export interface EstimateSources {
  readProgress(until: "collected" | "published"): Promise<Progress>;
  /** Videos that were asked for until then and still move. */
  countMoving(createdUntil: Date): Promise<Moving>;
  readSending(): Promise<{ room: number; week: Week }>;
  readSettings(): Promise<{ reviewsFirst: boolean }>;
}

export interface EstimatedRequest extends RequestSummary {
  /** When what moves is likely to be finished; null when nothing moves, or nobody can know. */
  estimate: Estimate | null;
  /** "finished" means ready for somebody's approval. */
  endsInReview: boolean;
  /** Videos of it are being made, and too few of the shop have finished yet to tell how long that takes. */
  isUnmeasured: boolean;
}

const AT_REST = { estimate: null, endsInReview: false, isUnmeasured: false };

/** Adds to each request when it is likely to be finished. What was asked for before it comes before it. */
export async function estimateRequests(
  sources: EstimateSources,
  requests: readonly RequestSummary[],
  waitsFor: WaitReason | null,
  now: Date,
): Promise<EstimatedRequest[]> {
  if (!requests.some(isMoving)) {
    return requests.map((request) => ({ ...request, ...AT_REST }));
  }
  const [{ reviewsFirst }, sending] = await Promise.all([sources.readSettings(), sources.readSending()]);
  const progress = await sources.readProgress(reviewsFirst ? "collected" : "published");
  return Promise.all(
    requests.map(async (request) => {
      if (!isMoving(request)) return { ...request, ...AT_REST };
      const { unsent, underWay, lastPaidAt } = await sources.countMoving(request.confirmedAt);
      const forecast = {
        ...progress,
        // Nothing of this one is left to be sent, so nobody else's has to be sent before it is finished.
        unsent: request.counts.queued === 0 ? 0 : unsent,
        underWay,
        lastPaidAt,
        capacity: sending.room + underWay,
        week: sending.week,
        waitsFor,
      };
      return {
        ...request,
        estimate: estimateFinish(forecast, now),
        endsInReview: reviewsFirst,
        isUnmeasured: isBeingMade(request) && progress.durationsMs.length < LEAST_MEASURED,
      };
    }),
  );
}

function isMoving({ counts }: RequestSummary): boolean {
  return countOf("in_progress", counts) > 0;
}

/** By RotateProduct: what is taken out of products moves, too. */
function isBeingMade({ counts }: RequestSummary): boolean {
  return counts.queued + counts.confirming + counts.processing > 0;
}
