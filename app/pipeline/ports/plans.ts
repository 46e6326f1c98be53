import type { Choice, SkipReason } from "../../generation/product.ts";
import type { Job } from "./queue.ts";
import type { Selection } from "./shopify.ts";

/** What the merchant asked for, product by product, from the first click to the confirmation. */
export interface Plans {
  /** Stores a whole plan; the same click key returns the plan that is there already. */
  planRequest(
    shop: string,
    click: PlanClick,
    products: readonly PlannedProduct[],
  ): Promise<GenerationRequest>;
  /** Stores a plan whose products are still to be read; the same click key returns the one that is there already. */
  openPlan(
    shop: string,
    click: PlanClick,
    source: PlanSource,
    jobs: readonly Job[],
  ): Promise<GenerationRequest>;
  /** Plans whose products are still to be read, oldest first. */
  listUnplanned(shop: string, limit: number): Promise<readonly UnreadPlan[]>;
  /**
   * Adds what was read from `cursor` on, once: false when the plan has come further meanwhile, or is gone. A product
   * that is in the plan already stays as it is.
   */
  addToPlan(shop: string, id: string, cursor: string | null, page: PlanPage): Promise<boolean>;
  /** Changes what is sent for one product, or whether it is. */
  editPlan(
    shop: string,
    id: string,
    productId: string,
    edit: PlanEdit,
  ): Promise<"edited" | "confirmed" | "not_found">;
  /** Null for an id that this shop does not have. */
  readRequest(shop: string, id: string): Promise<GenerationRequest | null>;
  /** Those of `productIds` that have an open generation, or a published one whose video is still there. */
  readOccupied(
    shop: string,
    productIds: readonly string[],
  ): Promise<ReadonlyMap<string, "in_progress" | "has_video">>;
  /**
   * Makes a queued generation for every product of the plan that is neither skipped nor left out, once however often
   * it is called. A product that came into progress since the plan was made is marked as skipped instead, and so are one
   * that got its video since then and those after the first `limit`. Of a plan that makes videos again, each takes the place of the published one.
   */
  confirmRequest(shop: string, id: string, at: Date, limit: number, jobs: readonly Job[]): Promise<void>;
  /** Removes plans made before then that were never confirmed. */
  removePlans(shop: string, before: Date): Promise<void>;
  /** Installed shops with plans whose products are still to be read. */
  listShopsToPlan(): Promise<readonly string[]>;
}

/** One click of the merchant. */
export interface PlanClick {
  clickKey: string;
  at: Date;
  /** Products that have a video get a new one, which takes its place. */
  makesAgain: boolean;
}

/** Where the products of a plan come from: everything that matches, or those named. */
export type PlanSource = { selection: Selection } | { productIds: readonly string[] };

export interface UnreadPlan {
  id: string;
  source: PlanSource;
  /** Where to read on; null at the beginning. */
  cursor: string | null;
  /** Products it is about; null before they were counted. */
  total: number | null;
  makesAgain: boolean;
  /** How many products it has already. */
  read: number;
}

export interface PlanPage {
  products: readonly PlannedProduct[];
  /** Where to read on; null when nothing is left. */
  cursor: string | null;
  total: number;
  /** Completes the plan; with a cursor that is not null, there was more than a plan may have. */
  plannedAt: Date | null;
  jobs: readonly Job[];
}

/** One product of a plan: what would be sent, or why not. */
export interface PlannedProduct extends Choice {
  productId: string;
  title: string;
  imageUrl: string | null;
  endImageUrl: string | null;
  skipReason: SkipReason | null;
}

/** The images and the text as they are sent from now on; or whether anything is. */
export type PlanEdit =
  | Pick<PlannedProduct, "imageId" | "imageUrl" | "endImageId" | "endImageUrl" | "description">
  | { isLeftOut: boolean };

/** A click: first a plan to look at, then confirmed. */
export interface GenerationRequest {
  id: string;
  shop: string;
  createdAt: Date;
  /** When its products were all read; null while a worker does. */
  plannedAt: Date | null;
  confirmedAt: Date | null;
  /** Products that get a video. */
  videos: number;
}
