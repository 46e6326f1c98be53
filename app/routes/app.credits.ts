import { type ActionFunctionArgs, json } from "@remix-run/node";
import { refreshCredits } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

/** Reads the balance anew; the pages show it from the rows afterwards. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json(await refreshCredits(session.shop));
}
