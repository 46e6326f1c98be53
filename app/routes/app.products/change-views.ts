import { z } from "zod";
import type { SavedViews } from "../../store/saved-views.ts";
import { parseProductListQuery, toSearch } from "./product-list-query.ts";

/** The longest name that still fits beside the search on a phone. */
export const MAX_NAME_LENGTH = 40;

const name = z.string().transform((text) => text.trim().replace(/\s+/g, " "));

export const viewFormSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    name,
    /** Only what the page understands is kept, and no place in the list. */
    query: z
      .string()
      .max(4_000)
      .transform((query) => toSearch(parseProductListQuery(new URLSearchParams(query)))),
  }),
  z.object({ intent: z.literal("rename"), id: z.uuid(), name }),
  z.object({ intent: z.literal("delete"), id: z.uuid() }),
]);

export type ViewProblem = "name_missing" | "name_long" | "name_taken" | "too_many" | "not_found";
export type ViewAnswer =
  | { kind: "saved" | "renamed" | "deleted" }
  | { kind: "refused"; problem: ViewProblem };

/** Saves, renames or deletes a view, or says what is wrong with the name. */
export async function changeViews(
  views: SavedViews,
  shop: string,
  form: z.infer<typeof viewFormSchema>,
  at: Date,
): Promise<ViewAnswer> {
  if (form.intent === "delete") {
    await views.delete(shop, form.id);
    return { kind: "deleted" };
  }
  const { name } = form;
  if (name === "") return { kind: "refused", problem: "name_missing" };
  if (name.length > MAX_NAME_LENGTH) return { kind: "refused", problem: "name_long" };
  const { kind } =
    form.intent === "rename"
      ? await views.rename(shop, form.id, name)
      : await views.save(shop, { name, query: form.query, at });
  return kind === "saved" || kind === "renamed" ? { kind } : { kind: "refused", problem: kind };
}
