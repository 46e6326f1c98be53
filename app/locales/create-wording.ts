import type { createFormatter, createTranslator } from "use-intl/core";
import type { WaitReason } from "../generation/allowance.ts";
import type { ClickRefusal } from "../generation/click.ts";
import { costOf } from "../generation/credits.ts";
import { type Estimate, type RoundedRange, roundRange } from "../generation/estimate.ts";
import { countOf, type Filter, type StateCounts } from "../generation/filters.ts";
import type { PlanFact } from "../generation/plan-facts.ts";
import type { SkipReason } from "../generation/product.ts";
import { MAX_VIDEOS_PER_WEEK, type Pace } from "../generation/quota.ts";
import type { Remark } from "../generation/remarks.ts";
import type { AppRemedy, Remedy } from "../generation/remedies.ts";
import { type Happening, keyOfEvent, keyOfStatus, type Status } from "../generation/wording.ts";
import type { en } from "./en/index.ts";

export type Translate = ReturnType<typeof createTranslator<typeof en>>;
export type Format = ReturnType<typeof createFormatter>;

/** What the merchant reads about the app's own matters, in the language of `t`. */
export type Wording = ReturnType<typeof createWording>;

/** An estimate here, or as it came from the server: a day is ISO 8601 then. */
export type EstimateData = Extract<Estimate, { kind: "within" }> | { kind: "by"; at: Date | string };

/** When what a plan makes is likely to be finished, and what is known of it besides. */
export interface PlanTimeData {
  /** Null when nobody can know. */
  estimate: EstimateData | null;
  /** "finished" means ready for somebody's approval. */
  endsInReview: boolean;
  /** What sending waits for at the moment; a time may be ISO 8601. */
  wait: { reason: WaitReason; until: Date | string } | null;
  /** How Shopify's weekly limit spreads it. */
  pace: Pace;
}

/** @param locale of `t` and `format`, BCP 47: they do not tell */
export function createWording(t: Translate, format: Format, locale: string) {
  /** Two or three words, for a badge. */
  const nameStatus = (status: Status) => t(`status.${keyOfStatus(status)}.label`);
  const countVideos = (count: number) => t("common.videoCount", { count });
  const countProducts = (count: number) => t("common.productCount", { count });
  const countCredits = (count: number) => t("common.creditCount", { count });
  const formatNumber = (value: number) => format.number(value);
  /** In UTC: server and browser write the same day. */
  const formatDay = (day: Date) => format.dateTime(day, { day: "numeric", month: "long", timeZone: "UTC" });
  /** "12–15", or one number where that says it all. */
  const formatRange = ({ from, to }: RoundedRange) =>
    from === to ? format.number(to) : new Intl.NumberFormat(locale).formatRange(from, to);

  /** How many go this week, and by when the rest; null when nothing is left for later. */
  const explainPace = ({ now, later, lastBy }: Pace) => {
    if (lastBy === null) return null;
    const facts = { limit: MAX_VIDEOS_PER_WEEK, later, day: formatDay(lastBy) };
    return now === 0 ? t("limits.paceLater", facts) : t("limits.paceInPart", { ...facts, now });
  };

  /** What queued videos wait for, and that it goes on by itself. */
  const explainWait = (reason: WaitReason, until: Date) =>
    t(`limits.wait.${reason}`, { limit: MAX_VIDEOS_PER_WEEK, day: formatDay(until) });

  return {
    nameStatus,
    countVideos,
    countProducts,
    countCredits,
    formatNumber,

    /** For a video, or for `count` videos in the same status: what happened and what to do next. */
    explainStatus: (status: Status, count = 1) =>
      t(`status.${keyOfStatus(status)}.sentence`, { count, credits: costOf(count) }),

    nameSkip: (reason: SkipReason) => t(`skip.${reason}.label`),

    /** Why products get no video, and the way out. */
    explainSkip: (reason: SkipReason, count = 1) => t(`skip.${reason}.sentence`, { count }),

    /** The words on a button. What may cost credits says so. */
    nameRemedy: (remedy: Remedy, count = 1) => t(`remedy.label.${remedy}`, { credits: costOf(count) }),

    /** What was done, once it is done; says so when there was nothing left to do. */
    confirmRemedy: (remedy: AppRemedy, moved: number) =>
      moved === 0 ? t("remedy.nothingDone") : t(`remedy.done.${remedy}`, { count: moved }),

    /** An entry of a generation's timeline. */
    nameEvent(event: Happening) {
      const key = keyOfEvent(event);
      const status = nameStatus({ state: event.toState, reason: event.reason });
      return key === null ? status : t(`events.${key}`, { status });
    },

    nameFilter: (filter: Filter) => t(`common.filters.${filter}`),

    /** "23 published, 2 failed": what there is of each kind, without what there is none of. */
    summarizeCounts(counts: StateCounts) {
      const filters = Object.keys(SUMMARIZED) as SummarizedFilter[];
      const parts = filters
        .map((filter) => ({ filter, count: countOf(filter, counts) }))
        .filter(({ count }) => count > 0)
        .map(({ filter, count }) => t(`common.filterCount.${filter}`, { count }));
      return format.list(parts, { type: "unit" });
    },

    /** A warning that saved videos will be deleted. */
    explainExpiring: (count: number) => t("common.expiring", { count }),

    /** What has to be said of a video beside its state. */
    explainRemark(remark: Remark) {
      switch (remark.kind) {
        case "withdrawn":
          return t("generation.withdrawn");
        case "missing":
          return t(`common.missing.${remark.missing}`);
        case "detail":
          return t("generation.theirWords", remark);
        case "double_charge":
          return t("generation.doubleCharge", remark);
      }
    },

    /** The primary button of a review: "Generate 40 videos for 200 credits". */
    nameGenerate: (videos: number) => t("limits.generate", { videos, credits: costOf(videos) }),

    /** A line of a plan's cost: what it is called, and how much it is. */
    nameFact(fact: PlanFact) {
      switch (fact.kind) {
        case "cost":
          return { label: countVideos(fact.videos), value: countCredits(fact.credits) };
        case "left_after":
          return { label: t("review.summary.leftAfter", fact), value: countCredits(fact.credits) };
        case "hosted":
        case "week":
          return { label: t(`review.summary.${fact.kind}`), value: formatNumber(fact.videos) };
        default:
          return { label: t(`review.summary.${fact.kind}`), value: countCredits(fact.credits) };
      }
    },

    /** "You have 12 credits; 40 products need 200." and what can be done about it. */
    explainShortfall: (facts: Record<"products" | "needed" | "credits" | "affordable", number>) =>
      t("limits.refusal.credits_short", facts),

    /** Why all of a click cannot be made, and what can be done about it. */
    explainRefusal(refusal: ClickRefusal, products: number) {
      switch (refusal.kind) {
        case "quota_short":
          return t("limits.refusal.quota_short", refusal);
        case "credits_short":
          return t("limits.refusal.credits_short", { products, ...refusal });
        case "budget_short":
          return t("limits.refusal.budget_short", { products, ...refusal });
        default:
          return t(`limits.refusal.${refusal.kind}`);
      }
    },

    explainPace,
    explainWait,

    /** When what moves is likely to be finished. */
    explainEstimate(estimate: EstimateData, endsInReview: boolean) {
      if (estimate.kind === "by")
        return t("generations.estimate.byDay", { day: formatDay(new Date(estimate.at)) });
      const range = roundRange(estimate);
      const key = endsInReview ? "review" : "published";
      return t(`generations.estimate.${key}.${range.unit}`, { range: formatRange(range), to: range.to });
    },

    /** How long a plan will take, as far as that was measured; else what is known of it. A sentence each. */
    explainPlanTime({ estimate, endsInReview, wait, pace }: PlanTimeData): string[] {
      const paceText = explainPace(pace);
      if (paceText !== null) return [paceText];
      if (estimate?.kind === "within") {
        const range = roundRange(estimate);
        const key = endsInReview ? "review" : "published";
        const facts = { range: formatRange(range), to: range.to };
        return [t(`review.time.${key}.${range.unit}`, facts), t("review.time.measured")];
      }
      return [
        wait === null
          ? t("review.time.unmeasured", { videos: pace.now })
          : explainWait(wait.reason, new Date(wait.until)),
      ];
    },

    /** What is asked once more before a large click. */
    askAgreement: (needed: number, threshold: number) => t("limits.agreement", { needed, threshold }),

    /** "480 kB", "1.2 MB" */
    formatBytes(bytes: number) {
      const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
      return format.number(value, { style: "unit", unit, maximumSignificantDigits: 3 });
    },
  };
}

type SummarizedFilter = Exclude<Filter, "all">;

/** In the order in which they are told. */
const SUMMARIZED: Readonly<Record<SummarizedFilter, true>> = {
  published: true,
  in_progress: true,
  attention: true,
  review: true,
  failed: true,
  canceled: true,
  removed: true,
};
