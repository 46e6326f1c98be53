import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { collectFields, listCandidates, type SelectionContext } from "./selections.ts";

/** What a query is made of, for its cost. */
export interface CostedOperation extends SelectionContext {
  operation: OperationDefinitionNode;
}

const mutationCost = 10;
/** UNVERIFIED: not in the documentation, seen in answers of the platform. */
const connectionCost = 2;

/**
 * Points of an operation by the documented rules: scalar and enum 0, object 1, interface and union the
 * dearest of their possible selections, connection by its `first` or `last`, mutation 10.
 * Without `data` the most it can cost, with `data` what its answer did cost.
 * https://shopify.dev/docs/api/usage/limits#cost-calculation
 */
export function computeCost(
  costed: CostedOperation,
  data?: Readonly<Record<string, unknown>> | null,
): number {
  const root = costed.schema.getRootType(costed.operation.operation);
  if (!root) return 0;
  const fields = collectFields(costed, root, [costed.operation.selectionSet]);
  let cost = 0;
  for (const [key, nodes] of fields) {
    const value = data === undefined ? undefined : (data?.[key] ?? null);
    if (costed.operation.operation === "mutation") cost += mutationCost;
    else cost += fieldCost(costed, root, nodes, value);
  }
  return cost;
}

function fieldCost(
  costed: CostedOperation,
  parent: GraphQLObjectType,
  nodes: FieldNode[],
  data: unknown,
): number {
  const [node] = nodes;
  const field = node && parent.getFields()[node.name.value];
  if (!node || !field || data === null) return 0;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const selections = nodes.flatMap((each) => each.selectionSet ?? []);
  if (isObjectType(type) && type.name.endsWith("Connection"))
    return connectionCost + itemsCost(costed, type, selections, readPageSize(node, costed), data);
  if (parent === costed.schema.getQueryType() && field.name === "nodes" && data === undefined) {
    const ids = readArgument(node, "ids", costed);
    return (Array.isArray(ids) ? ids.length : 1) * objectCost(costed, type, selections, undefined);
  }
  if (!Array.isArray(data)) return objectCost(costed, type, selections, data);
  const costs = data.map((item) => objectCost(costed, type, selections, item));
  return field.name === "nodes" ? costs.reduce((sum, cost) => sum + cost, 0) : Math.max(1, ...costs);
}

/** What the items of a connection cost, through `nodes` or through `edges { node }`. */
function itemsCost(
  costed: CostedOperation,
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
  pageSize: number,
  data: unknown,
): number {
  let cost = 0;
  for (const [key, nodes] of collectFields(costed, type, selections)) {
    const field = type.getFields()[nodes[0]?.name.value ?? ""];
    const itemType = field && getNamedType(field.type);
    if (!isObjectType(itemType) && !isAbstractType(itemType)) continue;
    if (field?.name === "pageInfo") continue;
    const within = nodes.flatMap((node) => node.selectionSet ?? []);
    const items = data === undefined ? undefined : asArray((data as Record<string, unknown>)[key]);
    const isEdge = field?.name === "edges" && isObjectType(itemType);
    const one = (item: unknown) =>
      isEdge ? edgeCost(costed, itemType, within, item) : objectCost(costed, itemType, within, item);
    cost += items ? items.reduce<number>((sum, item) => sum + one(item), 0) : pageSize * one(undefined);
  }
  return cost;
}

/** An edge is free, its node is not. */
function edgeCost(
  costed: CostedOperation,
  type: GraphQLObjectType,
  selections: SelectionSetNode[],
  data: unknown,
) {
  return objectCost(costed, type, selections, data) - 1;
}

function objectCost(
  costed: CostedOperation,
  type: GraphQLCompositeType,
  selections: SelectionSetNode[],
  data: unknown,
): number {
  if (data === null) return 0;
  const answer = data as Record<string, unknown> | undefined;
  let dearest = 1;
  for (const candidate of listCandidates(costed, type, selections)) {
    const fields = collectFields(costed, candidate, selections);
    // Of an answer, only the types that have all of its fields can be the one it is of.
    if (answer && [...fields.keys()].some((key) => !(key in answer))) continue;
    let cost = 1;
    for (const [key, nodes] of fields)
      cost += fieldCost(costed, candidate, nodes, answer && (answer[key] ?? null));
    dearest = Math.max(dearest, cost);
  }
  return dearest;
}

function readPageSize(node: FieldNode, costed: CostedOperation): number {
  const size = readArgument(node, "first", costed) ?? readArgument(node, "last", costed);
  return typeof size === "number" ? size : 0;
}

function readArgument(node: FieldNode, name: string, { variables }: CostedOperation): unknown {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && readValue(value, variables);
}

function readValue(value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables[value.name.value];
    case Kind.INT:
      return Number(value.value);
    case Kind.LIST:
      return value.values.map((item) => readValue(item, variables));
    default:
      return undefined;
  }
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
