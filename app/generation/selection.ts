/** Products whose plan the merchant waits for: reading so many takes Shopify a few seconds. */
export const MAX_PLANNED_AT_ONCE = 250;

/** Shopify pages through no longer list (https://shopify.dev/docs/api/usage/limits#pagination-limits). */
export const MAX_SELECTED = 25_000;

/** A plan that was not confirmed by then is not what the merchant sees in the shop any more. */
export const PLAN_KEPT_MS = 7 * 24 * 60 * 60_000;
