import { type ActionFunctionArgs, json } from "@remix-run/node";
import { countCredits } from "../generation/wording.ts";
import { readLocale } from "../platform/read-locale.ts";
import { refreshCredits } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

/** Reads the balance anew; the pages show it from the rows afterwards. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const result = await refreshCredits(session.shop);
  if ("error" in result) return json(result);
  return json({ toast: `Balance: ${countCredits(result.credits, readLocale(request))}` });
}
