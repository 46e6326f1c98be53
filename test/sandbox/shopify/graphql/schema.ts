import {
  GraphQLError,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  Kind,
} from "graphql";
import { loadSchema } from "../load-schema.ts";

let loaded: GraphQLSchema | undefined;

/** The Admin API's schema, loaded once, with the one scalar whose input the platform checks. */
export function getSchema(): GraphQLSchema {
  loaded ??= withUnsignedInt64(loadSchema());
  return loaded;
}

/** Encoded as a string, in and out: https://shopify.dev/docs/api/admin-graphql/latest/scalars/UnsignedInt64 */
function withUnsignedInt64(schema: GraphQLSchema): GraphQLSchema {
  const scalar = schema.getType("UnsignedInt64");
  if (!(scalar instanceof GraphQLScalarType)) throw new Error("The schema has no UnsignedInt64");
  scalar.parseValue = (value) => {
    if (typeof value === "string" && /^\d+$/.test(value)) return value;
    throw new GraphQLError(`Could not coerce value ${JSON.stringify(value)} to UnsignedInt64`);
  };
  scalar.parseLiteral = (node) => {
    if (node.kind === Kind.STRING) return scalar.parseValue(node.value);
    throw new GraphQLError(`Could not coerce a ${node.kind} to UnsignedInt64`);
  };
  return schema;
}

/** The platform's own words for a value of one of its error enums, e.g. `FilesErrorCode`. */
export function describeCode(enumName: string, code: string): string {
  const type = getSchema().getType(enumName);
  const value = isEnumType(type) ? type.getValue(code) : undefined;
  if (!value) throw new Error(`${enumName} has no value ${code}`);
  return value.description ?? code;
}

/**
 * Reads a field from the view of its object, calling it when it is a function. A field that no view offers
 * is an error: an answer of null would be taken for a fact.
 */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const { fieldName, parentType } = info;
  if (typeof source !== "object" || source === null || !(fieldName in source)) {
    throw new GraphQLError(`The sandbox does not simulate ${parentType.name}.${fieldName}`, {
      extensions: { code: "NOT_SIMULATED" },
    });
  }
  const value: unknown = source[fieldName as keyof typeof source];
  return typeof value === "function" ? value(args, context, info) : value;
};
