import type { WaitReason } from "../generation/allowance.ts";
import type { Kind } from "../generation/bulk.ts";
import type { Progress } from "../generation/estimate.ts";
import type { Filter, StateCounts } from "../generation/filters.ts";
import type { Missing, Reason, State } from "../generation/generation.ts";
import type { AttentionGroup } from "../generation/notices.ts";

/** What the pages show. Reads only, each bound to a shop; nothing here calls out. */
export interface Pages {
  countStates(shop: string, narrow?: GenerationNarrowing): Promise<StateCounts>;
  /** What waits for a person, the largest group first. */
  listAttention(shop: string): Promise<readonly AttentionGroup[]>;
  /** Newest first; `after` and `before` are ids of rows, of which at most one counts. */
  listGenerations(shop: string, query: GenerationQuery): Promise<GenerationPage>;
  /** Null for an id that this shop does not have. */
  readGeneration(shop: string, id: string): Promise<GenerationDetails | null>;
  /** Confirmed requests, newest first; `after` and `before` are ids of requests, of which at most one counts. */
  listRequests(shop: string, query: PageQuery): Promise<PageOf<RequestSummary>>;
  /** Null for an id that this shop does not have, or that was never confirmed. */
  readRequestProgress(shop: string, requestId: string): Promise<RequestSummary | null>;
  /** How the shop's videos went lately, until they were in our store, or until they were published. */
  readProgress(shop: string, until: "collected" | "published"): Promise<Progress>;
  /** Videos that move by themselves and were asked for until then: how many are still to be sent, how many are sent. */
  countMoving(shop: string, createdUntil: Date): Promise<Moving>;
  /** The products of those of `ids` that this shop has. */
  readProductIds(shop: string, ids: readonly string[]): Promise<readonly { productId: string }[]>;
  /** What waits to be approved, the oldest first; `after` is the last one that was seen. */
  listForReview(shop: string, query: { limit: number; after?: string }): Promise<readonly ReviewItem[]>;
  /** The latest generation of each product that has one. */
  readLatestOfProducts(
    shop: string,
    productIds: readonly string[],
  ): Promise<ReadonlyMap<string, LatestOfProduct>>;
  /** How many there are of each kind that a person can do something else about. */
  countKinds(shop: string, query: GenerationNarrowing & { filter: Filter }): Promise<readonly Kind[]>;
  /** Generations in any of `states` behind `after`, in the order of their ids: for an action on all of them. */
  listTargets(
    shop: string,
    query: GenerationNarrowing & { states: readonly State[]; reason?: Reason | null },
    page: { after: string; limit: number },
  ): Promise<readonly { id: string; productId: string }[]>;
  /** Saved videos that are in no product and will be deleted within a week. */
  countExpiringVideos(shop: string): Promise<number>;
  /** What sending waits for by itself; null when it does not. */
  readWait(shop: string): Promise<{ reason: WaitReason; until: Date } | null>;
}

export interface Moving {
  unsent: number;
  underWay: number;
  /** When the last of those under way was paid; null: none is known to be. */
  lastPaidAt: Date | null;
}

export interface GenerationNarrowing {
  requestId?: string;
  /** Part of the product's title, in any case of letters. */
  title?: string;
}

export interface PageQuery {
  pageSize: number;
  after?: string;
  before?: string;
}

export interface GenerationQuery extends GenerationNarrowing, PageQuery {
  filter: Filter;
}

export interface PageOf<Row> {
  rows: readonly Row[];
  hasPrevious: boolean;
  hasNext: boolean;
}

export type GenerationPage = PageOf<GenerationSummary>;

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
  /** Size of our copy; null while, or since, we have none. */
  videoBytes: number | null;
  /** What Shopify does not have any more of it, once it was published; null: it is all there. */
  missing: Missing | null;
}

/** A video that waits to be approved. */
export interface ReviewItem {
  id: string;
  productId: string;
  productTitle: string;
  imageUrl: string | null;
  videoBytes: number | null;
  stateSince: Date;
}

export interface GenerationDetails extends GenerationSummary {
  requestId: string;
  /** What the other side said. */
  detail: string | null;
  remoteId: string | null;
  imageId: string | null;
  /** The image it ends with, as planned. */
  endImageUrl: string | null;
  collectedAt: Date | null;
  /** The merchant's own text; null: built from the title. */
  description: string | null;
  /** Shopify GID of its file. */
  fileId: string | null;
  /** The published generation whose place it takes. */
  replacesId: string | null;
  /** Zero-based place in the product's media. */
  position: number | null;
  publishedAt: Date | null;
  /** Oldest first. */
  events: readonly GenerationHappening[];
  /** When the merchant took it back. */
  withdrawnAt: Date | null;
  removedAt: Date | null;
  approvedAt: Date | null;
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

export interface RequestSummary {
  id: string;
  createdAt: Date;
  confirmedAt: Date;
  /** The merchant took the whole of it back. */
  withdrawnAt: Date | null;
  /** Products that had a video got a new one. */
  makesAgain: boolean;
  /** Videos of it. */
  total: number;
  counts: StateCounts;
  /** The first products of it. */
  named: readonly { title: string; imageUrl: string | null }[];
}

export interface LatestOfProduct {
  id: string;
  state: State;
  reason: Reason | null;
}
