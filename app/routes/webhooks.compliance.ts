import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveWebhook } from "../services.server.ts";
import { authenticateWebhook } from "../shopify.server.ts";

/**
 * The three topics that privacy law asks for: customers/data_request, customers/redact, shop/redact. Shopify sends
 * the last one 48 hours after the app was removed.
 */
export async function action({ request }: ActionFunctionArgs) {
  await receiveWebhook(await authenticateWebhook(request));
  return new Response();
}
