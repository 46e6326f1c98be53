import { listTerms, parseSearch, type SearchNode } from "../search/parse.ts";
import type { GraphqlContext } from "./context.ts";

/**
 * Reads the `query` argument of a connection. A field that its list does not know is passed over and told
 * in `extensions.search`, as on the platform.
 */
export function readQuery(
  context: GraphqlContext,
  path: string,
  query: string | null | undefined,
  isKnown: (field: string) => boolean,
): SearchNode {
  const node = parseSearch(query ?? "");
  for (const { field, value } of listTerms(node)) {
    if (field === null || isKnown(field)) continue;
    const warning = { field, message: "Invalid search field for this query.", code: "invalid_field" };
    context.searchNotes.push({
      path: [path],
      query: query ?? "",
      parsed: { field, match_all: value },
      warnings: [warning],
    });
  }
  return node;
}
