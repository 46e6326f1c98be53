import { GraphQLError, Kind, type OperationDefinitionNode, visit } from "graphql";

/** https://shopify.dev/docs/api/usage/limits#input-limits */
const maxItems = 250;

/** An error when a list of the input, in variables or written in the document, has more than 250 items. */
export function checkInputSizes(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  let longest = longestList(variables);
  visit(operation, {
    [Kind.LIST]: (node) => {
      longest = Math.max(longest, node.values.length);
    },
  });
  if (longest <= maxItems) return null;
  const message = `The input array size of ${longest} is greater than the maximum allowed of ${maxItems}.`;
  return new GraphQLError(message, { extensions: { code: "MAX_INPUT_SIZE_EXCEEDED" } });
}

function longestList(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((longest, item) => Math.max(longest, longestList(item)), own);
}
