import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveWebhook } from "../services.server.ts";
import { authenticateWebhook } from "../shopify.server.ts";

/** The merchant has removed the app. Its tokens are dead already. */
export async function action({ request }: ActionFunctionArgs) {
  await receiveWebhook(await authenticateWebhook(request));
  return new Response();
}
