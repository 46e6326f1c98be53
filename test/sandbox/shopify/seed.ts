import type { BlobStore } from "./blobs.ts";
import { inspectImage } from "./inspect-image.ts";
import { inspectMp4, type VideoFacts } from "./inspect-mp4.ts";
import {
  type Collection,
  type Plan,
  type Product,
  type ProductStatus,
  type ShopifyState,
  type ShopState,
  type StoredFile,
  takeId,
} from "./state.ts";

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

/** Opens a shop without products. */
export function addShop(state: ShopifyState, seed: ShopSeed, scopes: string[], now: number): ShopState {
  const name = seed.domain.replace(/\.myshopify\.com$/, "");
  const shop: ShopState = {
    shop: {
      id: takeId(state),
      domain: seed.domain,
      name: seed.name ?? name,
      email: `owner@${name}.example`,
      plan: seed.plan ?? "BASIC",
      isTrial: seed.isTrial ?? false,
      isUnverifiedTrial: false,
      currencyCode: "USD",
      ianaTimezone: "America/New_York",
      primaryLocale: "en",
      createdAt: now,
      hostedVideoLimit: null,
    },
    installation: { id: takeId(state), isInstalled: seed.isInstalled ?? true, scopes, tokens: [] },
    products: new Map(),
    collections: new Map(),
    files: new Map(),
    stagedTargets: new Map(),
    jobs: new Map(),
    appVideosCreatedAt: [],
  };
  state.shops.set(seed.domain, shop);
  return shop;
}

export interface SeedTarget {
  state: ShopifyState;
  shop: ShopState;
  blobs: BlobStore;
  now: number;
}

/** Puts products with their media into the shop, the first one as the newest. Broken images end in FAILED. */
export async function importProducts(target: SeedTarget, seeds: SeedProduct[]): Promise<void> {
  for (const [index, seed] of seeds.entries()) {
    const mediaIds: number[] = [];
    for (const image of seed.images) mediaIds.push((await importImage(target, image)).id);
    if (seed.video) mediaIds.push((await importVideo(target, seed.video)).id);
    addProduct(target, { ...seed, mediaIds, createdAt: target.now - index * 3_600_000 });
  }
}

export type NewProduct = Omit<SeedProduct, "images" | "video"> & Pick<Product, "mediaIds" | "createdAt">;

export function addProduct({ state, shop }: Pick<SeedTarget, "state" | "shop">, seed: NewProduct): Product {
  const { collections, descriptionHtml = "", totalInventory = 10, ...rest } = seed;
  const product: Product = {
    ...rest,
    id: takeId(state),
    descriptionHtml,
    totalInventory,
    collectionIds: [],
    updatedAt: seed.createdAt,
    publishedAt: seed.status === "ACTIVE" ? seed.createdAt : null,
    isSuspended: false,
    isMediaBusy: false,
  };
  for (const title of collections) {
    const collection = findOrAddCollection(state, shop, title, seed.createdAt);
    collection.productIds.push(product.id);
    product.collectionIds.push(collection.id);
  }
  shop.products.set(product.id, product);
  return product;
}

function findOrAddCollection(state: ShopifyState, shop: ShopState, title: string, now: number): Collection {
  for (const collection of shop.collections.values()) if (collection.title === title) return collection;
  const handle = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const collection: Collection = { id: takeId(state), title, handle, updatedAt: now, productIds: [] };
  shop.collections.set(collection.id, collection);
  return collection;
}

export async function importImage(target: SeedTarget, image: SeedImage): Promise<StoredFile> {
  const bytes = await image.bytes();
  const facts = await inspectImage(bytes);
  const failure = facts ? null : { code: "IMAGE_PROCESSING_FAILURE", message: "The image cannot be read." };
  const { fileName, alt, contentType: mimeType } = image;
  return storeFile(target, bytes, { kind: "IMAGE", fileName, alt, mimeType, ...facts, failure });
}

async function importVideo(target: SeedTarget, video: { fileName: string; bytes(): Promise<Buffer> }) {
  const file = await storeFile(target, await video.bytes(), {
    kind: "VIDEO",
    fileName: video.fileName,
    mimeType: "video/mp4",
  });
  const facts: VideoFacts = await inspectMp4(target.blobs.pathOf(file.blob));
  return Object.assign(file, facts);
}

type NewFile = Pick<StoredFile, "kind" | "fileName" | "mimeType"> & Partial<StoredFile>;

async function storeFile({ state, shop, blobs, now }: SeedTarget, bytes: Buffer, file: NewFile) {
  const id = takeId(state);
  const stored: StoredFile = {
    alt: null,
    isCreatedByApp: false,
    isLocked: false,
    width: null,
    height: null,
    durationMs: null,
    failure: null,
    previewBlob: null,
    createdAt: now,
    updatedAt: now,
    processingAt: now,
    settledAt: now,
    ...file,
    id,
    blob: `files/${id}`,
    byteSize: bytes.length,
  };
  await blobs.write(stored.blob, bytes);
  shop.files.set(id, stored);
  return stored;
}
