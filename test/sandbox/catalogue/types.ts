/** One picture of a product as the shop's CDN would serve it. */
export interface CatalogueImage {
  fileName: string;
  alt: string;
  contentType: "image/jpeg" | "image/png";
  /** The file's bytes; drawn on the first call, remembered afterwards. */
  bytes(): Promise<Buffer>;
}

/** A video that the merchant had uploaded before the app was installed. */
export interface CatalogueVideo {
  fileName: string;
  bytes(): Promise<Buffer>;
}

export type ProductStatus = "ACTIVE" | "DRAFT" | "ARCHIVED";

export interface CatalogueProduct {
  handle: string;
  title: string;
  productType: string;
  vendor: string;
  tags: string[];
  descriptionHtml: string;
  status: ProductStatus;
  collections: string[];
  priceCents: number;
  totalInventory: number;
  images: CatalogueImage[];
  video?: CatalogueVideo;
}
