import { z } from "zod";
import type { RequestedItem } from "./bulk-request.ts";

const vocabularySchema = z.strictObject({
  /** The words a generation goes through until its end, in equal parts of its time. */
  processing: z.array(z.string()).min(1),
  succeeded: z.string(),
  failed: z.string(),
  canceled: z.string(),
});

/** The words that a generation's status is told in. */
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** The word sets of the documentation's pages, and one that has a word on no page. */
export const vocabularies = {
  reference: { processing: ["processing"], succeeded: "succeeded", failed: "failed", canceled: "canceled" },
  polling: {
    processing: ["starting", "rotating"],
    succeeded: "successful",
    failed: "failed",
    canceled: "cancelled",
  },
  lifecycle: {
    processing: ["starting", "running"],
    succeeded: "completed",
    failed: "failed",
    canceled: "cancelled",
  },
  unknownWord: {
    processing: ["processing", "polishing"],
    succeeded: "succeeded",
    failed: "failed",
    canceled: "canceled",
  },
} satisfies Record<string, Vocabulary>;

/** How a generation can come out otherwise than well. `refused`: into `failedGenerations`, never a row. */
export const misfortunes = ["refused", "failed", "canceled", "stuck"] as const;
export type Misfortune = (typeof misfortunes)[number];

/** Everything that the documentation leaves open or tells in two ways, and what a test wants to steer. */
export const settingsSchema = z.strictObject({
  vocabulary: vocabularySchema,
  /** `2024-05-08T12:34:56.789Z` or `2025-05-08T11:58:24.070589`. */
  timestamps: z.enum(["utc-millis", "zoneless-micros"]),
  /** `failedGenerations` by index with an error, or by external id without one. */
  failedGenerations: z.enum(["by-index", "by-external-id"]),
  /** The order of `generations` in the reply to a bulk create. */
  replyOrder: z.enum(["as-requested", "shuffled"]),
  /** The order of the list; `shuffled` is arbitrary, the same on every page. */
  listOrder: z.enum(["newest-first", "oldest-first", "shuffled"]),
  /** How long a generation takes, in ms; those under way keep theirs. */
  generationMs: z.number().min(0),
  /** How long a video can be fetched, in ms. */
  videoLifetimeMs: z.number().min(0),
  videoLifetimeFrom: z.enum(["completion", "creation"]),
  expiredStatus: z.union([z.literal(404), z.literal(410)]),
  /** The HTTP status of error 3001, which the documentation does not tell. */
  insufficientCreditsStatus: z.int().min(400).max(499),
  /** Whether generations that end failed or canceled give their credits back. */
  refundsFailures: z.boolean(),
  /** Whether an image that is none is refused at once, or fails its generation. */
  checkImages: z.enum(["at-submit", "while-generating"]),
  /** Videos of so many bytes and more are answered with 206 even when no range is asked for. */
  partialContentFromBytes: z.int().min(0).nullable(),
  /** What becomes of items that would come out well, by external id. */
  misfortunes: z.record(z.string(), z.enum(misfortunes)),
});

export interface RotateProductSettings extends z.infer<typeof settingsSchema> {
  /** The same by a rule; reachable in the simulator's own process only. */
  misfortuneOf?: ((item: RequestedItem) => Misfortune | undefined) | undefined;
}

/** What the simulator speaks and does unless told otherwise: the newest pages of the documentation. */
export function createSettings(overrides: Partial<RotateProductSettings> = {}): RotateProductSettings {
  return {
    vocabulary: vocabularies.reference,
    timestamps: "utc-millis",
    failedGenerations: "by-index",
    replyOrder: "as-requested",
    listOrder: "newest-first",
    generationMs: 180_000,
    videoLifetimeMs: 3_600_000,
    videoLifetimeFrom: "completion",
    expiredStatus: 404,
    insufficientCreditsStatus: 402,
    refundsFailures: true,
    checkImages: "at-submit",
    partialContentFromBytes: null,
    misfortunes: {},
    ...overrides,
  };
}
