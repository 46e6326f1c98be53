import type { WaitReason } from "../../generation/allowance.ts";
import { countOf } from "../../generation/filters.ts";
import type { LocalTexts } from "../../locales/texts-in.ts";
import type { EstimatedRequest } from "../app.generations._index/estimate-requests.ts";
import type { Note, RequestAnswer } from "./schema.ts";

type Wait = { reason: WaitReason; until: Date } | null;

/** How far a request is, in words. */
export function wordRequest(request: EstimatedRequest, wait: Wait, texts: LocalTexts): RequestAnswer {
  const { id, total, counts } = request;
  const { t, summarizeCounts } = texts;
  const moving = countOf("in_progress", counts);
  return {
    id,
    settled: total - moving,
    total,
    text: total === 0 ? t("generations.requests.nothingMade") : summarizeCounts(counts),
    time: tellTime(request, wait, texts),
    isMoving: moving > 0,
    note: findNote(request, texts),
    link: { label: t("generations.requests.showVideos"), path: `/app/generations?request=${id}` },
  };
}

/** What a person has to look at; what stopped comes before what is finished. */
function findNote({ id, counts }: EstimatedRequest, { t }: LocalTexts): Note | null {
  const held = countOf("attention", counts);
  if (held > 0) {
    return {
      tone: "warning",
      text: t("extensions.note.attention", { count: held }),
      link: {
        label: t("extensions.links.attention"),
        path: `/app/generations?request=${id}&show=attention`,
      },
    };
  }
  const finished = countOf("review", counts);
  if (finished === 0) return null;
  return {
    tone: "info",
    text: t("extensions.note.approval", { count: finished }),
    link: { label: t("extensions.links.approval"), path: "/app/approval" },
  };
}

function tellTime(
  { counts, estimate, endsInReview }: EstimatedRequest,
  wait: Wait,
  { explainEstimate, explainWait }: LocalTexts,
): string | null {
  if (estimate !== null) return explainEstimate(estimate, endsInReview);
  return wait !== null && counts.queued > 0 ? explainWait(wait.reason, wait.until) : null;
}
