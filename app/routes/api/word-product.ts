import { costOf } from "../../generation/credits.ts";
import type { Estimate } from "../../generation/estimate.ts";
import { isMoving } from "../../generation/filters.ts";
import { isOpen } from "../../generation/generation.ts";
import { remarksOf } from "../../generation/remarks.ts";
import {
  type AskingRemedy,
  isAppRemedy,
  isAsking,
  isDestructive,
  remediesOf,
} from "../../generation/remedies.ts";
import { toneOf } from "../../generation/wording.ts";
import type { LocalTexts } from "../../locales/texts-in.ts";
import type { PanelGeneration, ProductPanel } from "../../store/product-panel.ts";
import { toSettings, warn, warnOfConnection } from "./notes.ts";
import type { Action, Note, ProductAnswer, Video } from "./schema.ts";

export interface ProductFacts extends ProductPanel {
  /** When what moves is likely to be finished; null when nothing moves, or nobody can know. */
  estimate: Estimate | null;
  /** Address of our copy of the latest video; null where there is none. */
  videoUrl: string | null;
}

/** What an extension shows of a product. */
export function wordProduct(facts: ProductFacts, texts: LocalTexts): ProductAnswer {
  const { latest } = facts;
  return {
    summary: summarize(facts, texts),
    note: findNote(facts, texts),
    video: latest && wordVideo(latest, facts, texts),
    make: offerMaking(facts, texts),
  };
}

function summarize({ latest, isConnected }: ProductFacts, { t, nameStatus }: LocalTexts): string {
  if (latest === null) return t(`extensions.summary.${isConnected ? "none" : "notConnected"}`);
  const isGone = latest.state === "published" && latest.missing !== null;
  return isGone ? t("extensions.summary.missing") : nameStatus(latest);
}

/** What stands against a new video, as far as our rows tell; the most certain first. */
function findNote(facts: ProductFacts, texts: LocalTexts): Note | null {
  const { t, explainRefusal } = texts;
  const { isConnected, isKeyRejected, latest, videosRefusedFor, credits } = facts;
  if (!isConnected) return warnOfConnection("not_connected", texts);
  if (isKeyRejected) return warnOfConnection("key_rejected", texts);
  if (latest?.state === "held" && latest.reason === "budget")
    return warn(t("extensions.note.budget"), toSettings(t("remedy.label.open_settings")));
  if (isUnderWay(facts)) return null;
  if (videosRefusedFor !== null) {
    const refusal =
      videosRefusedFor === "trial_store"
        ? { kind: videosRefusedFor }
        : ({ kind: "quota_short", room: 0 } as const);
    return warn(explainRefusal(refusal, 1));
  }
  const needed = costOf(1);
  if (credits === null || credits >= needed) return null;
  // The balance may have been filled since it was read: the app's first page looks again.
  const shortfall = { kind: "credits_short", needed, credits, affordable: 0 } as const;
  return warn(explainRefusal(shortfall, 1), { label: t("review.summary.check"), path: "/app" });
}

function wordVideo(latest: PanelGeneration, facts: ProductFacts, texts: LocalTexts): Video {
  const { id, state, imageUrl, withdrawnAt } = latest;
  const { t, nameStatus, explainStatus, explainRemark } = texts;
  const tone = toneOf(state);
  const remarks = remarksOf({ ...latest, isWithdrawn: withdrawnAt !== null });
  return {
    id,
    badge: { label: nameStatus(latest), tone: tone === "attention" ? "warning" : tone },
    text: [explainStatus(latest), ...remarks.map(explainRemark)],
    time: tellTime(latest, facts, texts),
    isMoving: isMoving(state),
    imageUrl,
    videoUrl: facts.videoUrl,
    actions: listActions(latest, texts),
    link: { label: t("extensions.links.video"), path: `/app/generations/${id}` },
  };
}

function tellTime(
  { state }: PanelGeneration,
  { estimate, reviewsFirst, wait }: ProductFacts,
  { explainEstimate, explainWait }: LocalTexts,
): string | null {
  if (estimate !== null) return explainEstimate(estimate, reviewsFirst);
  return state === "queued" && wait !== null ? explainWait(wait.reason, wait.until) : null;
}

function listActions(latest: PanelGeneration, texts: LocalTexts): Action[] {
  return remediesOf(latest)
    .filter(isAppRemedy)
    .map((remedy) => ({
      remedy,
      label: texts.nameRemedy(remedy),
      isDestructive: isDestructive(remedy),
      question: isAsking(remedy) ? askAbout(remedy, texts) : null,
    }));
}

function askAbout(remedy: AskingRemedy, { t, nameRemedy }: LocalTexts): Action["question"] {
  return {
    text: t(`generations.bulk.effect.${remedy}`, { count: 1 }),
    // Its own button names what it may cost.
    confirm: remedy === "send_again" ? nameRemedy(remedy) : t(`remedy.confirm.${remedy}`, { count: 1 }),
  };
}

/** A product has one open video at a time, and what leaves it is waited for. */
function isUnderWay({ latest }: ProductFacts): boolean {
  return latest !== null && (isOpen(latest.state) || isMoving(latest.state));
}

function offerMaking(facts: ProductFacts, { t }: LocalTexts): ProductAnswer["make"] {
  const { isConnected, isKeyRejected, hasLiveVideo, latest } = facts;
  if (!isConnected || isKeyRejected || isUnderWay(facts)) return null;
  const label =
    latest === null ? t("extensions.make.first") : t("extensions.make.again", { credits: costOf(1) });
  return { label, makesAgain: hasLiveVideo };
}
