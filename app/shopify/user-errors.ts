import { isVideoRefusal } from "../generation/quota.ts";
import type { ItemError } from "../pipeline/ports/index.ts";
import type { FilesErrorCode, MediaUserErrorCode } from "./generated/admin.types.ts";

/** What Shopify has against an input: `code` is missing in some payloads, `field` in errors of the whole call. */
export interface UserError {
  readonly code?: FilesErrorCode | MediaUserErrorCode | null;
  /** Path into the variables, such as `["files", "3", "originalSource"]`. */
  readonly field: readonly string[] | null;
  readonly message: string;
}

type Kind = ItemError["kind"];

const KINDS: Partial<Record<FilesErrorCode | MediaUserErrorCode, Kind>> = {
  REFERENCE_TARGET_DOES_NOT_EXIST: "product_gone",
  PRODUCT_DOES_NOT_EXIST: "product_gone",
  PRODUCT_MEDIA_LIMIT_EXCEEDED: "media_limit",
  NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED: "video_quota",
  SHOP_MEDIA_LIMIT_EXCEEDED: "video_quota",
  VIDEO_THROTTLE_EXCEEDED: "video_quota",
  UNACCEPTABLE_TRIAL_ASSET: "trial_store",
  UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET: "trial_store",
  FILE_DOES_NOT_EXIST: "file_gone",
  MEDIA_DOES_NOT_EXIST: "file_gone",
  MEDIA_DOES_NOT_EXIST_ON_PRODUCT: "file_gone",
  FILE_LOCKED: "file_locked",
  MEDIA_CANNOT_BE_MODIFIED: "file_locked",
  NON_READY_STATE: "not_ready",
  NON_READY_MEDIA: "not_ready",
};

/** What the pipeline can do about it. Every code without a way of its own is `refused`. */
export function toItemError(error: UserError): ItemError {
  const kind = (error.code && KINDS[error.code]) ?? "refused";
  return { kind, message: error.message };
}

/** The place in the batch of the item that an error is about; null when it is about the whole call. */
export function itemIndexOf(error: UserError, batchSize: number): number | null {
  const index = Number(error.field?.find((step) => /^\d+$/.test(step)) ?? Number.NaN);
  return index < batchSize ? index : null;
}

/** What is true of one item is true of every other one of the shop: there is no room for videos. */
export function isShopWide({ kind }: ItemError): boolean {
  return isVideoRefusal(kind);
}
