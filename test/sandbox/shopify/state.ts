/**
 * What the simulated platform knows: shops, their products, files and the app's installation. Everything in
 * here is plain data (numbers, strings, arrays, maps of plain records), so that a snapshot of it is JSON.
 * Times are milliseconds since the epoch as told by the sandbox's clock; sizes are bytes.
 */
export interface ShopifyState {
  /** Keyed by `<name>.myshopify.com`. */
  shops: Map<string, ShopState>;
  /** Ids are handed out upwards from here and never reused, as on the platform. */
  nextId: number;
}

export interface ShopState {
  shop: Shop;
  installation: Installation;
  products: Map<number, Product>;
  collections: Map<number, Collection>;
  /** Every file of the shop, attached to a product or not. */
  files: Map<number, StoredFile>;
  /** Keyed by the object key in the upload bucket. */
  stagedTargets: Map<string, StagedTarget>;
  jobs: Map<string, Job>;
  /** When apps created videos here, oldest first: the weekly limit counts the last seven days. */
  appVideosCreatedAt: number[];
}

export const plans = ["BASIC", "GROW", "ADVANCED", "PLUS"] as const;
export type Plan = (typeof plans)[number];

export interface Shop {
  id: number;
  /** `<name>.myshopify.com` */
  domain: string;
  name: string;
  email: string;
  plan: Plan;
  /** A trial store cannot host videos. */
  isTrial: boolean;
  /** Set for a store that has not verified itself: another refusal code than a plain trial. */
  isUnverifiedTrial: boolean;
  currencyCode: string;
  ianaTimezone: string;
  primaryLocale: string;
  createdAt: number;
  /** Overrides how many videos and 3D models the plan may host; null leaves it to the plan. */
  hostedVideoLimit: number | null;
}

export interface Installation {
  id: number;
  isInstalled: boolean;
  /** Granted access scopes, e.g. `write_products`. A write scope implies its read scope. */
  scopes: string[];
  tokens: AccessToken[];
}

export interface AccessToken {
  accessToken: string;
  mode: "offline" | "online";
  scopes: string[];
  /** null: never, for an offline token that was not asked to expire. */
  expiresAt: number | null;
  /** Only for an expiring offline token. */
  refreshToken: string | null;
  refreshExpiresAt: number | null;
  userId: number | null;
}

export type ProductStatus = "ACTIVE" | "ARCHIVED" | "DRAFT" | "UNLISTED";

export interface Product {
  id: number;
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: ProductStatus;
  collectionIds: number[];
  priceCents: number;
  totalInventory: number;
  createdAt: number;
  updatedAt: number;
  publishedAt: number | null;
  /** The media gallery in order: ids into `ShopState.files`. One file may be on several products. */
  mediaIds: number[];
  /** A suspended product refuses every change of its media (`PRODUCT_SUSPENDED`). */
  isSuspended: boolean;
  /** Another process of the platform is changing the gallery (`MEDIA_CANNOT_BE_MODIFIED`). */
  isMediaBusy: boolean;
}

export interface Collection {
  id: number;
  title: string;
  handle: string;
  updatedAt: number;
  /** In the collection's own order. */
  productIds: number[];
}

export type FileKind = "IMAGE" | "VIDEO" | "GENERIC";
export type FileStatus = "UPLOADED" | "PROCESSING" | "READY" | "FAILED";

export interface StoredFile {
  id: number;
  kind: FileKind;
  fileName: string;
  alt: string | null;
  mimeType: string;
  createdAt: number;
  updatedAt: number;
  /** False for what the merchant put there. */
  isCreatedByApp: boolean;
  /** A locked file refuses changes (another process of the platform holds it). */
  isLocked: boolean;
  /** Key of the original bytes in the blob store. */
  blob: string;
  byteSize: number;
  /** Pixels; null when the bytes could not be read as an image or video. */
  width: number | null;
  height: number | null;
  /** Videos only. */
  durationMs: number | null;
  /** UPLOADED before this, PROCESSING from here on. */
  processingAt: number;
  /** From here on READY, or FAILED if `failure` is set. Equal to `createdAt` for what was there at the start. */
  settledAt: number;
  failure: FileFailure | null;
  /** Key of a preview image that was set; null: an image is its own preview, a video's is drawn. */
  previewBlob: string | null;
}

export interface FileFailure {
  /** A value of `FileErrorCode`, which `MediaErrorCode` shares. */
  code: string;
  message: string;
}

export interface StagedTarget {
  bucket: "shopify-staged-uploads" | "shopify-video-production-core-originals";
  key: string;
  resource: string;
  fileName: string;
  mimeType: string;
  /** null when the input named none (allowed for images). */
  byteSize: number | null;
  /** In the order in which the form must send them. */
  parameters: { name: string; value: string }[];
  expiresAt: number;
  /** Key of the uploaded bytes; null until the upload succeeded. A target takes one upload. */
  blob: string | null;
}

export interface Job {
  id: string;
  doneAt: number;
  /** What becomes true at `doneAt`. */
  reorder: { productId: number; moves: { fileId: number; newPosition: number }[] } | null;
}

/** The processing state of a file at a moment. */
export function fileStatusAt(file: StoredFile, now: number): FileStatus {
  if (now >= file.settledAt) return file.failure ? "FAILED" : "READY";
  return now >= file.processingAt ? "PROCESSING" : "UPLOADED";
}

/** Hands out the next id. */
export function takeId(state: ShopifyState): number {
  state.nextId += 1;
  return state.nextId;
}

/** The products whose gallery holds the file. Scans the shop: files are shared rarely and deleted rarely. */
export function findReferencingProducts(shop: ShopState, fileId: number): Product[] {
  return [...shop.products.values()].filter((product) => product.mediaIds.includes(fileId));
}
