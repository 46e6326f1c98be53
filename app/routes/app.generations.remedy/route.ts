import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { answerOffline } from "../../components/answerOffline.ts";
import { statesOfRemedy } from "../../generation/bulk.ts";
import type { HeldReason } from "../../generation/generation.ts";
import { APP_REMEDIES, type AppRemedy } from "../../generation/remedies.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { applyRemedy, pages } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { applyInPortions, listNamed } from "./apply-in-portions.ts";
import { queryOfTarget, TARGET_LISTS, targetSchema } from "./target.ts";

const schema = z.intersection(
  z.object({
    remedy: z.enum(APP_REMEDIES),
    /** Where an earlier call for the same target stopped. */
    after: z.string().max(64).default(""),
    /** How many the merchant was told it is for. */
    count: z.coerce.number().int().min(1),
  }),
  targetSchema,
);

/** What a person does about one generation, about those they ticked, or about all that match. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { remedy, after, count, ...target } = await parseForm(request, schema, TARGET_LISTS);
  const list =
    "id" in target
      ? listNamed(target.id)
      : (page: { after: string; limit: number }) =>
          pages.listTargets(
            shop,
            { ...queryOfTarget(target, statesOfRemedy(remedy)), ...reasonOf(remedy) },
            page,
          );
  const applied = await applyInPortions(
    {
      list,
      apply: (ids) => applyRemedy(shop, remedy, ids),
      now: Date.now,
      // What became unconfirmed since then may cost, too, and nobody agreed to that.
      ...(remedy === "send_again" && { most: count }),
    },
    after,
  );
  return json({ remedy, ...applied });
}

/** Rows that sending again is not for must not be counted as if they were sent. */
function reasonOf(remedy: AppRemedy): { reason?: HeldReason } {
  return remedy === "send_again" ? { reason: "unconfirmed" } : {};
}

export const clientAction = answerOffline;
