/** What the admin extensions say besides what the pages say, too. Not sent to the pages. */
export const extensions = {
  /** In a collapsed panel: 30 characters at most. A video's own state stands there in the words of its badge. */
  summary: {
    none: "No 3D video yet",
    notConnected: "RotateProduct not connected",
    missing: "Missing in Shopify",
  },
  make: {
    first: "Generate 3D video",
    again: "{credits, plural, one {Make again for # credit} other {Make again for # credits}}",
  },
  links: {
    app: "Open the app",
    products: "Choose products in the app",
    review: "Open the review",
    video: "Details",
    attention: "Show what needs attention",
    approval: "Open approval",
  },
  note: {
    notConnected:
      "RotateProduct is not connected. Enter your API key in the settings of the app, then come back.",
    keyRejected:
      "RotateProduct does not accept your API key. Enter a valid one in the settings of the app, then come back.",
    budget: "This month's budget is used up. You can raise it in the settings of the app.",
    changed:
      "The image or the description was changed in the meantime, and nothing was started. Check them, then confirm.",
    attention: "{count, plural, one {# video needs your attention.} other {# videos need your attention.}}",
    approval:
      "{count, plural, one {# video waits for your approval.} other {# videos wait for your approval.}}",
  },
  problem: {
    signedOut: "Shopify has signed you out of the app. Close this and open it again.",
    notUnderstood: "The app did not understand this, and nothing was changed. Reload the page and try again.",
    tooLarge:
      "That is more than the app takes at once, and nothing was changed. Choose the products in the app.",
    notFound: "This does not exist any more, or belongs to another store.",
    unavailable:
      "{service} does not answer at the moment. Nothing was changed and nothing was spent. Try again in a moment.",
    failed: "Something went wrong in the app. Try again in a moment: nothing is started twice.",
  },
} as const;
