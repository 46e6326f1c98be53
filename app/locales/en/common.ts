/** Words that several pages share. */
export const common = {
  pages: {
    home: "Home",
    products: "Products",
    review: "Review",
    generations: "Generations",
    generation: "Generation",
    approval: "Approval",
    credits: "Credits",
    settings: "Settings",
  },
  videoCount: "{count, plural, one {# video} other {# videos}}",
  productCount: "{count, plural, one {# product} other {# products}}",
  creditCount: "{count, plural, one {# credit} other {# credits}}",
  filters: {
    all: "All",
    in_progress: "In progress",
    attention: "Needs attention",
    published: "Published",
    failed: "Failed",
    canceled: "Canceled",
    review: "To review",
    removed: "Removed",
  },
  filterCount: {
    published: "{count, plural, other {# published}}",
    in_progress: "{count, plural, other {# in progress}}",
    attention: "{count, plural, one {# needs attention} other {# need attention}}",
    failed: "{count, plural, other {# failed}}",
    canceled: "{count, plural, other {# canceled}}",
    review: "{count, plural, other {# to review}}",
    removed: "{count, plural, other {# removed}}",
  },
  expiring:
    "{count, plural, one {# saved video is in no product and will be deleted within a week. Publish it before then, or it has to be made again.} other {# saved videos are in no product and will be deleted within a week. Publish them before then, or they have to be made again.}}",
  missing: {
    product: "The product does not exist in Shopify any more.",
    file: "The video's file was deleted in Shopify. The app does not put it back; make it again if you want a new one.",
    place:
      "The video was taken out of the product's media in Shopify. The app does not put it back; make it again if you want a new one.",
  },
  keyRejected: {
    title: "RotateProduct does not accept your API key",
    action: "Enter a valid key",
  },
  balanceProblem: {
    key_rejected: "RotateProduct does not accept your API key. Enter a valid one in Settings.",
    unavailable: "RotateProduct cannot be reached right now. Try again in a minute.",
  },
  balanceRead: "{count, plural, one {Balance: # credit} other {Balance: # credits}}",
  tryAgain: "Try again",
  unreachable: "The app could not be reached. Try again.",
  previous: "Previous",
  next: "Next",
} as const;
