import { z } from "zod";
import { commonFaultSchema } from "../faults.ts";

/**
 * Faults of the simulated Shopify. Routes are `oauth`, `upload`, `cdn` and `graphql:<OperationName>`; the
 * latter belong to the groups `graphql` and `graphql@<shop's domain>`.
 */
export const shopifyFaultSchema = z.discriminatedUnion("kind", [
  ...commonFaultSchema.options,
  /** GraphQL only: the call is refused as THROTTLED (with HTTP 200), whatever the bucket holds. */
  z.strictObject({ kind: z.literal("throttled") }),
]);

export type ShopifyFault = z.infer<typeof shopifyFaultSchema>;
