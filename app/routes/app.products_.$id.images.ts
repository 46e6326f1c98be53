import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { loadOffline } from "../components/loadOffline.ts";
import { readChoices } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

/** What a product's video can start and end with, read from Shopify when somebody wants to choose. */
export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json(await readChoices(session.shop, `gid://shopify/Product/${id}`));
}

export const clientLoader = loadOffline;
