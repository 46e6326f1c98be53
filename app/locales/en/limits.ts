/** What the merchant reads about limits: before a click, at it, and while its videos wait. */
export const limits = {
  refusal: {
    no_access:
      "Shopify does not let the app work with your products or files. Open the app again from your Shopify admin and grant its permissions.",
    key_rejected: "RotateProduct does not accept your API key. Enter a valid key in Settings.",
    trial_store: "Shopify does not host videos for trial stores. Choose a Shopify plan, then come back.",
    quota_short:
      "{room, plural, =0 {This store can host no more videos. Delete videos you do not need, or choose a larger Shopify plan.} one {This store can host # more video. Delete videos you do not need, choose a larger Shopify plan, or start with the first one.} other {This store can host # more videos. Delete videos you do not need, choose a larger Shopify plan, or start with the first # videos.}}",
    credits_short:
      "{credits, plural, one {You have # credit;} other {You have # credits;}} {products, plural, one {# product needs} other {# products need}} {needed, number}. {affordable, plural, =0 {Buy credits at RotateProduct, then try again.} one {Buy credits at RotateProduct, or start with the first video.} other {Buy credits at RotateProduct, or start with the first # videos.}}",
    budget_short:
      "{left, plural, one {This month's budget has # credit left;} other {This month's budget has # credits left;}} {products, plural, one {# product needs} other {# products need}} {needed, number}. {affordable, plural, =0 {Raise the budget in Settings, or wait until next month.} one {Raise the budget in Settings, or start with the first video.} other {Raise the budget in Settings, or start with the first # videos.}}",
  },
  paceInPart:
    "Shopify lets an app add {limit, number} videos to a store within a week. {now, plural, one {# video is} other {# videos are}} made this week; the app makes the other {later, number} by {day}, without another click.",
  paceLater:
    "Shopify lets an app add {limit, number} videos to a store within a week, and this week's are used up. The app makes {later, plural, one {# video} other {# videos}} by {day}, without another click.",
  wait: {
    weekly_limit:
      "Shopify lets an app add {limit, number} videos to a store within a week. The next ones are sent by themselves from {day}.",
    collecting:
      "The app first saves the videos that are being made, so that none is lost. The others are sent by themselves after that.",
    store_full:
      "The app has no room to save more videos at the moment. The others are sent by themselves once it has.",
    confirming:
      "RotateProduct has not confirmed an earlier request yet. The others are sent by themselves after that, so that nothing is paid twice.",
    rotateproduct: "RotateProduct asked the app to wait. The others are sent by themselves in a moment.",
  },
  agreement:
    "{needed, plural, one {This costs # credit.} other {This costs # credits.}} {threshold, plural, one {You asked to be asked again above # credit.} other {You asked to be asked again above # credits.}}",
  generate:
    "{videos, plural, one {Generate # video} other {Generate # videos}} {credits, plural, one {for # credit} other {for # credits}}",
} as const;
