import type { WaitReason } from "../generation/allowance.ts";
import type { Filter, StateCounts } from "../generation/filters.ts";
import type { Missing, Reason, State } from "../generation/generation.ts";

/** What the pages show. Reads only, each bound to a shop; nothing here calls out. */
export interface Pages {
  countStates(shop: string, narrow?: GenerationNarrowing): Promise<StateCounts>;
  /** What waits for a person, the largest group first. */
  listAttention(shop: string): Promise<readonly AttentionGroup[]>;
  /** Newest first; `after` and `before` are ids of rows, of which at most one counts. */
  listGenerations(shop: string, query: GenerationQuery): Promise<GenerationPage>;
  /** Null for an id that this shop does not have. */
  readGeneration(shop: string, id: string): Promise<GenerationDetails | null>;
  /** Null for an id that this shop does not have, or that was never confirmed. */
  readRequestProgress(shop: string, requestId: string): Promise<RequestProgress | null>;
  /** The latest generation of each product that has one. */
  readLatestOfProducts(
    shop: string,
    productIds: readonly string[],
  ): Promise<ReadonlyMap<string, LatestOfProduct>>;
  /** All ids of a group, for an action on the whole of it. */
  listGroupIds(shop: string, group: { state: State; reason: Reason | null }): Promise<readonly string[]>;
  /** Saved videos that are in no product and will be deleted within a week. */
  countExpiringVideos(shop: string): Promise<number>;
  readSettings(shop: string): Promise<ShopSettings>;
  /** What sending waits for by itself; null when it does not. */
  readWait(shop: string): Promise<{ reason: WaitReason; until: Date } | null>;
}

export interface GenerationNarrowing {
  requestId?: string;
  /** Part of the product's title, in any case of letters. */
  title?: string;
}

export interface GenerationQuery extends GenerationNarrowing {
  filter: Filter;
  pageSize: number;
  after?: string;
  before?: string;
}

export interface GenerationPage {
  rows: readonly GenerationSummary[];
  hasPrevious: boolean;
  hasNext: boolean;
}

export interface GenerationSummary {
  id: string;
  productId: string;
  productTitle: string;
  imageUrl: string | null;
  state: State;
  reason: Reason | null;
  createdAt: Date;
  stateSince: Date;
  /** RotateProduct takes much longer for it than usual. */
  isSlow: boolean;
}

export interface GenerationDetails extends GenerationSummary {
  requestId: string;
  /** What the other side said. */
  detail: string | null;
  remoteId: string | null;
  videoBytes: number | null;
  /** Zero-based place in the product's media. */
  position: number | null;
  publishedAt: Date | null;
  /** Oldest first. */
  events: readonly GenerationHappening[];
  /** What Shopify does not have any more of it, once it was published; null: it is all there. */
  missing: Missing | null;
  /** Paid videos of it beyond the first. */
  doubleCharges: number;
}

export interface GenerationHappening {
  at: Date;
  fromState: State | null;
  toState: State;
  reason: Reason | null;
  detail: string | null;
}

export interface AttentionGroup {
  state: State;
  reason: Reason | null;
  count: number;
}

export interface RequestProgress {
  confirmedAt: Date;
  total: number;
  counts: StateCounts;
}

export interface LatestOfProduct {
  id: string;
  state: State;
  reason: Reason | null;
}

export interface ShopSettings {
  /** The merchant looks at each video before it is published. */
  reviewsFirst: boolean;
  /** Zero-based place of a new video in the gallery; null: the end. */
  videoPosition: number | null;
  /** Credits that one calendar month (UTC) may cost; null: no limit. */
  monthlyBudget: number | null;
  /** Credits above which a click is asked about once more; null: none is. */
  confirmAbove: number | null;
  /** What RotateProduct did not confirm is sent once more without asking. */
  resubmitsOnce: boolean;
  /** How long our copy of a video is kept. */
  retentionDays: number;
}
