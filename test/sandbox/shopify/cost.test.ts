import { getOperationAST, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { computeCost } from "./graphql/cost.ts";
import { getSchema } from "./graphql/schema.ts";

function costOf(query: string, variables: Record<string, unknown> = {}, data?: Record<string, unknown>) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return computeCost({ schema: getSchema(), operation, fragments, variables }, data);
}

test.each([
  [
    "scalars and enums cost nothing, each object one",
    "{ shop { name currencyCode plan { shopifyPlus } } }",
    2,
  ],
  [
    "a mutation costs ten, whatever it returns",
    "mutation { fileCreate(files: []) { files { id preview { image { url } } } } }",
    10,
  ],
  [
    "two mutations cost twenty",
    "mutation { a: fileDelete(fileIds: []) { deletedFileIds } b: fileDelete(fileIds: []) { deletedFileIds } }",
    20,
  ],
  ["a connection costs by its first", "{ products(first: 10) { nodes { id } } }", 12],
  ["a field that is left out costs nothing", "{ shop { name plan @skip(if: true) { shopifyPlus } } }", 1],
  ["or by its last", "{ products(last: 5) { nodes { id } } }", 7],
  [
    "edges cost what nodes cost",
    "{ products(first: 10) { edges { cursor node { id } } pageInfo { hasNextPage } } }",
    12,
  ],
  [
    "connections within connections multiply",
    "{ products(first: 10) { nodes { media(first: 3) { nodes { id } } } } }",
    2 + 10 * (1 + 2 + 3),
  ],
  [
    "objects of an item are part of its price",
    "{ products(first: 10) { nodes { featuredMedia { preview { image { url } } } } } }",
    2 + 10 * 4,
  ],
  [
    "an interface costs its dearest possible type",
    '{ node(id: "gid://shopify/Video/1") { ... on Video { sources { url } originalSource { url } } ... on Product { id } } }',
    3,
  ],
  [
    "what a fragment repeats is paid once",
    "{ shop { ...A ...B } } fragment A on Shop { plan { shopifyPlus } } fragment B on Shop { plan { publicDisplayName } }",
    2,
  ],
  [
    "nodes cost by the ids that are asked for",
    '{ nodes(ids: ["a", "b", "c"]) { ... on Video { fileErrors { code } } } }',
    6,
  ],
])("%s", (_, query, cost) => {
  expect(costOf(query)).toBe(cost);
});

test("sizes are read from variables too", () => {
  const query =
    "query P($first: Int!, $ids: [ID!]!) { products(first: $first) { nodes { id } } nodes(ids: $ids) { id } }";
  expect(costOf(query, { first: 50, ids: ["a", "b"] })).toBe(52 + 2);
});

test("the actual cost counts what was there", () => {
  const query =
    '{ product(id: "a") { media(first: 50) { nodes { id ... on Video { sources { url } } } } } products(first: 9) { edges { node { id } } } }';
  expect(costOf(query)).toBe(1 + 2 + 50 * 2 + 2 + 9);
  const data = { product: null, products: { edges: [{ node: { id: "1" } }] } };
  expect(costOf(query, {}, data)).toBe(2 + 1);
  const media = { nodes: [{ id: "1" }, { id: "2", sources: [{ url: "" }] }] };
  expect(costOf(query, {}, { product: { media }, products: { edges: [] } })).toBe(1 + 2 + 3 + 2);
});
