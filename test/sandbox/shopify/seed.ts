import type { Plan, ProductStatus } from "./state.ts";

/** A product as a catalogue describes it, before the shop has it. */
export interface SeedProduct {
  handle: string;
  title: string;
  productType: string;
  vendor: string;
  tags: string[];
  status: ProductStatus;
  /** Titles; a collection is made for each that is new. */
  collections: string[];
  priceCents: number;
  descriptionHtml?: string;
  totalInventory?: number;
  images: SeedImage[];
  /** A video of the merchant's own, after the images. */
  video?: { fileName: string; bytes(): Promise<Buffer> };
}

export interface SeedImage {
  fileName: string;
  alt: string;
  contentType: string;
  bytes(): Promise<Buffer>;
}

export interface ShopSeed {
  /** `<name>.myshopify.com` */
  domain: string;
  name?: string;
  plan?: Plan;
  isTrial?: boolean;
  /** Default true: installed with the app's scopes. */
  isInstalled?: boolean;
}
