import type { AdminGraphql } from "./admin-graphql.ts";
import {
  listCollectionsQuery,
  listProductTypesQuery,
  listTagsQuery,
  listVendorsQuery,
} from "./documents/choices.ts";
import { composeCollectionQuery } from "./product-query.ts";

/** What products can be narrowed by, as the shop has it. */
export const CHOICE_KINDS = ["collection", "vendor", "type", "tag"] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface Choices {
  /** `value` is what a product filter takes: a word, or a collection's GID. */
  choices: readonly { value: string; label: string }[];
  /** The shop has more than Shopify gives in one page. */
  hasMore: boolean;
}

/**
 * Choices for a filter. Shopify searches collections by `text`; of vendors, types and tags it only gives a long first
 * page, in which `text` changes nothing.
 */
export async function listChoices(graphql: AdminGraphql, kind: ChoiceKind, text: string): Promise<Choices> {
  if (kind === "collection") {
    const { collections } = await graphql.run(listCollectionsQuery, { query: composeCollectionQuery(text) });
    return {
      choices: collections.nodes.map(({ id, title }) => ({ value: id, label: title })),
      hasMore: collections.pageInfo.hasNextPage,
    };
  }
  const words = await readWords(graphql, kind);
  return {
    // A product without a vendor or type gives an empty word, which no filter can ask for.
    choices: (words?.nodes ?? []).flatMap((word) => (word === "" ? [] : [{ value: word, label: word }])),
    hasMore: words?.pageInfo.hasNextPage ?? false,
  };
}

async function readWords(graphql: AdminGraphql, kind: Exclude<ChoiceKind, "collection">) {
  switch (kind) {
    case "vendor":
      return (await graphql.run(listVendorsQuery, {})).productVendors;
    case "type":
      return (await graphql.run(listProductTypesQuery, {})).productTypes;
    case "tag":
      return (await graphql.run(listTagsQuery, {})).productTags;
  }
}
