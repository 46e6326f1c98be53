/** How the simulated platform behaves. Plain data: may be changed at any time, in process or over HTTP. */
export interface Settings {
  /** From `fileCreate` to READY or FAILED. */
  processingMs: number;
  /** From `productReorderMedia` to its job being done. */
  jobMs: number;
  /** How long a staged upload target takes its upload and its `resourceUrl` can be used. */
  stagedTargetLifetimeMs: number;
  /** The next processed files whose name contains `fileName` end in FAILED with `code`, `times` times. */
  processingFailures: ProcessingFailure[];
  /** What `fileCreate` does with a video whose file name is in use. UNVERIFIED which one the platform does. */
  duplicateVideoNames: "keep" | "append-uuid" | "refuse";
  /** Points a second; null leaves it to the shop's plan. The bucket holds 20 seconds of it. */
  restoreRate: number | null;
  webhooks: WebhookSettings;
}

export interface ProcessingFailure {
  fileName: string;
  /** A value of `FileErrorCode`. */
  code: string;
  times: number;
}

export interface WebhookSettings {
  /** Share of deliveries that never arrive, 0 to 1. */
  lossRate: number;
  /** Share of deliveries that are sent twice, 0 to 1. */
  duplicateRate: number;
  delayMs: number;
}

export type SettingsChange = Partial<Omit<Settings, "webhooks">> & { webhooks?: Partial<WebhookSettings> };

const dayMs = 24 * 60 * 60 * 1000;

export function createSettings(change: SettingsChange = {}): Settings {
  const settings: Settings = {
    processingMs: 1500,
    jobMs: 500,
    stagedTargetLifetimeMs: dayMs,
    processingFailures: [],
    duplicateVideoNames: "keep",
    restoreRate: null,
    webhooks: { lossRate: 0, duplicateRate: 0, delayMs: 0 },
  };
  return changeSettings(settings, change);
}

/** Changes `settings` in place, so that whoever holds them sees the change. */
export function changeSettings(settings: Settings, { webhooks, ...rest }: SettingsChange): Settings {
  Object.assign(settings.webhooks, webhooks);
  return Object.assign(settings, rest);
}
