/**
 * A generation: one 3D video of one product, from the merchant's click to the product's media.
 * This file is the whole vocabulary of its life: the states, why it rests or ends, and the legal moves.
 */

/** States in which the app still has something to do. A sweep asks again for any row that rests here. */
export const MOVING_STATES = [
  /** Waits to be sent to RotateProduct. Nothing is spent. */
  "queued",
  /** Its intent to be sent is written; until an answer accounts for it, it may or may not be paid. */
  "confirming",
  /** RotateProduct has accepted it (paid) and is making the video. */
  "processing",
  /** The video is finished there and can be fetched for one hour. */
  "succeeded",
  /** The video is safe in our own store. */
  "collected",
  /** A file of ours exists at Shopify, or is about to. */
  "publishing",
  /** The merchant wants the video out of the product's media; that is about to happen. */
  "removing",
] as const;

/** States that wait for a person. */
export const RESTING_STATES = ["held", "needs_review"] as const;

/** States that nothing leaves by itself. */
export const END_STATES = [
  "published",
  "failed",
  "canceled",
  /** Taken out of the product's media, or never put into it, because the merchant wanted it so. */
  "removed",
] as const;

export const STATES = [...MOVING_STATES, ...RESTING_STATES, ...END_STATES] as const;

export type State = (typeof STATES)[number];
export type MovingState = (typeof MOVING_STATES)[number];
export type EndState = (typeof END_STATES)[number];

/** Why a generation is held: each can be resumed by a person once its cause is gone. */
export const HELD_REASONS = [
  "credits",
  "budget",
  "api_key",
  "access",
  "unconfirmed",
  "stuck",
  "store_full",
  "video_quota",
  "trial_store",
] as const;

export const FAILED_REASONS = [
  "no_image",
  "image_not_on_shopify",
  "image_rejected",
  "refused",
  "generation",
  "expired",
  "bad_video",
  "file_rejected",
  "media_limit",
  "not_kept",
] as const;

export const CANCELED_REASONS = [
  "by_merchant",
  "by_rotateproduct",
  "product_deleted",
  "rejected",
  "uninstalled",
] as const;

export type HeldReason = (typeof HELD_REASONS)[number];
export type FailedReason = (typeof FAILED_REASONS)[number];
export type CanceledReason = (typeof CANCELED_REASONS)[number];
export type Reason = HeldReason | FailedReason | CanceledReason;

/** The legal moves. Whatever is not here cannot happen, whoever asks for it. */
export const LEGAL_MOVES: Readonly<Record<State, readonly State[]>> = {
  // Straight to processing: the answer to an earlier POST turned up late, and sending again is not needed any more.
  queued: ["confirming", "processing", "held", "failed", "canceled"],
  confirming: ["processing", "queued", "held", "failed", "canceled"],
  processing: ["succeeded", "held", "failed", "canceled"],
  succeeded: ["collected", "processing", "held", "failed", "canceled"],
  // Removed: taken back before it was public, with its video saved.
  collected: ["publishing", "needs_review", "removed", "held", "failed", "canceled"],
  publishing: ["published", "collected", "removing", "removed", "held", "failed", "canceled"],
  // Published again: it could not be taken out.
  removing: ["removed", "published", "held"],
  // Resuming returns to the step that was interrupted; an unconfirmed one may also turn up late.
  // What rests for longer than our copy of its video is kept, fails.
  held: [
    "queued",
    "confirming",
    "processing",
    "succeeded",
    "collected",
    "publishing",
    "removing",
    "removed",
    "failed",
    "canceled",
  ],
  needs_review: ["collected", "removed", "failed", "canceled"],
  published: ["removing"],
  // Only a video that is safe in our store may leave: publishing it again costs no credit.
  failed: ["collected"],
  // Whoever rejected it thought again, while its video is still saved.
  canceled: ["needs_review"],
  // Put back: with its file, or with a new one of our copy. Removing once more: to delete the file, or because a call
  // that was still under way put it back.
  removed: ["publishing", "collected", "removing"],
};

export function isLegalMove(from: State, to: State): boolean {
  return LEGAL_MOVES[from].includes(to);
}

export function isEnd(state: State): state is EndState {
  return (END_STATES as readonly State[]).includes(state);
}

/**
 * An open generation blocks a second one of the same product: it may still become, or already is, paid. One that is on
 * its way out of the product blocks nothing.
 */
export function isOpen(state: State): boolean {
  return !isEnd(state) && state !== "removing";
}

/** The reasons that belong to a state: `held(credits)` exists, `held(expired)` does not. */
export function isReasonOf(state: State, reason: Reason | null): boolean {
  const reasons: Partial<Record<State, readonly Reason[]>> = {
    held: HELD_REASONS,
    failed: FAILED_REASONS,
    canceled: CANCELED_REASONS,
  };
  const allowed = reasons[state];
  return allowed === undefined ? reason === null : reason !== null && allowed.includes(reason);
}

/** The product is gone, the file is gone, or the video was taken out of the product's media. */
export const MISSING = ["product", "file", "place"] as const;

export type Missing = (typeof MISSING)[number];

/** One row. Ids are opaque strings: ours is the row's, the product's a Shopify GID, RotateProduct's as they give it. */
export interface Generation {
  id: string;
  shop: string;
  requestId: string;
  /** Shopify GID; sent to RotateProduct as `externalId`. */
  productId: string;
  productTitle: string;
  /** As they were when it was sent; null before that. */
  productVendor: string | null;
  productType: string | null;
  state: State;
  reason: Reason | null;
  /** What the other side said, for the merchant's details page. Never contains a secret. */
  detail: string | null;
  /** Chosen first image (Shopify media GID); null: the product's first image when it is sent. */
  imageId: string | null;
  endImageId: string | null;
  /** The merchant's own text; null: built from the title when it is sent. */
  description: string | null;
  /** The image that was, or will be, sent; for the preview. */
  imageUrl: string | null;
  /** RotateProduct's id, known from the moment it accounts for this generation. */
  remoteId: string | null;
  remoteCreatedAt: Date | null;
  /** When RotateProduct charged for it, as far as we know; null: it has not. */
  paidAt: Date | null;
  /** When it was sent a second time without asking: a third time needs the merchant. */
  resubmittedAt: Date | null;
  /** When we first saw the video finished. */
  succeededAt: Date | null;
  /** Until when the video must be collected; earlier than the hour by a margin. */
  collectBy: Date | null;
  /** Size of the collected video in bytes. */
  videoBytes: number | null;
  videoSha256: string | null;
  collectedAt: Date | null;
  /** How long its download took, in ms. */
  collectMs: number | null;
  /** When the merchant approved it, in shops that look at each video first. */
  approvedAt: Date | null;
  /** Set just before Shopify is asked to create the file: a crash after it must look before it creates again. */
  fileIntentAt: Date | null;
  /** Shopify GID of our file once known. */
  fileId: string | null;
  attachedAt: Date | null;
  publishedAt: Date | null;
  /** Zero-based place in the product's media, as last read. */
  position: number | null;
  confirmedAt: Date | null;
  /** What Shopify does not have any more of a published video, as last read; null: it is all there. */
  missing: Missing | null;
  /** When the merchant took it back: it never becomes public, or does not stay so. */
  withdrawnAt: Date | null;
  /** When it was taken out of the product's media; stays while it is being put back. */
  removedAt: Date | null;
  /** The published generation of the same product whose place it takes. */
  replacesId: string | null;
  /** Tries that went wrong: downloads while `succeeded`, files that Shopify rejected from then on. */
  attempts: number;
  createdAt: Date;
  stateSince: Date;
}

/** The name of a generation's file at Shopify: how a repeated run recognises what an earlier one created. */
export function fileNameOf(generationId: string): string {
  return `rotateproduct-${generationId}.mp4`;
}

/** Shopify puts `_<uuid>` behind a name that is taken already. */
const FILE_NAME = /^rotateproduct-(?<id>[0-9a-z-]+)(_[0-9a-f-]+)?\.mp4$/i;

/** True for a file that this app made, also one of an earlier installation. */
export function isOurFileName(name: string): boolean {
  return FILE_NAME.test(name);
}

/** The generation that a file was made of; null for a file that is not ours. */
export function generationIdOf(fileName: string): string | null {
  return FILE_NAME.exec(fileName)?.groups?.id ?? null;
}
