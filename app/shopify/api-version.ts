import { ApiVersion } from "@shopify/shopify-api";

/** Of the Admin API. `shopify.app.toml` names the same for webhooks. */
export const ADMIN_API_VERSION = ApiVersion.October26;
