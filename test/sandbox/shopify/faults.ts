import type { CommonFault } from "../faults.ts";

/**
 * Faults of the simulated Shopify. Routes are `oauth`, `upload`, `cdn`, `graphql` and, by operation name,
 * `graphql:<OperationName>`.
 */
export type ShopifyFault =
  | CommonFault
  /** The call is refused as THROTTLED (with HTTP 200), whatever the bucket holds. */
  | { kind: "throttled" };
