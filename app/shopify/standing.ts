import type { ShopStanding } from "../pipeline/ports/index.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { listHostedQuery, readStandingQuery } from "./documents/shop.ts";
import { readPages } from "./read-pages.ts";

/** Scopes that the app cannot do without; a write scope implies its read scope. */
const NEEDED_SCOPES = ["write_products", "write_files"] as const;

/**
 * Videos and 3D models that Shopify hosts at most, by the plan's public name
 * (https://help.shopify.com/manual/products/product-media/product-media-types). Others are by arrangement.
 */
const HOSTED_MAX: Readonly<Record<string, number>> = {
  Basic: 250,
  Shopify: 1_000,
  Grow: 1_000,
  Advanced: 5_000,
};

const HOSTED_MEDIA = "media_type:VIDEO OR media_type:MODEL3D";

export async function readStanding(graphql: AdminGraphql): Promise<ShopStanding> {
  const { shop, currentAppInstallation } = await graphql.run(readStandingQuery, {});
  const granted = currentAppInstallation.accessScopes.map(({ handle }) => handle);
  const name = shop.plan.publicDisplayName;
  const hasAccess = NEEDED_SCOPES.every((scope) => granted.includes(scope));
  return {
    hasAccess,
    isTrial: /\btrial\b/i.test(name),
    hosted: hasAccess ? await countHosted(graphql) : 0,
    hostedMax: HOSTED_MAX[name] ?? null,
  };
}

/** Shopify counts most things itself, files not: their ids are read, 250 a call. */
async function countHosted(graphql: AdminGraphql): Promise<number> {
  let count = 0;
  const pages = readPages(
    async (after) => (await graphql.run(listHostedQuery, { query: HOSTED_MEDIA, after })).files,
  );
  for await (const nodes of pages) count += nodes.length;
  return count;
}
