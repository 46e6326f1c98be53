import { type ActionFunctionArgs, json } from "@remix-run/node";
import { answerOffline } from "../components/answerOffline.ts";
import { parseForm } from "../platform/parse-form.ts";
import { savedViews } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";
import { changeViews, viewFormSchema } from "./app.products/change-views.ts";

/** Saves, renames or deletes a view of the products. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const form = await parseForm(request, viewFormSchema);
  return json(await changeViews(savedViews, session.shop, form, new Date()));
}

export const clientAction = answerOffline;
