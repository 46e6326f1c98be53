import { expect, test } from "vitest";
import {
  askForToken,
  connect,
  exchangeOffline,
  type GraphqlAnswer,
  product,
  read,
  send,
  sendGraphql,
  startTestShopify,
  type TestShopify,
} from "./shopify-client.ts";

async function signIn(sandbox: TestShopify): Promise<string> {
  const subject_token = sandbox.mintSessionToken();
  return read<string>(
    (await askForToken(sandbox, { ...exchangeOffline, subject_token })).json,
    "access_token",
  );
}

const codesOf = ({ errors = [] }: GraphqlAnswer) => errors.map(({ extensions }) => extensions?.code);

test("only the current API version answers", async () => {
  const sandbox = await startTestShopify();
  const call = {
    method: "POST",
    headers: { "x-shopify-access-token": await signIn(sandbox) },
    body: JSON.stringify({ query: "{ shop { name } }" }),
  } as const;
  const answer = (version: string) => send(sandbox, { ...call, path: `/admin/api/${version}/graphql.json` });
  expect((await answer("2026-10")).status).toBe(200);
  expect((await answer("2026-07")).status).toBe(404);
  expect((await answer("unstable")).status).toBe(404);
});

test("a missing or wrong access token is 401, with an error in JSON", async () => {
  const sandbox = await startTestShopify();
  for (const token of ["", "shpat_wrong"]) {
    const answer = await sendGraphql(sandbox, token, { query: "{ shop { name } }" });
    expect(answer.status).toBe(401);
    expect(read<string>(answer.json, "errors")).toContain("Invalid API key or access token");
  }
});

test("a token is good in its own shop only", async () => {
  const other = "other.myshopify.com";
  const sandbox = await startTestShopify({
    shops: [{ domain: "rotate-demo.myshopify.com" }, { domain: other }],
  });
  const token = await signIn(sandbox);
  expect((await sendGraphql(sandbox, token, { query: "{ shop { name } }" }, other)).status).toBe(401);
});

test("an unknown shop and an unknown path are 404, a body that is not JSON is 400", async () => {
  const sandbox = await startTestShopify();
  expect((await send(sandbox, { host: "nobody.myshopify.com", path: "/admin" })).status).toBe(404);
  expect((await send(sandbox, { path: "/admin/products.json", method: "POST", body: "{}" })).status).toBe(
    404,
  );
  const call = { path: "/admin/api/2026-10/graphql.json", method: "POST", body: "query" } as const;
  const headers = { "x-shopify-access-token": await signIn(sandbox) };
  expect((await send(sandbox, { ...call, headers })).status).toBe(400);
});

test("a document is checked against the real schema", async () => {
  const graphql = await connect(await startTestShopify());
  expect((await graphql("{ shop { nmae } }")).errors?.[0]?.message).toContain("nmae");
  expect((await graphql("{ shop { name }")).errors?.[0]?.message).toContain("Syntax Error");
  expect((await graphql("{ product { id } }")).errors?.[0]?.message).toContain('"id"');
});

test("variables that do not fit are refused by name", async () => {
  const graphql = await connect(await startTestShopify());
  const answer = await graphql("query P($id: ID!) { product(id: $id) { id } }", {});
  expect(answer.errors?.[0]?.message).toContain("$id");
  expect(codesOf(answer)).toEqual(["INVALID_VARIABLE"]);
});

test("a 64-bit number must be sent as a string", async () => {
  const graphql = await connect(await startTestShopify());
  const stage =
    "mutation S($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) { userErrors { message } } }";
  const file = { resource: "VIDEO", filename: "a.mp4", mimeType: "video/mp4", httpMethod: "POST" };
  expect(codesOf(await graphql(stage, { input: [{ ...file, fileSize: 12 }] }))).toEqual(["INVALID_VARIABLE"]);
  expect((await graphql(stage, { input: [{ ...file, fileSize: "12" }] })).errors).toBeUndefined();
});

test("a field that is not simulated is an error, not a null", async () => {
  const graphql = await connect(await startTestShopify({ products: [product] }));
  const answer = await graphql("{ products(first: 1) { nodes { category { id } } } }");
  expect(codesOf(answer)).toEqual(["NOT_SIMULATED"]);
  expect(answer.errors?.[0]?.message).toContain("Product.category");
});

test("every answer tells its cost and the state of the bucket", async () => {
  const graphql = await connect(await startTestShopify());
  const { extensions } = await graphql("{ products(first: 10) { nodes { id } } }");
  expect(extensions.cost).toEqual({
    requestedQueryCost: 12,
    actualQueryCost: 2,
    throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1998, restoreRate: 100 },
  });
});

test.each([
  ["BASIC", 100],
  ["GROW", 100],
  ["ADVANCED", 200],
  ["PLUS", 1000],
] as const)("a shop on %s restores %i points a second, twenty seconds of it at most", async (plan, rate) => {
  const sandbox = await startTestShopify({ shops: [{ domain: "rotate-demo.myshopify.com", plan }] });
  const graphql = await connect(sandbox);
  const available = async () => {
    const { extensions } = await graphql("{ shop { name } }");
    return read<number>(extensions, "cost.throttleStatus.currentlyAvailable");
  };
  expect(await available()).toBe(rate * 20 - 1);
  await graphql("mutation { fileDelete(fileIds: []) { deletedFileIds } }");
  expect(await available()).toBe(rate * 20 - 12);
  sandbox.clock.now += 1000;
  expect(await available()).toBe(rate * 20 - 1);
});

test("an empty bucket throttles with HTTP 200 until enough has come back", async () => {
  const sandbox = await startTestShopify({ settings: { restoreRate: 1 } });
  const graphql = await connect(sandbox);
  const query = "{ products(first: 10) { nodes { id } } }";
  await graphql("mutation { fileDelete(fileIds: []) { deletedFileIds } }");
  const throttled = await graphql(query);
  expect(codesOf(throttled)).toEqual(["THROTTLED"]);
  expect(throttled.extensions.cost).toMatchObject({
    requestedQueryCost: 12,
    actualQueryCost: null,
    throttleStatus: { maximumAvailable: 20, currentlyAvailable: 10, restoreRate: 1 },
  });
  sandbox.clock.now += 2000;
  expect(codesOf(await graphql(query))).toEqual([]);
});

test("a query dearer than 1,000 points is refused and costs nothing", async () => {
  const sandbox = await startTestShopify();
  const graphql = await connect(sandbox);
  const answer = await graphql("{ products(first: 250) { nodes { media(first: 10) { nodes { id } } } } }");
  expect(codesOf(answer)).toEqual(["MAX_COST_EXCEEDED"]);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ cost: 3252, maxCost: 1000 });
  expect(sandbox.requests.totals.points).toBe(0);
});

test("a list of more than 250 items is refused, in variables and in the document", async () => {
  const graphql = await connect(await startTestShopify());
  const ids = Array.from({ length: 251 }, (_, index) => `gid://shopify/Product/${index}`);
  const byVariable = "query N($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  expect(codesOf(await graphql(byVariable, { ids }))).toEqual(["MAX_INPUT_SIZE_EXCEEDED"]);
  expect(codesOf(await graphql(`{ nodes(ids: ${JSON.stringify(ids)}) { id } }`))).toEqual([
    "MAX_INPUT_SIZE_EXCEEDED",
  ]);
  expect(codesOf(await graphql(byVariable, { ids: ids.slice(1) }))).toEqual([]);
});

test("a page has 1 to 250 items, and its size must be named", async () => {
  const graphql = await connect(await startTestShopify());
  for (const args of ["", "(first: 251)", "(first: 0)", "(first: 2, last: 2)"])
    expect(codesOf(await graphql(`{ products${args} { nodes { id } } }`)), args).toEqual(["BAD_REQUEST"]);
});

test("requests and the points they took are counted by operation", async () => {
  const sandbox = await startTestShopify();
  const graphql = await connect(sandbox);
  await graphql("query ReadShop { shop { name plan { shopifyPlus } } }");
  await graphql("query ReadShop { shop { name } }");
  expect(sandbox.requests.totals).toEqual({
    requests: 3,
    graphqlRequests: 2,
    points: 3,
    operations: { ReadShop: 2 },
  });
  expect(sandbox.requests.entries.at(-1)).toMatchObject({
    route: "graphql",
    operationName: "ReadShop",
    shop: "rotate-demo.myshopify.com",
    outcome: 200,
    points: 1,
  });
});
