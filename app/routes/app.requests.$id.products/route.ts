import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { answerOffline } from "../../components/answerOffline.ts";
import { loadOffline } from "../../components/loadOffline.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { editPlan, leaveOut, plans } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { planEditSchema, stretchSchema } from "./plan-form.ts";

/** A stretch of a plan's products: a list of thousands is read as it is looked at. */
export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const stretch = stretchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { count, rows } = await plans.listPlanned(session.shop, id, stretch);
  return json({ ...stretch, count, rows });
}

/** Changes one product of a plan that is not confirmed yet. Answers with the product as it is now. */
export async function action({ request, params: { id = "" } }: ActionFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const form = await parseForm(request, planEditSchema);
  const result =
    form.intent === "edit"
      ? await editPlan(shop, id, form.productId, form.choice)
      : await leaveOut(shop, id, form.productId, form.intent === "leave_out");
  if (result.kind !== "saved") return json(result);
  const row = await plans.readPlanned(shop, id, form.productId);
  return row === null ? json({ kind: "not_found" } as const) : json({ kind: "saved", row } as const);
}

export const clientLoader = loadOffline;

export const clientAction = answerOffline;
