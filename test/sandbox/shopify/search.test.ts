import fc from "fast-check";
import { expect, test } from "vitest";
import { listTerms, parseSearch, type SearchNode } from "./search/parse.ts";
import { matchProducts } from "./search/products.ts";
import type { Product } from "./state.ts";

const now = Date.UTC(2026, 0, 10);

const mug: Product = {
  id: 1001,
  title: "Red Ceramic Mug",
  handle: "red-ceramic-mug",
  descriptionHtml: "",
  vendor: "Alder & Co",
  productType: "Mug",
  tags: ["red", "for two"],
  status: "ACTIVE",
  collectionIds: [77],
  priceCents: 1900,
  totalInventory: 12,
  createdAt: Date.UTC(2026, 0, 5),
  updatedAt: Date.UTC(2026, 0, 6),
  publishedAt: null,
  mediaIds: [],
  isSuspended: false,
  isMediaBusy: false,
};

const finds = (query: string) => matchProducts(parseSearch(query), now)(mug);

test.each([
  ["", "nothing asked matches all"],
  ["mug", "a word of the title"],
  ["MUG Red", "words in any order and case"],
  ["alder", "a word of the vendor"],
  ["cera*", "a beginning"],
  ['"red ceramic"', "words in a row"],
  ["title:mug", "a field"],
  ["title:'ceramic mug'", "a field in single quotes"],
  ["status:active", "a status in any case"],
  ["status:draft,active", "one of several"],
  ["product_type:Mug", "the product type"],
  ['vendor:"Alder & Co"', "the vendor"],
  ['tag:"for two"', "one of the tags"],
  ["tag_not:blue", "a tag that is not there"],
  ["collection_id:77", "a collection"],
  ["id:1001", "an id"],
  ["id:>=1001 id:<1002", "a range of ids"],
  ["id:gid://shopify/Product/1001", "a global id"],
  ["inventory_total:>10", "an amount"],
  ["created_at:>'2026-01-01' created_at:<now", "times"],
  ["published_status:unpublished", "what is not published"],
  ["-status:draft", "not a status"],
  ["NOT status:draft", "not in words"],
  ["status:draft OR mug", "either"],
  ["(status:draft OR status:active) AND red", "groups"],
  ["lamp OR (mug -blue)", "a group with a not"],
  ["unknown_field:anything mug", "an unknown field is passed over"],
  ["red AND", "a dangling connective"],
  ["(mug", "an open parenthesis"],
])("finds the mug by %s: %s", (query) => {
  expect(finds(query)).toBe(true);
});

test.each([
  ["lamp", "another word"],
  ["mu", "a beginning without an asterisk"],
  ["ug*", "an end"],
  ["title:alder", "a word of another field"],
  ['"ceramic red"', "words in another row"],
  ["status:draft", "another status"],
  ["vendor:Alder", "part of a vendor"],
  ["-mug", "not this word"],
  ["id:>1001", "beyond the range"],
  ["id:abc", "an id that is no number"],
  ["created_at:<2026-01-01", "before its time"],
  ["tag_not:red", "a tag that is there"],
  ["mug AND lamp", "only one of two"],
  ["NOT (lamp OR mug)", "not in this group"],
  ["tag:blue OR status:archived", "neither"],
])("does not find it by %s: %s", (query) => {
  expect(finds(query)).toBe(false);
});

test("AND binds closer than OR", () => {
  expect(finds("mug OR lamp AND blue")).toBe(true);
  expect(finds("lamp AND mug OR blue")).toBe(false);
});

test("escaped and quoted signs are text", () => {
  expect(parseSearch("a\\:b")).toEqual({
    kind: "term",
    field: null,
    comparator: ":",
    value: "a:b",
    isPrefix: false,
  });
  expect(parseSearch('"NOT a*"')).toMatchObject({ value: "NOT a*", isPrefix: false });
  expect(parseSearch('title:"say \\"hi\\""')).toMatchObject({ field: "title", value: 'say "hi"' });
});

const isSane = (node: SearchNode): boolean =>
  listTerms(node).every((term) => term.field === null || /^[a-z_][\w.-]*$/.test(term.field));

test("any text is read as some search, and matched without an error", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "AND",
      "OR",
      "NOT",
      "(",
      ")",
      "-",
      '"',
      "'",
      "*",
      "\\",
      ":",
      "title:",
      "id:>",
      " ",
      "mug",
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const query = pieces.join("");
      expect(isSane(parseSearch(query))).toBe(true);
      expect(typeof finds(query)).toBe("boolean");
    }),
  );
});
