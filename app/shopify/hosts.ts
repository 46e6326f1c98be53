/**
 * Hosts that the adapter calls. Uploads go to an object store that Shopify names in each target: Google's so far,
 * Amazon's in older examples of its documentation.
 */
export const SHOPIFY_HOSTS = [
  "*.myshopify.com",
  "*.storage.googleapis.com",
  "storage.googleapis.com",
  "*.s3.amazonaws.com",
] as const;
