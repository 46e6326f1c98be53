import type { NamedFile } from "../../generation/discrepancy.ts";
import type { Product } from "../../generation/product.ts";

/**
 * One shop's catalogue and files. Every method rejects with Unavailable | Throttled | Unauthorized (the token is
 * dead: uninstalled, or not renewable) | AccessDenied (a scope is missing) | Refused (the call as a whole makes no
 * sense to Shopify). Reading is repeated inside; after Unavailable a change may have been made: look first.
 */
export interface Shopify {
  /** What the shop lets this app do, and its plan allows. */
  readStanding(): Promise<ShopStanding>;
  /** In the order of `ids`; null for a product that does not exist (any more). Any number of ids. */
  readProducts(ids: readonly string[]): Promise<readonly (Product | null)[]>;
  /** How many products match; where they are very many, at least so many. */
  countProducts(selection: Selection): Promise<number>;
  /** A page of the ids that match, in order, from a cursor on; with it where to read on, null after the last page. */
  listProductIds(
    selection: Selection,
    after: string | null,
  ): Promise<{ ids: readonly string[]; cursor: string | null }>;
  /** Those of `ids` that are products of the shop; far cheaper than reading them. Any number of ids. */
  findProducts(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** One upload target per file, in order. @throws Refused when Shopify takes one of the files for none, e.g. by its size */
  stageVideos(files: readonly { fileName: string; bytes: number }[]): Promise<readonly StagedTarget[]>;
  /** Streams the bytes to the target; a target serves once. @throws Refused when the target does not take them */
  uploadVideo(
    target: StagedTarget,
    video: { fileName: string; bytes: number; body: AsyncIterable<Uint8Array> },
  ): Promise<void>;
  /** Results in the order given. Not idempotent: look with `findFiles` first. */
  createFiles(
    files: readonly { fileName: string; resourceUrl: string; alt: string }[],
  ): Promise<readonly ItemResult<VideoFile>[]>;
  /** By exact file name; of several files with one name the oldest. */
  findFiles(fileNames: readonly string[]): Promise<ReadonlyMap<string, VideoFile>>;
  /** Every video file with a name of ours, also of an earlier installation. */
  listOurFiles(): Promise<readonly NamedFile[]>;
  /** In the order of `ids`; null for a file that does not exist (any more). */
  readFiles(ids: readonly string[]): Promise<readonly (VideoFile | null)[]>;
  /** Adds each file to its product's media; one that is there already counts as added. */
  attachFiles(links: readonly { fileId: string; productId: string }[]): Promise<readonly ItemResult<null>[]>;
  /**
   * Takes each file out of its product's media and keeps it; one that is not there (any more) counts as taken out. The
   * order of the other media stays.
   */
  detachFiles(links: readonly { fileId: string; productId: string }[]): Promise<readonly ItemResult<null>[]>;
  /** Moves a media to a zero-based place in its product's gallery; the platform does it a moment later. */
  moveMedia(productId: string, mediaId: string, position: number): Promise<ItemResult<null>>;
  /** Irreversible. Files that do not exist count as deleted. */
  deleteFiles(ids: readonly string[]): Promise<void>;
}

/** Products by a filter and in an order, in the adapter's own words: kept as JSON with a plan, understood there alone. */
export type Selection = Readonly<Record<string, unknown>>;

export interface ShopStanding {
  /** The merchant has granted every scope that the app asks for. */
  hasAccess: boolean;
  /** A trial store cannot host videos. */
  isTrial: boolean;
  /** Videos and 3D models that Shopify hosts for the shop. */
  hosted: number;
  /** …and hosts at most; null where that is by arrangement, or the plan is unknown. */
  hostedMax: number | null;
}

export interface StagedTarget {
  url: string;
  /** Multipart fields in the order in which they must be sent. */
  parameters: readonly { name: string; value: string }[];
  /** What `createFiles` takes. */
  resourceUrl: string;
}

export interface VideoFile {
  /** GID; the same as the media's. */
  id: string;
  fileName: string;
  state: "uploaded" | "processing" | "ready" | "failed";
  /** What Shopify says is wrong with a failed file. */
  error: string | null;
}

/** The outcome of one item of a batch: a bad one does not spoil its neighbours. */
export type ItemResult<T> = { ok: true; value: T } | { ok: false; error: ItemError };

export interface ItemError {
  kind:
    | "product_gone"
    | "media_limit"
    | "video_quota"
    | "trial_store"
    | "file_gone"
    | "file_locked"
    | "not_ready"
    | "refused";
  /** Shopify's own words. */
  message: string;
}
