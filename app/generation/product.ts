/** A Shopify product, as far as making a video of it is concerned. */
export interface Product {
  /** GID. */
  id: string;
  title: string;
  vendor: string;
  productType: string;
  status: "ACTIVE" | "DRAFT" | "ARCHIVED" | "UNLISTED";
  /** Images that Shopify has finished processing, in gallery order. */
  images: readonly ProductImage[];
  media: readonly ProductMedia[];
  /** Of all media, also beyond those listed in `media`. */
  mediaCount: number;
}

export interface ProductImage {
  /** Media GID. */
  id: string;
  /** https URL on Shopify's CDN. */
  url: string;
  alt: string | null;
}

export interface ProductMedia {
  /** Media GID. */
  id: string;
  kind: "image" | "video" | "other";
  /** For videos only. */
  fileName: string | null;
}

/** What the merchant chose for one product; null means the default. */
export interface Choice {
  imageId: string | null;
  endImageId: string | null;
  description: string | null;
}

/** Why a product of a selection gets no video. */
export const SKIP_REASONS = [
  "in_progress",
  "has_video",
  "no_image",
  "image_not_on_shopify",
  "product_not_found",
  "media_limit",
  /** The merchant chose to start with fewer. */
  "left_out",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];
