import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** Where selections find the types and fragments that they name. */
export interface SelectionContext {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Defaults filled in: `@include` and `@skip` depend on them. */
  variables: Readonly<Record<string, unknown>>;
}

/** The fields that `selections` choose of an object type, by their name in the answer. */
export function collectFields(
  context: SelectionContext,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of selections.flatMap((set) => set.selections)) {
    if (isLeftOut(selection, context.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      found.set(key, [...(found.get(key) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(selection.name.value) : selection;
    if (fragment && doesApply(context.schema, fragment.typeCondition?.name.value, type))
      collectFields(context, type, [fragment.selectionSet], found);
  }
  return found;
}

/** UNVERIFIED: that the platform prices only what the directives leave. Its GraphQL library does. */
function isLeftOut(selection: SelectionNode, variables: SelectionContext["variables"]): boolean {
  const read = (directive: GraphQLDirective) =>
    getDirectiveValues(directive, selection, variables as Record<string, unknown>)?.if;
  return read(GraphQLIncludeDirective) === false || read(GraphQLSkipDirective) === true;
}

function doesApply(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}

/** The object types that differ in what `selections` choose of them: those they name, and any other one. */
export function listCandidates(
  { schema, fragments }: Pick<SelectionContext, "schema" | "fragments">,
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
): GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  const possible = new Set(schema.getPossibleTypes(type));
  const named = new Set<GraphQLObjectType>();
  const pending = [...selections];
  for (let set = pending.pop(); set; set = pending.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) continue;
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      pending.push(fragment.selectionSet);
      const condition = schema.getType(fragment.typeCondition?.name.value ?? type.name);
      if (isObjectType(condition) && possible.has(condition)) named.add(condition);
      else if (isAbstractType(condition) && condition !== type)
        for (const each of schema.getPossibleTypes(condition)) if (possible.has(each)) named.add(each);
    }
  }
  const other = [...possible].find((each) => !named.has(each));
  return other ? [...named, other] : [...named];
}
