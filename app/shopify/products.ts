import type { Product, ProductMedia } from "../generation/product.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { findProductsQuery, readGalleryQuery, readProductsQuery } from "./documents/products.ts";
import type { GalleryMediaFragment, GalleryProductFragment } from "./generated/admin.types.ts";
import { inBatches, MAX_INPUT_ITEMS } from "./in-batches.ts";

/** Media read of each product at first: most have fewer. */
const MEDIA_PER_PRODUCT = 10;

/**
 * One product costs up to 24 points (itself, its count, and 2 + 10 × 2 for media with images), one call may cost
 * 1,000: https://shopify.dev/docs/api/usage/limits#cost-calculation
 */
const PRODUCTS_PER_CALL = 40;

type ProductNode = GalleryProductFragment & {
  readonly media: { readonly nodes: readonly GalleryMediaFragment[] };
};

/** Products with their whole gallery, in the order of `ids`; null for ids that are not (or no longer) a product's. */
export async function readProducts(
  graphql: AdminGraphql,
  ids: readonly string[],
): Promise<readonly (Product | null)[]> {
  const askable = [...new Set(ids.filter(isProductId))];
  const found = new Map<string, Product>();
  await inBatches(askable, PRODUCTS_PER_CALL, async (batch) => {
    const { nodes } = await graphql.run(readProductsQuery, { ids: batch, media: MEDIA_PER_PRODUCT });
    for (const node of nodes) if (isProduct(node)) found.set(node.id, toProduct(node));
    return nodes;
  });
  for (const { id, media, mediaCount } of [...found.values()]) {
    if (media.length >= mediaCount) continue;
    const { product } = await graphql.run(readGalleryQuery, { id });
    if (product === null) found.delete(id);
    else found.set(id, toProduct(product));
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** Those of `ids` that are products of the shop. */
export async function findProducts(
  graphql: AdminGraphql,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const askable = [...new Set(ids.filter(isProductId))];
  const nodes = await inBatches(askable, MAX_INPUT_ITEMS, async (batch) => {
    return (await graphql.run(findProductsQuery, { ids: batch })).nodes;
  });
  return new Set(nodes.flatMap((node) => (node !== null && "id" in node ? [node.id] : [])));
}

/** A malformed id would fail the whole call it is part of. */
function isProductId(id: string): boolean {
  return /^gid:\/\/shopify\/Product\/\d+$/.test(id);
}

function isProduct(node: ProductNode | Record<PropertyKey, never> | null): node is ProductNode {
  return node !== null && "media" in node;
}

function toProduct(node: ProductNode): Product {
  const { id, title, vendor, productType, status, media } = node;
  return {
    id,
    title,
    vendor,
    productType,
    status,
    images: media.nodes.flatMap((item) =>
      "image" in item && item.image !== null && item.status === "READY"
        ? [{ id: item.id, url: item.image.url, alt: item.alt }]
        : [],
    ),
    media: media.nodes.map(toProductMedia),
    mediaCount: node.mediaCount?.count ?? media.nodes.length,
  };
}

function toProductMedia(item: GalleryMediaFragment): ProductMedia {
  if ("filename" in item) return { id: item.id, kind: "video", fileName: item.filename };
  return { id: item.id, kind: item.mediaContentType === "IMAGE" ? "image" : "other", fileName: null };
}
