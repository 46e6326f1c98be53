import {
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { z } from "zod";
import type { Reply } from "../../answer.ts";
import type { AccessToken, ShopState } from "../state.ts";
import type { World } from "../world.ts";
import type { CostBucket } from "./bucket.ts";
import type { GraphqlContext } from "./context.ts";
import { type CostedOperation, computeCost } from "./cost.ts";
import { checkInputSizes } from "./input-size.ts";
import { mutationRoot } from "./mutation-root.ts";
import { queryRoot } from "./query-root.ts";
import { getSchema, resolveField } from "./schema.ts";

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export type GraphqlBody = z.infer<typeof bodySchema>;

export interface GraphqlRequest {
  world: World;
  shop: ShopState;
  token: AccessToken;
  bucket: CostBucket;
  body: GraphqlBody;
  extent: GraphqlContext["extent"];
  /** A fault: refuse, whatever the bucket holds. */
  isThrottled: boolean;
}

export interface GraphqlAnswer {
  reply: Reply;
  /** Points taken from the bucket. */
  points: number;
}

const maxQueryCost = 1000;
const limitsPage = "https://shopify.dev/api/usage/rate-limits";

/** The body of a GraphQL request; null when it is none. */
export function readGraphqlBody(text: string): GraphqlBody | null {
  try {
    return bodySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Answers one GraphQL request: checks the document against the schema, its inputs and its cost against the
 * limits, takes its points from the bucket, executes it, and gives back the points that it did not cost.
 */
export async function answerGraphql(request: GraphqlRequest): Promise<GraphqlAnswer> {
  const { world, shop, token, bucket, body, extent } = request;
  const schema = getSchema();
  const checked = checkDocument(body.query);
  if (!checked.document) return refuse(checked.errors);
  const operation = getOperationAST(checked.document, body.operationName);
  if (!operation) return refuse([new GraphQLError("An operation name is required")]);
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], body.variables ?? {});
  if (!variables.coerced) return refuse(variables.errors.map((error) => withCode(error, "INVALID_VARIABLE")));
  const oversized = checkInputSizes(operation, variables.coerced);
  if (oversized) return refuse([oversized]);

  const costed: CostedOperation = {
    schema,
    operation,
    fragments: listFragments(checked.document),
    variables: variables.coerced,
  };
  const requestedQueryCost = computeCost(costed);
  if (requestedQueryCost > maxQueryCost) return refuse([tooDear(requestedQueryCost)]);
  if (request.isThrottled || !bucket.take(requestedQueryCost)) {
    const cost = { requestedQueryCost, actualQueryCost: null, throttleStatus: bucket.status() };
    return refuse([throttled()], { cost });
  }

  const context: GraphqlContext = { world, shop, token, extent, searchNotes: [] };
  const result = await execute({
    schema,
    document: checked.document,
    rootValue: operation.operation === "mutation" ? mutationRoot : queryRoot,
    contextValue: context,
    variableValues: body.variables ?? {},
    operationName: body.operationName ?? null,
    fieldResolver: resolveField,
  });
  const actualQueryCost = Math.min(requestedQueryCost, computeCost(costed, result.data ?? null));
  bucket.giveBack(requestedQueryCost - actualQueryCost);
  const cost = { requestedQueryCost, actualQueryCost, throttleStatus: bucket.status() };
  const search = context.searchNotes.length > 0 ? { search: context.searchNotes } : {};
  return { reply: toReply({ ...result, extensions: { cost, ...search } }), points: actualQueryCost };
}

type CheckedDocument =
  | { document: DocumentNode; errors?: undefined }
  | { document?: undefined; errors: readonly GraphQLError[] };

/** Apps send the same few documents again and again. */
const checkedDocuments = new Map<string, CheckedDocument>();
const keptDocuments = 500;

function checkDocument(query: string): CheckedDocument {
  const known = checkedDocuments.get(query);
  if (known) return known;
  const checked = parseAndValidate(query);
  if (checkedDocuments.size >= keptDocuments) checkedDocuments.clear();
  checkedDocuments.set(query, checked);
  return checked;
}

function parseAndValidate(query: string): CheckedDocument {
  try {
    const document = parse(query);
    const errors = validate(getSchema(), document, specifiedRules);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function listFragments(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  return fragments;
}

function tooDear(cost: number): GraphQLError {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${maxQueryCost}).`;
  return new GraphQLError(message, {
    extensions: { code: "MAX_COST_EXCEEDED", cost, maxCost: maxQueryCost, documentation: limitsPage },
  });
}

function throttled(): GraphQLError {
  return new GraphQLError("Throttled", { extensions: { code: "THROTTLED", documentation: limitsPage } });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    extensions: { ...error.extensions, code },
  });
}

function refuse(errors: readonly GraphQLError[], extensions?: object): GraphqlAnswer {
  return { reply: toReply({ errors, ...(extensions && { extensions }) }), points: 0 };
}

function toReply(body: object): Reply {
  return {
    status: 200,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}
