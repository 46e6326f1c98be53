/** RotateProduct in our words: the adapter translates every dialect of theirs into these. */

/** One item of a bulk request. Both URLs are https on Shopify's CDN. */
export interface Item {
  /** The product GID. */
  externalId: string;
  imageUrl: string;
  endImageUrl?: string;
  description: string;
}

export type RemoteStatus = "processing" | "succeeded" | "failed" | "canceled";

export interface RemoteVideo {
  id: string;
  /** Null for videos that were not made through us. */
  externalId: string | null;
  status: RemoteStatus;
  /** Null where the reply carries no readable time. */
  createdAt: Date | null;
}

export interface BulkReply {
  accepted: readonly RemoteVideo[];
  /** `id` is the item's index as a string, or its external id: both are documented. */
  refused: readonly { id: string; error: string | null }[];
}

/** The videos of an account that were created since a moment. */
export interface Sweep {
  videos: readonly RemoteVideo[];
  /** False when the listing may have hidden something: it changed while it was read, or a page was unreadable. */
  isComplete: boolean;
}
