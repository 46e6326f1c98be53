import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { type GraphQLSchema, parse, printSchema } from "graphql";
import type { Operation } from "../../app/shopify/documents/operation.ts";
import { loadSchema } from "../sandbox/shopify/load-schema.ts";
import { loadOperations } from "./operations.ts";

// Prints the TypeScript types of the operations' variables and data: what they use of the schema, not the whole
// of it. Works on the schema file alone; no network.

async function generateTypes(
  schema: GraphQLSchema,
  operations: readonly Operation<unknown, unknown>[],
): Promise<string> {
  const types = await codegen({
    filename: "admin.types.ts",
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: operations.map(({ name, text }) => ({ location: name, document: parse(text) })),
    config: {
      // As JSON carries them; a scalar that is not named here is `unknown` and cannot be used by accident.
      scalars: { ID: "string", DateTime: "string", URL: "string", UnsignedInt64: "string" },
      defaultScalarType: "unknown",
      immutableTypes: true,
      skipTypename: true,
      arrayInputCoercion: false,
      disableDescriptions: true,
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
  return `// Generated from app/shopify/documents by \`npm run codegen\`. Do not edit.\n${types.trimEnd()}\n`;
}

process.stdout.write(await generateTypes(loadSchema(), await loadOperations()));
