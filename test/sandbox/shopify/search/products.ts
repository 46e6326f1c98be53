import type { Product } from "../state.ts";
import { compileSearch, matchNumber, matchText, matchTime, toNeedle, toWords } from "./match.ts";
import type { SearchNode, SearchTerm } from "./parse.ts";

/** Normalising 100,000 products takes most of a search's time, so each product keeps its words. */
const wordsKey = Symbol("words");

type SearchedProduct = Product & { [wordsKey]?: ProductWords };

interface ProductWords {
  /** The words of the title, then those of everything else. */
  all: string;
  titleLength: number;
}

/** A test for the products that a search query means. */
export function matchProducts(node: SearchNode, now: number): (product: Product) => boolean {
  return compileSearch(node, (term) => matchProductTerm(term, now));
}

export function isProductField(field: string): boolean {
  const term: SearchTerm = { kind: "term", field, comparator: ":", value: "", isPrefix: false };
  return matchProductTerm(term, 0) !== undefined;
}

function matchProductTerm(term: SearchTerm, now: number): ((product: Product) => boolean) | undefined {
  switch (term.field) {
    case null:
      return overWords(term, () => true);
    case "title":
      return overWords(term, ({ titleLength }, end) => end <= titleLength);
    case "id": {
      const isMatch = matchNumber(term);
      return (product) => isMatch(product.id);
    }
    case "collection_id": {
      const isMatch = matchNumber(term);
      return (product) => product.collectionIds.some(isMatch);
    }
    case "tag": {
      const isMatch = matchText(term);
      return (product) => product.tags.some(isMatch);
    }
    case "tag_not": {
      const isMatch = matchText(term);
      return (product) => !product.tags.some(isMatch);
    }
    case "inventory_total": {
      const isMatch = matchNumber(term);
      return (product) => isMatch(product.totalInventory);
    }
    case "published_status": {
      const isWanted = /^(published|visible|online_store_channel)$/.test(term.value);
      return (product) => (product.publishedAt !== null) === isWanted;
    }
    default:
      return overText(term) ?? overTime(term, now);
  }
}

function overWords(term: SearchTerm, isPlace: (words: ProductWords, end: number) => boolean) {
  const needle = toNeedle(term);
  return (product: Product) => {
    const words = findWords(product);
    const at = words.all.indexOf(needle);
    return at !== -1 && isPlace(words, at + needle.length);
  };
}

const textFields: Record<string, (product: Product) => string> = {
  status: (product) => product.status,
  vendor: (product) => product.vendor,
  product_type: (product) => product.productType,
  handle: (product) => product.handle,
};

function overText(term: SearchTerm): ((product: Product) => boolean) | undefined {
  const pick = textFields[term.field ?? ""];
  const isMatch = matchText(term);
  return pick && ((product) => isMatch(pick(product)));
}

const timeFields: Record<string, (product: Product) => number | null> = {
  created_at: (product) => product.createdAt,
  updated_at: (product) => product.updatedAt,
  published_at: (product) => product.publishedAt,
};

function overTime(term: SearchTerm, now: number): ((product: Product) => boolean) | undefined {
  const pick = timeFields[term.field ?? ""];
  const isMatch = matchTime(term, now);
  return pick && ((product) => isMatch(pick(product) ?? Number.NaN));
}

function findWords(product: SearchedProduct): ProductWords {
  const known = product[wordsKey];
  if (known) return known;
  const title = toWords(product.title);
  const rest = [product.vendor, product.productType, product.handle, ...product.tags].join(" ");
  const words = { all: `${title}${toWords(rest)}`, titleLength: title.length };
  product[wordsKey] = words;
  return words;
}
