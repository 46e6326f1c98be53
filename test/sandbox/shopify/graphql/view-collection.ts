import type { GraphQLResolveInfo } from "graphql";
import { collectionGid } from "../gid.ts";
import { compileSearch, matchNumber, matchWords, toWords } from "../search/match.ts";
import type { SearchTerm } from "../search/parse.ts";
import type { Collection, Product } from "../state.ts";
import { type PageArgs, paginate, type SortOrder, sortBy, viewConnection } from "./connection.ts";
import type { GraphqlContext } from "./context.ts";
import { findProductOrder } from "./product-order.ts";
import { readQuery } from "./query-notes.ts";
import { toDateTime } from "./view-file.ts";
import { viewProduct } from "./view-product.ts";

/** A collection as the schema's `Collection`. */
export function viewCollection(context: GraphqlContext, collection: Collection): object {
  return {
    __typename: "Collection",
    id: collectionGid(collection),
    legacyResourceId: String(collection.id),
    title: collection.title,
    handle: collection.handle,
    descriptionHtml: "",
    description: "",
    sortOrder: "MANUAL",
    image: null,
    updatedAt: toDateTime(collection.updatedAt),
    productsCount: () => ({ count: listProducts(context, collection).length, precision: "EXACT" }),
    products: (args: PageArgs & { sortKey: string }) => viewProducts(context, collection, args),
  };
}

interface PositionedProduct {
  product: Product;
  position: number;
}

function listProducts({ shop }: GraphqlContext, collection: Collection): PositionedProduct[] {
  return collection.productIds
    .flatMap((id) => shop.products.get(id) ?? [])
    .map((product, position) => ({ product, position }));
}

/** `ProductCollectionSortKeys` that are sorted by a field; the others keep the collection's own order. */
const sortKeys: Record<string, string> = { ID: "ID", TITLE: "TITLE", CREATED: "CREATED_AT" };

function viewProducts(context: GraphqlContext, collection: Collection, args: PageArgs & { sortKey: string }) {
  const byField = sortKeys[args.sortKey] ? findProductOrder(sortKeys[args.sortKey] ?? "") : null;
  const order: SortOrder<PositionedProduct> = {
    idOf: ({ product }) => product.id,
    valueOf: ({ product, position }) => byField?.valueOf(product) ?? position,
  };
  const page = paginate(sortBy(listProducts(context, collection), order), order, args);
  return viewConnection(page, order, ({ product }) => viewProduct(context, product));
}

const idOf = (collection: Collection) => collection.id;
const orders: Record<string, SortOrder<Collection>> = {
  TITLE: { idOf, valueOf: (collection) => collection.title.toLowerCase() },
  UPDATED_AT: { idOf, valueOf: (collection) => collection.updatedAt },
};

/** The shop's collections that match `args.query` and `isEligible`, as a connection. */
export function listCollections(
  context: GraphqlContext,
  info: GraphQLResolveInfo,
  args: PageArgs & { sortKey: string; query?: string | null },
  isEligible: (collection: Collection) => boolean = () => true,
) {
  const order = orders[args.sortKey] ?? { idOf, valueOf: idOf };
  const isMatch = matchCollections(context, info, args.query);
  const sorted = sortBy(context.shop.collections.values(), order);
  const page = paginate(sorted, order, args, (collection) => isEligible(collection) && isMatch(collection));
  return viewConnection(page, order, (collection) => viewCollection(context, collection));
}

export function matchCollections(
  context: GraphqlContext,
  info: GraphQLResolveInfo,
  query: string | null | undefined,
) {
  const fields = new Set(["title", "id"]);
  return compileSearch(
    readQuery(context, info, query, (field) => fields.has(field)),
    matchCollectionTerm,
  );
}

function matchCollectionTerm(term: SearchTerm): ((collection: Collection) => boolean) | undefined {
  if (term.field === "id") {
    const isMatch = matchNumber(term);
    return (collection) => isMatch(collection.id);
  }
  if (term.field !== null && term.field !== "title") return undefined;
  const isMatch = matchWords(term);
  return (collection) => isMatch(toWords(collection.title));
}
