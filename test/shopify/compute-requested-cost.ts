import { getOperationAST, Kind, parse } from "graphql";
import type { Operation } from "../../app/shopify/documents/operation.ts";
import { computeCost } from "../sandbox/shopify/graphql/cost.ts";
import { loadSchema } from "../sandbox/shopify/load-schema.ts";

const schema = loadSchema();

/** Points that a shop's bucket must hold before the operation runs, by the documented rules. */
export function computeRequestedCost<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables & Record<string, unknown>,
): number {
  const document = parse(operation.text);
  const definition = getOperationAST(document);
  if (!definition) throw new Error(`${operation.name} is not one operation`);
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return computeCost({ schema, operation: definition, fragments, variables });
}
