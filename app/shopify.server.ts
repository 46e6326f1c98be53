import { log, recordInstall, sessionStorage, shopifyLibrary, shopifySettings } from "./services.server.ts";
import { createEmbeddedApp } from "./shopify/embedded-app.ts";
import * as webhooks from "./shopify/webhook.ts";

/** Signing in from the Shopify admin: `authenticate.admin(request)` stands at the top of every loader and action. */
export const { authenticate, login, addDocumentResponseHeaders } = createEmbeddedApp(shopifySettings, {
  sessionStorage,
  log,
  onSignIn: recordInstall,
});

/** Instead of `authenticate.webhook`, which needs a token that works and so fails for a shop that has uninstalled. */
export function authenticateWebhook(request: Request): Promise<webhooks.Webhook> {
  return webhooks.authenticateWebhook(shopifyLibrary, request);
}
