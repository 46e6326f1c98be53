import type { GraphQLResolveInfo } from "graphql";
import { collectionGid, numericId, productGid } from "../gid.ts";
import { isFileField, matchFiles } from "../search/files.ts";
import type { Product, StoredFile } from "../state.ts";
import { type PageArgs, paginate, type SortOrder, sortBy, viewConnection } from "./connection.ts";
import type { GraphqlContext } from "./context.ts";
import { readQuery } from "./query-notes.ts";
import { listCollections } from "./view-collection.ts";
import { toDateTime, viewFile } from "./view-file.ts";

/** A product as the schema's `Product`. */
export function viewProduct(context: GraphqlContext, product: Product): object {
  const { shop } = context;
  const storeUrl = `https://${shop.shop.domain}/products/${product.handle}`;
  const price = { amount: (product.priceCents / 100).toFixed(2), currencyCode: shop.shop.currencyCode };
  return {
    __typename: "Product",
    id: productGid(product),
    legacyResourceId: String(product.id),
    title: product.title,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    productType: product.productType,
    tags: [...product.tags].sort(),
    descriptionHtml: product.descriptionHtml,
    description: ({ truncateAt }: { truncateAt?: number | null }) =>
      truncate(stripTags(product.descriptionHtml), truncateAt),
    seo: { title: null, description: null },
    totalInventory: product.totalInventory,
    tracksInventory: true,
    hasOutOfStockVariants: product.totalInventory <= 0,
    hasOnlyDefaultVariant: true,
    isGiftCard: false,
    variantsCount: { count: 1, precision: "EXACT" },
    priceRangeV2: { minVariantPrice: price, maxVariantPrice: price },
    createdAt: toDateTime(product.createdAt),
    updatedAt: toDateTime(product.updatedAt),
    publishedAt: product.publishedAt === null ? null : toDateTime(product.publishedAt),
    onlineStorePreviewUrl: product.status === "ACTIVE" ? storeUrl : `${storeUrl}?preview_key=sandbox`,
    onlineStoreUrl: product.publishedAt === null ? null : storeUrl,
    featuredMedia: () => {
      const [first] = listMedia(context, product);
      return first ? viewFile(context, first.file) : null;
    },
    media: (args: MediaArgs, _: unknown, info: GraphQLResolveInfo) => viewMedia(context, product, args, info),
    mediaCount: { count: listMedia(context, product).length, precision: "EXACT" },
    collections: (args: CollectionsArgs, _: unknown, info: GraphQLResolveInfo) =>
      listCollections(context, info, args, ({ id }) => product.collectionIds.includes(id)),
    inCollection: ({ id }: { id: string }) =>
      product.collectionIds.some((collectionId) => collectionGid({ id: collectionId }) === id),
  };
}

type CollectionsArgs = PageArgs & { sortKey: string; query?: string | null };

interface PositionedFile {
  file: StoredFile;
  position: number;
}

function listMedia({ shop }: GraphqlContext, product: Product): PositionedFile[] {
  return product.mediaIds
    .flatMap((id) => shop.files.get(id) ?? [])
    .map((file, position) => ({ file, position }));
}

type MediaArgs = PageArgs & { query?: string | null; sortKey: "POSITION" | "ID" };

const mediaFields = new Set(["id", "media_type"]);

function viewMedia(context: GraphqlContext, product: Product, args: MediaArgs, info: GraphQLResolveInfo) {
  const order: SortOrder<PositionedFile> = {
    idOf: ({ file }) => file.id,
    valueOf: ({ file, position }) => (args.sortKey === "ID" ? file.id : position),
  };
  const isKnown = (field: string) => mediaFields.has(field) && isFileField(field);
  const isMatch = matchFiles(readQuery(context, info, args.query, isKnown), context.world.now());
  const page = paginate(sortBy(listMedia(context, product), order), order, args, ({ file }) => isMatch(file));
  return viewConnection(page, order, ({ file }) => viewFile(context, file));
}

function stripTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function truncate(text: string, limit: number | null | undefined): string {
  return limit != null && text.length > limit ? `${text.slice(0, Math.max(0, limit - 3))}...` : text;
}

/** The product that a global id names, if it is one of this shop. */
export function findProduct({ shop }: GraphqlContext, id: string): Product | undefined {
  const number = numericId(id, "Product");
  return number === null ? undefined : shop.products.get(number);
}
