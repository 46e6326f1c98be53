import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { listTerms, parseSearch, type SearchNode } from "../search/parse.ts";
import type { GraphqlContext } from "./context.ts";

/**
 * Reads the `query` argument of the field that `info` tells. A filter that the field's documentation does
 * not list is passed over and told in `extensions.search`, as on the platform; one that it lists and the
 * sandbox does not simulate is an error.
 */
export function readQuery(
  context: GraphqlContext,
  info: GraphQLResolveInfo,
  query: string | null | undefined,
  isSimulated: (field: string) => boolean,
): SearchNode {
  const node = parseSearch(query ?? "");
  const fields = listTerms(node).filter((term) => term.field !== null && !isSimulated(term.field));
  const documented = fields.length > 0 ? listDocumentedFilters(info) : new Set();
  for (const { field, value } of fields) {
    if (field === null) continue;
    if (documented.has(field) || field.startsWith("metafields.")) {
      const place = `${info.parentType.name}.${info.fieldName}`;
      throw new GraphQLError(`The sandbox does not simulate the filter ${field} of ${place}`, {
        extensions: { code: "NOT_SIMULATED" },
      });
    }
    context.searchNotes.push({
      path: [info.fieldName],
      query: query ?? "",
      parsed: { field, match_all: value },
      warnings: [{ field, message: "Invalid search field for this query.", code: "invalid_field" }],
    });
  }
  return node;
}

/** The filters in the first column of the table that describes the `query` argument. */
function listDocumentedFilters({ parentType, fieldName }: GraphQLResolveInfo): Set<string> {
  const argument = parentType.getFields()[fieldName]?.args.find(({ name }) => name === "query");
  const rows = (argument?.description ?? "").matchAll(/^\| (\w+) \|/gm);
  return new Set([...rows].map(([, name = ""]) => name));
}
