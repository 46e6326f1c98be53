import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { parseForm } from "../platform/parse-form.ts";
import { savedViews } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";
import { parseProductListQuery, toSearch } from "./app.products/product-list-query.ts";

const name = z.string().transform((text) => text.trim().replace(/\s+/g, " "));

const formSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), name, query: z.string().max(4_000) }),
  z.object({ intent: z.literal("rename"), id: z.uuid(), name }),
  z.object({ intent: z.literal("delete"), id: z.uuid() }),
]);

/** The longest name that still fits beside the search on a phone. */
const MAX_NAME_LENGTH = 40;

export type ViewAnswer =
  | { kind: "saved" | "renamed" | "deleted"; name: string }
  | { kind: "name_missing" | "name_long" | "name_taken" | "too_many" | "not_found" };

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json<ViewAnswer>(await change(session.shop, await parseForm(request, formSchema)));
}

async function change(shop: string, form: z.infer<typeof formSchema>): Promise<ViewAnswer> {
  if (form.intent === "delete") {
    await savedViews.delete(shop, form.id);
    return { kind: "deleted", name: "" };
  }
  if (form.name === "") return { kind: "name_missing" };
  if (form.name.length > MAX_NAME_LENGTH) return { kind: "name_long" };
  if (form.intent === "rename") {
    const { kind } = await savedViews.rename(shop, form.id, form.name);
    return kind === "renamed" ? { kind, name: form.name } : { kind };
  }
  // Only what the page understands is kept, and no place in the list.
  const query = toSearch(parseProductListQuery(new URLSearchParams(form.query)));
  const { kind } = await savedViews.save(shop, { name: form.name, query, at: new Date() });
  return kind === "saved" ? { kind, name: form.name } : { kind };
}
