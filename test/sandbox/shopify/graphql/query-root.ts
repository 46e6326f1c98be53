import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { numericId, parseGid } from "../gid.ts";
import { isFileField, matchFiles } from "../search/files.ts";
import { isProductField, matchProducts } from "../search/products.ts";
import type { StoredFile } from "../state.ts";
import { type PageArgs, paginate, type SortOrder, sortBy, viewConnection } from "./connection.ts";
import { accessDenied, type GraphqlContext, type Resolver, requireScope } from "./context.ts";
import { findProductOrder, sortProducts } from "./product-order.ts";
import { readQuery } from "./query-notes.ts";
import { viewJob } from "./reorder-media.ts";
import { listCollections, matchCollections, viewCollection } from "./view-collection.ts";
import { viewFile } from "./view-file.ts";
import { findProduct, viewProduct } from "./view-product.ts";
import { viewInstallation, viewShop, viewShopLocales } from "./view-shop.ts";

type ListArgs = PageArgs & { query?: string | null; sortKey: string };
interface CountArgs {
  query?: string | null;
  limit?: number | null;
}

const readProducts = ["read_products"];
const readFiles = ["read_files", "read_images", "read_themes"];

/** The fields of `QueryRoot` that the sandbox simulates. */
export const queryRoot = {
  shop: ((_, context) => viewShop(context)) satisfies Resolver<unknown>,
  shopLocales: requireScope(["read_locales"], (_, context) => viewShopLocales(context)),
  currentAppInstallation: ((_, context) => viewInstallation(context)) satisfies Resolver<unknown>,
  products: requireScope(readProducts, listProducts),
  productsCount: requireScope(readProducts, countProducts),
  product: requireScope(readProducts, ({ id }: { id: string }, context) => {
    const product = findProduct(context, id);
    return product ? viewProduct(context, product) : null;
  }),
  collections: requireScope(readProducts, (args: ListArgs, context, info) =>
    listCollections(context, info, args),
  ),
  collectionsCount: requireScope(readProducts, (args: CountArgs, context, info) => {
    const isMatch = matchCollections(context, info, args.query);
    return viewCount([...context.shop.collections.values()].filter(isMatch).length, args.limit);
  }),
  collection: requireScope(readProducts, ({ id }: { id: string }, context) => {
    const collection = context.shop.collections.get(numericId(id, "Collection") ?? -1);
    return collection ? viewCollection(context, collection) : null;
  }),
  productTypes: requireScope(readProducts, (args: PageArgs, { shop }) =>
    listWords(
      args,
      Array.from(shop.products.values(), ({ productType }) => productType),
    ),
  ),
  productVendors: requireScope(readProducts, (args: PageArgs, { shop }) =>
    listWords(
      args,
      Array.from(shop.products.values(), ({ vendor }) => vendor),
    ),
  ),
  productTags: requireScope(readProducts, (args: PageArgs, { shop }) =>
    listWords(
      args,
      [...shop.products.values()].flatMap(({ tags }) => tags),
      5000,
    ),
  ),
  files: requireScope(readFiles, listFiles),
  job: (({ id }, context) => {
    const parsed = parseGid(id);
    const job = parsed?.type === "Job" ? context.shop.jobs.get(parsed.id) : undefined;
    return job ? viewJob(context, job) : null;
  }) satisfies Resolver<{ id: string }>,
  node: (({ id }, context, info) => findNode(context, id, info.fieldName)) satisfies Resolver<{ id: string }>,
  nodes: (({ ids }, context, info) =>
    ids.map((id) => findNode(context, id, info.fieldName))) satisfies Resolver<{ ids: string[] }>,
};

function listProducts(args: ListArgs, context: GraphqlContext, info: GraphQLResolveInfo) {
  const node = readQuery(context, info, args.query, isProductField);
  const order = findProductOrder(args.sortKey);
  const isMatch = matchProducts(node, context.world.now());
  const page = paginate(sortProducts(context.shop, args.sortKey), order, args, isMatch);
  return viewConnection(page, order, (product) => viewProduct(context, product));
}

function countProducts(args: CountArgs, context: GraphqlContext, info: GraphQLResolveInfo) {
  const node = readQuery(context, info, args.query, isProductField);
  const isMatch = matchProducts(node, context.world.now());
  let count = 0;
  for (const product of context.shop.products.values()) if (isMatch(product)) count += 1;
  return viewCount(count, args.limit);
}

function viewCount(count: number, limit: number | null | undefined) {
  return limit != null && count > limit
    ? { count: limit, precision: "AT_LEAST" }
    : { count, precision: "EXACT" };
}

const idOf = (file: StoredFile) => file.id;
const fileOrders: Record<string, SortOrder<StoredFile>> = {
  CREATED_AT: { idOf, valueOf: (file) => file.createdAt },
  UPDATED_AT: { idOf, valueOf: (file) => file.updatedAt },
  FILENAME: { idOf, valueOf: (file) => file.fileName },
  ORIGINAL_UPLOAD_SIZE: { idOf, valueOf: (file) => file.byteSize },
};

function listFiles(args: ListArgs, context: GraphqlContext, info: GraphQLResolveInfo) {
  const node = readQuery(context, info, args.query, isFileField);
  const order = fileOrders[args.sortKey] ?? { idOf, valueOf: idOf };
  const isMatch = matchFiles(node, context.world.now());
  const page = paginate(sortBy(context.shop.files.values(), order), order, args, isMatch);
  return viewConnection(page, order, (file) => viewFile(context, file));
}

/** A connection of the different words in `words`, in alphabetical order. */
function listWords(args: PageArgs, words: string[], maxPageSize = 1000) {
  const sorted = [...new Set(words)].sort().map((word, index) => ({ word, index }));
  const order: SortOrder<{ word: string; index: number }> = {
    idOf: ({ index }) => index,
    valueOf: ({ word }) => word,
  };
  const page = paginate(sorted, order, args, () => true, maxPageSize);
  return viewConnection(page, order, ({ word }) => word);
}

function findNode(context: GraphqlContext, id: string, fieldName: string): object | null {
  const parsed = parseGid(id);
  if (!parsed) {
    throw new GraphQLError(`Invalid global id '${id}'`, { extensions: { code: "INVALID_ID" } });
  }
  const { shop, token } = context;
  const refuseWithout = (scopes: string[]) => {
    const isAllowed = scopes.some((scope) =>
      token.scopes.some((own) => own.replace("write_", "read_") === scope),
    );
    if (!isAllowed) throw accessDenied(fieldName, scopes);
  };
  switch (parsed.type) {
    case "Product": {
      refuseWithout(readProducts);
      const product = findProduct(context, id);
      return product ? viewProduct(context, product) : null;
    }
    case "Collection": {
      refuseWithout(readProducts);
      const collection = shop.collections.get(Number(parsed.id));
      return collection ? viewCollection(context, collection) : null;
    }
    case "MediaImage":
    case "Video":
    case "GenericFile": {
      refuseWithout([...readFiles, ...readProducts]);
      const file = shop.files.get(numericId(id, parsed.type) ?? -1);
      return file ? viewFile(context, file) : null;
    }
    case "Shop":
      return Number(parsed.id) === shop.shop.id ? viewShop(context) : null;
    case "AppInstallation":
      return Number(parsed.id) === shop.installation.id ? viewInstallation(context) : null;
    default:
      return null;
  }
}
