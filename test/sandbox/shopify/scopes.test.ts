import { expect, test } from "vitest";
import { connect, startTestShopify } from "./shopify-client.ts";

async function deniedWith(scopes: string[], query: string) {
  const graphql = await connect(
    await startTestShopify({ app: { apiKey: "test-api-key", apiSecret: "test-api-secret", scopes } }),
  );
  const { errors = [] } = await graphql(query);
  return errors.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code }));
}

test("a field without its scope is denied in the platform's words, and only that field", async () => {
  expect(await deniedWith(["write_files"], "{ shop { name } products(first: 1) { nodes { id } } }")).toEqual([
    {
      message: "Access denied for products field. Required access: `read_products` access scope.",
      path: ["products"],
      code: "ACCESS_DENIED",
    },
  ]);
});

test.each([
  ["{ products(first: 1) { nodes { id } } }", "write_products"],
  ['{ product(id: "gid://shopify/Product/1") { id } }', "read_products"],
  ["{ productsCount { count } }", "read_products"],
  ["{ collections(first: 1) { nodes { id } } }", "read_products"],
  ["{ files(first: 1) { nodes { id } } }", "read_files"],
  ['{ node(id: "gid://shopify/Video/1") { id } }', "read_files"],
  ['{ nodes(ids: ["gid://shopify/Product/1"]) { id } }', "read_products"],
  ["{ shopLocales { locale } }", "read_locales"],
  ["mutation { fileCreate(files: []) { userErrors { code } } }", "write_files"],
  ["mutation { fileUpdate(files: []) { userErrors { code } } }", "write_files"],
  ["mutation { fileDelete(fileIds: []) { userErrors { code } } }", "write_files"],
  ["mutation { stagedUploadsCreate(input: []) { userErrors { message } } }", "write_products"],
  [
    'mutation { productReorderMedia(id: "gid://shopify/Product/1", moves: []) { mediaUserErrors { code } } }',
    "write_products",
  ],
])("%s needs %s", async (query, scope) => {
  expect((await deniedWith([], query)).map(({ code }) => code)).toEqual(["ACCESS_DENIED"]);
  expect(await deniedWith([scope], query)).toEqual([]);
});

test("a read scope does not allow writing", async () => {
  const query = "mutation { fileDelete(fileIds: []) { userErrors { code } } }";
  expect((await deniedWith(["read_files"], query)).map(({ code }) => code)).toEqual(["ACCESS_DENIED"]);
});

test("scopes that are taken away end for tokens given before", async () => {
  const sandbox = await startTestShopify();
  const graphql = await connect(sandbox);
  const query = "{ products(first: 1) { nodes { id } } }";
  expect((await graphql(query)).errors).toBeUndefined();
  await sandbox.setScopes(["write_files"]);
  expect((await graphql(query)).errors?.[0]?.extensions?.code).toBe("ACCESS_DENIED");
});

test("the installation tells the scopes it has, with those they imply", async () => {
  const graphql = await connect(await startTestShopify());
  const { data } = await graphql("{ currentAppInstallation { accessScopes { handle } } }");
  const handles = ["write_products", "write_files", "read_products", "read_files"];
  expect(data).toEqual({ currentAppInstallation: { accessScopes: handles.map((handle) => ({ handle })) } });
});
