import { costOf } from "./credits.ts";
import { countOf, type Filter, type StateCounts } from "./filters.ts";
import type { CanceledReason, FailedReason, HeldReason, Missing, Reason, State } from "./generation.ts";
import type { SkipReason } from "./product.ts";
import type { AppRemedy, Remedy } from "./remedies.ts";
import {
  CANCELED_WORDING,
  EXPIRING_WORDING,
  FAILED_WORDING,
  HELD_WORDING,
  MISSING_WORDING,
  REMEDY_DONE,
  REMEDY_LABELS,
  SKIP_WORDING,
  SLOW_WORDING,
  STATE_WORDING,
  type Wording,
} from "./wording-texts.ts";

/** The language of the texts. Numbers follow the reader's own locale. */
const TEXT_LOCALE = "en";
const PLURAL_RULES = new Intl.PluralRules(TEXT_LOCALE);

/** A generation's state, as far as its wording goes. */
export interface Status {
  state: State;
  reason: Reason | null;
  /** RotateProduct takes much longer for it than usual (`isSlow` in schedule.ts). */
  isSlow?: boolean;
}

/** Two or three words, for a badge. */
export function nameStatus(status: Status): string {
  return findWording(status).label;
}

/**
 * One sentence for a video, or for `count` videos in the same status: what happened and what to do next.
 *
 * @param locale BCP 47; how numbers are written
 */
export function explainStatus(status: Status, count = 1, locale = TEXT_LOCALE): string {
  return phrase(findWording(status), count, locale);
}

export function nameSkip(reason: SkipReason): string {
  return SKIP_WORDING[reason].label;
}

/** Why products get no video, and the way out. */
export function explainSkip(reason: SkipReason, count = 1, locale = TEXT_LOCALE): string {
  return phrase(SKIP_WORDING[reason], count, locale);
}

/** The words on a button. What may cost credits says so. */
export function nameRemedy(remedy: Remedy, count = 1, locale = TEXT_LOCALE): string {
  const label = REMEDY_LABELS[remedy];
  return remedy === "send_again" ? `${label} (may cost ${countCredits(costOf(count), locale)})` : label;
}

/** What was done, once it is done; says so when there was nothing left to do. */
export function confirmRemedy(remedy: AppRemedy, moved: number, locale = TEXT_LOCALE): string {
  if (moved === 0) return "Nothing to do: this was done already";
  return phrase(REMEDY_DONE[remedy], moved, locale);
}

/** An entry of a generation's timeline. */
export function nameEvent(event: { fromState: State | null; toState: State; reason: Reason | null }): string {
  const { fromState, toState, reason } = event;
  switch (toState) {
    case "queued":
      if (fromState === "held") return "Resumed";
      return fromState === null ? "Requested" : "Not accepted; waits to be sent again";
    case "confirming":
      return fromState === "held" ? "Checked again" : "Sent to RotateProduct";
    case "processing":
      return fromState === "succeeded" ? "Not finished after all" : "Accepted by RotateProduct";
    case "succeeded":
      return "Finished by RotateProduct";
    case "collected":
      if (fromState === "needs_review") return "Approved";
      if (fromState === "held") return "Resumed";
      return fromState === "succeeded" ? "Video saved" : "Tried again";
    case "publishing":
      return "Handed to Shopify";
    case "published":
      return "Added to the product's media";
    case "needs_review":
      return "Waiting for review";
    case "held":
      return `Paused: ${nameStatus({ state: toState, reason })}`;
    case "failed":
      return `Failed: ${nameStatus({ state: toState, reason })}`;
    case "canceled":
      return nameStatus({ state: toState, reason });
  }
}

/** "1 video", "1,200 videos" */
export function countVideos(count: number, locale = TEXT_LOCALE): string {
  return phrase({ one: "{count} video", other: "{count} videos" }, count, locale);
}

export function countProducts(count: number, locale = TEXT_LOCALE): string {
  return phrase({ one: "{count} product", other: "{count} products" }, count, locale);
}

export function countCredits(count: number, locale = TEXT_LOCALE): string {
  return phrase({ one: "{count} credit", other: "{count} credits" }, count, locale);
}

const FILTER_COUNTS: Readonly<Record<Exclude<Filter, "all">, { one: string; other: string }>> = {
  published: { one: "{count} published", other: "{count} published" },
  in_progress: { one: "{count} in progress", other: "{count} in progress" },
  attention: { one: "{count} needs attention", other: "{count} need attention" },
  failed: { one: "{count} failed", other: "{count} failed" },
  canceled: { one: "{count} canceled", other: "{count} canceled" },
};

/** "23 published, 2 failed": what there is of each kind, without what there is none of. */
export function summarizeCounts(counts: StateCounts, locale = TEXT_LOCALE): string {
  const filters = Object.keys(FILTER_COUNTS) as (keyof typeof FILTER_COUNTS)[];
  return filters
    .map((filter) => ({ filter, count: countOf(filter, counts) }))
    .filter(({ count }) => count > 0)
    .map(({ filter, count }) => phrase(FILTER_COUNTS[filter], count, locale))
    .join(", ");
}

/** A warning that saved videos will be deleted. */
export function explainExpiring(count: number, locale = TEXT_LOCALE): string {
  return phrase(EXPIRING_WORDING, count, locale);
}

/** What was found missing of a published video. */
export function explainMissing(missing: Missing): string {
  return MISSING_WORDING[missing];
}

/** The primary button of a review: "Generate 40 videos for 200 credits". */
export function nameGenerate(videos: number, locale = TEXT_LOCALE): string {
  return `Generate ${countVideos(videos, locale)} for ${countCredits(costOf(videos), locale)}`;
}

/** "You have 12 credits; 40 products need 200." and what can be done about it. */
export function explainShortfall(
  { products, needed, credits, affordable }: Record<"products" | "needed" | "credits" | "affordable", number>,
  locale = TEXT_LOCALE,
): string {
  const verb = products === 1 ? "needs" : "need";
  const facts = `You have ${countCredits(credits, locale)}; ${countProducts(products, locale)} ${verb} ${formatNumber(needed, locale)}.`;
  return affordable === 0
    ? `${facts} Buy credits at RotateProduct, then try again.`
    : `${facts} Buy credits at RotateProduct, or start with the first ${countVideos(affordable, locale)}.`;
}

export function formatNumber(value: number, locale = TEXT_LOCALE): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** "480 kB", "1.2 MB" */
export function formatBytes(bytes: number, locale = TEXT_LOCALE): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumSignificantDigits: 3 }).format(value);
}

function findWording({ state, reason, isSlow }: Status): Wording {
  if (isSlow === true) return SLOW_WORDING;
  switch (state) {
    case "held":
      return HELD_WORDING[reason as HeldReason];
    case "failed":
      return FAILED_WORDING[reason as FailedReason];
    case "canceled":
      return CANCELED_WORDING[reason as CanceledReason];
    default:
      return STATE_WORDING[state];
  }
}

function phrase(forms: { one: string; other: string }, count: number, locale: string): string {
  const form = PLURAL_RULES.select(count) === "one" ? forms.one : forms.other;
  return form
    .replaceAll("{count}", formatNumber(count, locale))
    .replaceAll("{credits}", formatNumber(costOf(count), locale));
}
