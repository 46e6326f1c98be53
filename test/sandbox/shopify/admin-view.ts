import { picturePath, videoRenditionPath } from "./cdn-paths.ts";
import { fileGid, productGid } from "./gid.ts";
import { parseSearch } from "./search/parse.ts";
import { matchProducts } from "./search/products.ts";
import { fileStatusAt, type Product, type ShopState, type StoredFile } from "./state.ts";

/** Products and media as the admin page shows them. Paths are those of the CDN, without its host. */
export interface AdminProduct {
  id: number;
  gid: string;
  title: string;
  handle: string;
  status: Product["status"];
  vendor: string;
  productType: string;
  priceCents: number;
  totalInventory: number;
  mediaCount: number;
  hasVideo: boolean;
  /** Of the first media that has one. */
  picturePath: string | null;
}

export interface AdminMedia {
  id: number;
  gid: string;
  kind: StoredFile["kind"];
  status: ReturnType<typeof fileStatusAt>;
  error: string | null;
  fileName: string;
  alt: string | null;
  isCreatedByApp: boolean;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  byteSize: number;
  /** null until READY. */
  picturePath: string | null;
  /** null until READY and for everything but videos. */
  videoPath: string | null;
}

export interface AdminProductList {
  /** How many products match. */
  total: number;
  products: AdminProduct[];
}

export interface AdminListOptions {
  /** Shopify's search syntax. */
  query?: string | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
  now: number;
}

/** Products that match, newest first. */
export function listAdminProducts(
  shop: ShopState,
  { query = "", offset = 0, limit = 50, now }: AdminListOptions,
): AdminProductList {
  const isMatch = matchProducts(parseSearch(query), now);
  const found = [...shop.products.values()].filter(isMatch).sort((a, b) => b.createdAt - a.createdAt);
  const page = found.slice(offset, offset + limit);
  return { total: found.length, products: page.map((product) => viewAdminProduct(shop, product, now)) };
}

export function viewAdminProduct(shop: ShopState, product: Product, now: number): AdminProduct {
  const media = viewAdminMedia(shop, product, now);
  const { id, title, handle, status, vendor, productType, priceCents, totalInventory } = product;
  return {
    id,
    gid: productGid(product),
    title,
    handle,
    status,
    vendor,
    productType,
    priceCents,
    totalInventory,
    mediaCount: media.length,
    hasVideo: media.some(({ kind }) => kind === "VIDEO"),
    picturePath: media.find((item) => item.picturePath)?.picturePath ?? null,
  };
}

/** The gallery of a product, in order. */
export function viewAdminMedia(shop: ShopState, product: Product, now: number): AdminMedia[] {
  return product.mediaIds
    .flatMap((id) => shop.files.get(id) ?? [])
    .map((file) => {
      const status = fileStatusAt(file, now);
      const isReady = status === "READY";
      return {
        id: file.id,
        gid: fileGid(file),
        kind: file.kind,
        status,
        error: status === "FAILED" ? (file.failure?.message ?? null) : null,
        fileName: file.fileName,
        alt: file.alt,
        isCreatedByApp: file.isCreatedByApp,
        width: file.width,
        height: file.height,
        durationMs: file.durationMs,
        byteSize: file.byteSize,
        picturePath: isReady ? picturePath(shop, file) : null,
        videoPath: isReady && file.kind === "VIDEO" ? videoRenditionPath(file) : null,
      };
    });
}
