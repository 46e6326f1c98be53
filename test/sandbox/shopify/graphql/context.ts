import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { AccessToken, ShopState } from "../state.ts";
import { hasScope } from "../tokens.ts";
import type { World } from "../world.ts";

/** What resolvers work on: one request, by one token, in one shop. */
export interface GraphqlContext {
  world: World;
  shop: ShopState;
  token: AccessToken;
  /** `half`: a fault wants only the first half of a batch to be done. */
  extent: "half" | "all";
  /** What `extensions.search` of the answer tells about queries. */
  searchNotes: SearchNote[];
}

interface SearchNote {
  path: string[];
  query: string;
  parsed: { field: string; match_all: string };
  warnings: { field: string; message: string; code: string }[];
}

export type Resolver<Args> = (args: Args, context: GraphqlContext, info: GraphQLResolveInfo) => unknown;

/** A resolver that refuses tokens without one of `scopes`, in the platform's words. */
export function requireScope<Args>(scopes: readonly string[], resolve: Resolver<Args>): Resolver<Args> {
  return (args, context, info) => {
    if (scopes.some((scope) => hasScope(context.token.scopes, scope))) return resolve(args, context, info);
    throw accessDenied(info.fieldName, scopes);
  };
}

export function accessDenied(fieldName: string, scopes: readonly string[]): GraphQLError {
  const words = scopes.map((scope) => `\`${scope}\``).join(" or ");
  const requiredAccess = `${words} access scope${scopes.length > 1 ? "s" : ""}.`;
  return new GraphQLError(`Access denied for ${fieldName} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess,
    },
  });
}

/** The first half of a batch when a fault asks for it, else all of it. */
export function takeExtent<Item>(items: readonly Item[], { extent }: GraphqlContext): readonly Item[] {
  return extent === "half" ? items.slice(0, Math.floor(items.length / 2)) : items;
}
