import type { WaitReason } from "./allowance.ts";
import type { ClickRefusal } from "./click.ts";
import { MAX_VIDEOS_PER_WEEK, type Pace } from "./quota.ts";
import { countCredits, countProducts, countVideos, explainShortfall, formatNumber } from "./wording.ts";
import { WAIT_WORDING } from "./wording-texts.ts";

/** What the merchant reads about limits: before a click, at it, and while its videos wait. `locale` is BCP 47. */

/** Why all of a click cannot be made, and what can be done about it. */
export function explainRefusal(refusal: ClickRefusal, videos: number, locale = "en"): string {
  switch (refusal.kind) {
    case "no_access":
      return "Shopify does not let the app work with your products or files. Open the app again from your Shopify admin and grant its permissions.";
    case "key_rejected":
      return "RotateProduct does not accept your API key. Enter a valid key in Settings.";
    case "trial_store":
      return "Shopify does not host videos for trial stores. Choose a Shopify plan, then come back.";
    case "quota_short":
      return explainRoom(refusal.room, locale);
    case "credits_short":
      return explainShortfall({ products: videos, ...refusal }, locale);
    case "budget_short":
      return explainBudget(refusal, videos, locale);
  }
}

function explainRoom(room: number, locale: string): string {
  return room === 0
    ? "This store can host no more videos. Delete videos you do not need, or choose a larger Shopify plan."
    : `This store can host ${formatNumber(room, locale)} more ${room === 1 ? "video" : "videos"}. Delete videos you do not need, choose a larger Shopify plan, or start with the first ${countVideos(room, locale)}.`;
}

function explainBudget(
  { needed, left, affordable }: Record<"needed" | "left" | "affordable", number>,
  videos: number,
  locale: string,
): string {
  const verb = videos === 1 ? "needs" : "need";
  const facts = `This month's budget has ${countCredits(left, locale)} left; ${countProducts(videos, locale)} ${verb} ${formatNumber(needed, locale)}.`;
  return affordable === 0
    ? `${facts} Raise the budget in Settings, or wait until next month.`
    : `${facts} Raise the budget in Settings, or start with the first ${countVideos(affordable, locale)}.`;
}

/** "3,200 videos: 1,000 this week, the rest by December 14." Null when nothing is left for later. */
export function explainPace({ now, later, lastBy }: Pace, locale = "en"): string | null {
  if (lastBy === null) return null;
  const all = countVideos(now + later, locale);
  const day = formatDay(lastBy, locale);
  const limit = `Shopify lets an app add ${formatNumber(MAX_VIDEOS_PER_WEEK, locale)} videos to a store within a week.`;
  return now === 0
    ? `${limit} This week's are used up: ${all} by ${day}, by themselves.`
    : `${limit} ${all}: ${formatNumber(now, locale)} this week, the rest by ${day}, by themselves.`;
}

/** What queued videos wait for, and that it goes on by itself. */
export function explainWait(reason: WaitReason, until: Date, locale = "en"): string {
  return WAIT_WORDING[reason]
    .replaceAll("{limit}", formatNumber(MAX_VIDEOS_PER_WEEK, locale))
    .replaceAll("{day}", formatDay(until, locale));
}

/** What is asked once more before a large click. */
export function askAgreement(needed: number, threshold: number, locale = "en"): string {
  return `This costs ${countCredits(needed, locale)}. You asked to be asked again above ${countCredits(threshold, locale)}.`;
}

/** In UTC: server and browser write the same day. */
function formatDay(day: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(day);
}
