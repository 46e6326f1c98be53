import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  TypeInfo,
  typeFromAST,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { expect, test } from "vitest";
import { defineOperation } from "../../app/shopify/documents/operation.ts";
import { loadSchema } from "../sandbox/shopify/load-schema.ts";
import { loadOperations } from "./operations.ts";

const schema = loadSchema();
const operations = await loadOperations();

function findFaults(text: string): string[] {
  return validate(schema, parse(text), [...specifiedRules, NoDeprecatedCustomRule]).map(
    (error) => error.message,
  );
}

test("there are operations, and no two share a name", () => {
  const names = operations.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

test.each(operations)(
  "$name is valid against the Admin API 2026-10 and uses nothing deprecated",
  ({ text }) => {
    expect(findFaults(text)).toEqual([]);
  },
);

test.each(operations)("$name takes no input that has deprecated fields", ({ text }) => {
  for (const definition of parse(text).definitions) {
    if (definition.kind !== "OperationDefinition") continue;
    for (const variable of definition.variableDefinitions ?? [])
      expect(findDeprecatedFields(inputTypeOf(schema, variable.type))).toEqual([]);
  }
});

test.each(operations)("$name asks for one operation, of the kind it says", ({ kind, name, text }) => {
  const found = parse(text).definitions.filter((definition) => definition.kind === "OperationDefinition");
  expect(found.map((operation) => [operation.operation, operation.name?.value])).toEqual([[kind, name]]);
});

test.each(operations.filter(({ kind }) => kind === "mutation"))(
  "$name reads every user error",
  ({ text }) => {
    const unread: string[] = [];
    const types = new TypeInfo(schema);
    visit(
      parse(text),
      visitWithTypeInfo(types, {
        Field(field) {
          if (types.getParentType() !== schema.getMutationType()) return;
          const payload = getNamedType(types.getType());
          if (payload === null || payload === undefined || !("getFields" in payload)) return;
          const selected = field.selectionSet?.selections.flatMap((s) =>
            s.kind === "Field" ? s.name.value : [],
          );
          for (const [name, definition] of Object.entries(payload.getFields()))
            if (/userErrors$/i.test(name) && !definition.deprecationReason && !selected?.includes(name))
              unread.push(name);
        },
      }),
    );
    expect(unread).toEqual([]);
  },
);

test("a deprecated field or argument would be found", () => {
  expect(findFaults(`query Old { product(id: "gid://shopify/Product/1") { featuredImage { id } } }`)).toEqual(
    [expect.stringContaining("deprecated")],
  );
  expect(
    findFaults(`mutation Old { productUpdate(input: { id: "gid://shopify/Product/1" }) { product { id } } }`),
  ).toContainEqual(expect.stringContaining("deprecated"));
});

test("the generated types are those of the documents: run `npm run codegen` after changing one", async () => {
  // In a process of its own: in this one, vitest loads graphql twice, as a module and as a package of CommonJS.
  const script = new URL("generate-types.ts", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const committed = new URL("../../app/shopify/generated/admin.types.ts", import.meta.url);
  expect(await readFile(committed, "utf8")).toBe(stdout);
});

test("a document without a named operation at its beginning is refused when it is defined", () => {
  expect(() => defineOperation("{ shop { name } }")).toThrow(/must begin with a named query or mutation/);
  expect(() => defineOperation("query { shop { name } }")).toThrow(/must begin/);
  expect(defineOperation("\n  query ReadShop { shop { name } }")).toMatchObject({
    kind: "query",
    name: "ReadShop",
  });
});

function inputTypeOf(schema: GraphQLSchema, type: Parameters<typeof typeFromAST>[1]): GraphQLInputType {
  return typeFromAST(schema, type) as GraphQLInputType;
}

/** `Type.field` of every deprecated field that a value of the type may hold. */
function findDeprecatedFields(type: GraphQLInputType, seen = new Set<string>()): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return [];
  seen.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => [
    ...(field.deprecationReason ? [`${named.name}.${field.name}`] : []),
    ...findDeprecatedFields(field.type, seen),
  ]);
}
