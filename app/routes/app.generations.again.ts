import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { answerOffline } from "../components/answerOffline.ts";
import { statesOfRemedy } from "../generation/bulk.ts";
import { parseForm } from "../platform/parse-form.ts";
import { pages, planRequest } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";
import { againSchema, queryOfTarget, TARGET_LISTS } from "./app.generations.remedy/target.ts";
import { answerEdgeError } from "./app.products/answer-edge-error.ts";

/** As many products as a plan may have. */
const MAX_PRODUCTS = 25_000;

/** Plans new videos of the products of these generations; nothing is spent before the review is confirmed. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { clickKey, imageId, ...target } = await parseForm(request, againSchema, TARGET_LISTS);
  const rows =
    "id" in target
      ? await pages.readProductIds(shop, target.id)
      : await pages.listTargets(shop, queryOfTarget(target, statesOfRemedy("make_again")), {
          after: "",
          limit: MAX_PRODUCTS,
        });
  if (rows.length === 0) throw new Response(null, { status: 404 });
  const productIds = rows.map(({ productId }) => productId);
  const { id } = await answerEdgeError(
    planRequest(shop, { clickKey, productIds, makesAgain: true, ...(imageId && { imageId }) }),
  );
  return redirect(`/app/requests/${id}/review`);
}

export const clientAction = answerOffline;
