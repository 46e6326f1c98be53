import type { Fate } from "./money.ts";

/** What the report calls each part, and what there is to know about it. */
export const FATE_TEXTS: Readonly<Record<Fate, { label: string; note: string | null }>> = {
  live: { label: "In your products' media", note: null },
  in_progress: { label: "In progress", note: null },
  saved: {
    label: "Finished, not in a product",
    note: "The app has these videos; adding them costs no credits.",
  },
  removed: { label: "Removed in Shopify since", note: null },
  held: { label: "On hold without a video", note: null },
  failed: {
    label: "Failed after payment",
    note: "Whether RotateProduct returns the credits is its policy. Returned credits show under “Bought or refunded”.",
  },
  canceled: { label: "Canceled after payment", note: null },
  double: {
    label: "Charged twice",
    note: "RotateProduct made a second video of the same request. Ask it to return these credits.",
  },
  stray: {
    label: "Not made by this app",
    note: "Videos of your products in your RotateProduct account that the app has no record of.",
  },
};

/** What a paid video or a file that nothing needs is, in a few words. */
export const EXTRA_TEXTS = {
  double: "Second video of a request, charged by RotateProduct",
  stray_video: "Video at RotateProduct that the app has no record of",
  stray_file: "File in your store that the app has no record of",
} as const;
