import { type ActionFunctionArgs, json } from "@remix-run/node";
import { answerOffline } from "../components/answerOffline.ts";
import { refreshCredits } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

/** Reads the balance anew; the pages show it from the rows afterwards. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json(await refreshCredits(session.shop));
}

export const clientAction = answerOffline;
