import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { parseForm } from "../platform/parse-form.ts";
import { editPlan, leaveOut, plans } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

const stretchSchema = z.object({
  from: z.coerce.number().int().nonnegative().catch(0),
  size: z.coerce.number().int().min(1).max(100).catch(50),
  title: z.string().max(255).catch(""),
});

/** A stretch of a plan's products: a list of thousands is read as it is looked at. */
export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const stretch = stretchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { count, rows } = await plans.listPlanned(session.shop, id, stretch);
  return json({ ...stretch, count, rows });
}

const gid = (type: string) => z.string().regex(new RegExp(`^gid://shopify/${type}/\\d+$`));
const productId = gid("Product");

/** Images are named by their ids alone; whether they are the product's, Shopify says. */
const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("leave_out"), productId }),
  z.object({ intent: z.literal("take_in"), productId }),
  z.object({
    intent: z.literal("edit"),
    productId,
    imageId: gid("MediaImage"),
    endImageId: gid("MediaImage").or(z.literal("")),
    description: z.string().max(1_000),
  }),
]);

/** Changes one product of a plan that is not confirmed yet. Answers with the product as it is now. */
export async function action({ request, params: { id = "" } }: ActionFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const form = await parseForm(request, formSchema);
  const result =
    form.intent === "edit"
      ? await editPlan(shop, id, form.productId, {
          imageId: form.imageId,
          endImageId: form.endImageId || null,
          description: form.description || null,
        })
      : await leaveOut(shop, id, form.productId, form.intent === "leave_out");
  if (result.kind !== "saved") return json(result);
  const row = await plans.readPlanned(shop, id, form.productId);
  return row === null ? json({ kind: "not_found" } as const) : json({ kind: "saved", row } as const);
}
