import type { ProductStatus } from "./generated/admin.types.ts";

/** What a merchant narrows a list of products by. */
export interface ProductFilter {
  /** As typed: every word must be in the product, the last letters of each may be missing. */
  text?: string;
  statuses?: readonly ProductStatus[];
  productType?: string;
  vendor?: string;
  tag?: string;
  /** GID. */
  collectionId?: string;
}

/**
 * The filter in Shopify's search syntax (https://shopify.dev/docs/api/usage/search-syntax); null for all products.
 * What a merchant typed stays text: it cannot become an operator or another field.
 */
export function composeProductQuery(filter: ProductFilter): string | null {
  const { text = "", statuses = [], productType, vendor, tag, collectionId } = filter;
  const terms = toWords(text);
  if (statuses.length > 0) terms.push(`(${statuses.map((status) => `status:${status}`).join(" OR ")})`);
  if (productType !== undefined) terms.push(`product_type:${quote(productType)}`);
  if (vendor !== undefined) terms.push(`vendor:${quote(vendor)}`);
  if (tag !== undefined) terms.push(`tag:${quote(tag)}`);
  if (collectionId !== undefined) terms.push(`collection_id:${/\d+$/.exec(collectionId)?.[0] ?? 0}`);
  return terms.length === 0 ? null : terms.join(" AND ");
}

/** Collections whose title has every typed word, the last letters of each may be missing; null for all. */
export function composeCollectionQuery(text: string): string | null {
  const words = toWords(text);
  return words.length === 0 ? null : words.map((word) => `title:${word}`).join(" AND ");
}

function toWords(text: string): string[] {
  return text.split(/\s+/).flatMap(toWord);
}

/** One word as a prefix. Connectives are upper case, so lower case makes "AND" a word as any other. */
function toWord(word: string): string[] {
  const plain = word
    .toLowerCase()
    .replace(/["*<>=]/g, "")
    .replace(/^['-]+/, "");
  const escaped = plain.replace(/[\\:()]/g, "\\$&");
  return escaped === "" ? [] : [`${escaped}*`];
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
