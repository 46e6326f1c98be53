import { z } from "zod";

const dayMs = 24 * 60 * 60 * 1000;
const share = z.number().min(0).max(1);
const duration = z.number().min(0);

/** Everything that the documentation leaves open, and what a test wants to steer. Durations in ms. */
const settingsSchema = z.strictObject({
  /** From `fileCreate` to READY or FAILED; the first fifth of it is UPLOADED, the rest PROCESSING. */
  processingMs: duration.default(1500),
  /** From `productReorderMedia` to its job being done, which is when the order changes. */
  jobMs: duration.default(500),
  /** How long a staged upload target takes its upload, and its `resourceUrl` can be used. */
  stagedTargetLifetimeMs: duration.default(dayMs),
  /** The bucket that takes staged videos. UNVERIFIED which one a shop of today is given. */
  videoUploadBucket: z
    .enum(["shopify-staged-uploads", "shopify-video-production-core-originals"])
    .default("shopify-staged-uploads"),
  /** Of the next created files, those whose name contains `fileName` end in FAILED, `times` times. */
  processingFailures: z
    .array(z.strictObject({ fileName: z.string(), code: z.string(), times: z.int().min(1) }))
    .default([]),
  /** What `fileCreate` does with a video whose file name is in use. UNVERIFIED which one the platform does. */
  duplicateVideoNames: z.enum(["keep", "append-uuid", "refuse"]).default("keep"),
  /** Whether one bad file of a call refuses the others too. UNVERIFIED which one the platform does. */
  batchErrors: z.enum(["all-or-nothing", "per-item"]).default("all-or-nothing"),
  /** Videos that an app may create in a shop within seven days. */
  weeklyVideoLimit: z.int().min(0).default(1000),
  mediaPerProductLimit: z.int().min(0).default(250),
  /** Points a second; null leaves it to the shop's plan. The bucket holds 20 seconds of it. */
  restoreRate: z.number().positive().nullable().default(null),
  webhooks: z
    .strictObject({
      /** Share of the deliveries that never arrive. */
      lossRate: share.default(0),
      /** Share of the deliveries that are sent twice. */
      duplicateRate: share.default(0),
      delayMs: duration.default(0),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
/** Any part of the settings. */
export type SettingsChange = Partial<Omit<Settings, "webhooks">> & {
  webhooks?: Partial<Settings["webhooks"]>;
};

/** Changes `settings` in place, so that whoever holds them sees it. Throws a ZodError on a wrong change. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  const webhooks = { ...settings.webhooks, ...change.webhooks };
  return Object.assign(settings, settingsSchema.parse({ ...settings, ...change, webhooks }));
}

export function createSettings(change: SettingsChange = {}): Settings {
  return changeSettings(settingsSchema.parse({}), change);
}
