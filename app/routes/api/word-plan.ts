import { costOf } from "../../generation/credits.ts";
import { weighCost, weighRoom } from "../../generation/plan-facts.ts";
import type { ProductImage } from "../../generation/product.ts";
import { paceVideos } from "../../generation/quota.ts";
import { MAX_SELECTED } from "../../generation/selection.ts";
import type { LocalTexts } from "../../locales/texts-in.ts";
import type { PlanRow } from "../../store/plan-pages.ts";
import type { Review } from "../app.requests.$id.review/read-review.server.ts";
import { toSettings, warn, warnOfConnection } from "./notes.ts";
import type { Note, PlanAnswer } from "./schema.ts";

/** What can be changed about the only product of a plan. */
export interface PlanChoices {
  row: PlanRow;
  /** In gallery order. */
  images: readonly ProductImage[];
}

/** A plan as an extension shows it: what its review in the app says, in fewer words. */
export function wordPlan(review: Review, choices: PlanChoices | null, texts: LocalTexts): PlanAnswer {
  const { plan, videos, startable } = review;
  const { t, nameGenerate, nameSkip, explainSkip } = texts;
  const isPlanned = plan.plannedAt !== null;
  const isConfirmed = plan.confirmedAt !== null;
  const isOpen = isPlanned && !isConfirmed;
  return {
    id: plan.id,
    makesAgain: plan.makesAgain,
    progress: isPlanned ? null : tellProgress(plan, texts),
    isConfirmed,
    made: isPlanned && videos === 0 ? t("review.summary.nothing") : t("review.list.title", { count: videos }),
    skipped: plan.skipped.map(({ reason, count }) => ({
      reason,
      label: nameSkip(reason),
      count,
      text: explainSkip(reason, count),
    })),
    facts: isOpen ? listFacts(review, texts) : [],
    time: isOpen && startable > 0 ? tellTime(review, texts) : [],
    notes: isPlanned ? listNotes(review, texts) : [],
    offer: isOpen && startable > 0 ? { videos: startable, label: nameGenerate(startable) } : null,
    product: isOpen ? choices && toProduct(choices) : null,
    link: { label: t("extensions.links.review"), path: reviewPath(plan.id) },
  };
}

function reviewPath(id: string): string {
  return `/app/requests/${id}/review`;
}

function tellProgress({ read, total }: Review["plan"], { t }: LocalTexts): PlanAnswer["progress"] {
  const wanted = total === null ? null : Math.min(total, MAX_SELECTED);
  if (wanted === null) return { read, total: null, text: t("review.planning.counting") };
  const facts = { read: Math.min(read, wanted), total: wanted };
  return { ...facts, text: t("review.planning.progress", facts) };
}

function listFacts({ plan, videos, startable, connection, outlook }: Review, { nameFact }: LocalTexts) {
  if (videos === 0) return [];
  const { makesAgain } = plan;
  const { credits } = connection;
  const room = weighRoom({
    startable,
    makesAgain,
    hostedLeft: outlook.hostedLeft,
    weekLeft: outlook.week.left,
  });
  return [...weighCost({ videos, startable, credits }), ...room].map(nameFact);
}

function tellTime({ startable, outlook, time }: Review, { explainPlanTime }: LocalTexts): string[] {
  const pace = paceVideos({ videos: startable, week: outlook.week, now: outlook.at });
  return explainPlanTime({ ...time, pace });
}

function listNotes(review: Review, texts: LocalTexts): Note[] {
  const { plan, videos } = review;
  const { t } = texts;
  const notes: Note[] = [];
  if (plan.confirmedAt !== null) {
    const link = { label: t("review.started.action"), path: `/app/generations?request=${plan.id}` };
    return [{ tone: "info", text: t("review.started.title"), link }];
  }
  if (plan.isCut) {
    const link = { label: t("extensions.links.products"), path: "/app/products" };
    notes.push({ tone: "warning", text: t("review.cut", { limit: MAX_SELECTED }), link });
  }
  if (videos === 0) return notes;
  notes.push(...listObstacles(review, texts));
  if (plan.makesAgain) notes.push({ tone: "info", text: t("review.summary.again", { videos }), link: null });
  return notes;
}

/** What stands against all of it. */
function listObstacles({ plan, videos, startable, connection, outlook }: Review, texts: LocalTexts): Note[] {
  const { t, explainRefusal, explainShortfall } = texts;
  const { refusal } = outlook;
  if (!connection.isConnected) return [warnOfConnection("not_connected", texts)];
  const notes: Note[] = [];
  const { credits } = connection;
  const needed = costOf(videos);
  if (credits !== null && needed > credits) {
    const text = explainShortfall({ products: videos, needed, credits, affordable: startable });
    notes.push(warn(text, { label: t("review.summary.check"), path: reviewPath(plan.id) }));
  }
  if (refusal?.kind === "key_rejected") {
    notes.push(warnOfConnection("key_rejected", texts));
  } else if (refusal !== null) {
    const told = "affordable" in refusal ? { ...refusal, affordable: startable } : refusal;
    const link = refusal.kind === "budget_short" ? toSettings(t("review.summary.settings")) : null;
    notes.push(warn(explainRefusal(told, videos), link));
  }
  return notes;
}

function toProduct({ row, images }: PlanChoices): PlanAnswer["product"] {
  const { productId, title, imageId, endImageId, description } = row;
  return { productId, title, imageId, endImageId, description: description ?? "", images: [...images] };
}
