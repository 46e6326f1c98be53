import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveWebhook } from "../services.server.ts";
import { authenticateWebhook } from "../shopify.server.ts";

/** The merchant, or a new version of the app, has changed what it may do. */
export async function action({ request }: ActionFunctionArgs) {
  await receiveWebhook(await authenticateWebhook(request));
  return new Response();
}
