import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { answerOffline } from "../../components/answerOffline.ts";
import { statesOfRemedy } from "../../generation/bulk.ts";
import { APP_REMEDIES, type AppRemedy } from "../../generation/remedies.ts";
import { parseForm } from "../../platform/parse-form.ts";
import {
  approve,
  cancel,
  checkAgain,
  deleteFiles,
  pages,
  putBack,
  reject,
  removeVideos,
  resumeGenerations,
  retry,
  reviewAgain,
  sendAgain,
} from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { applyInPortions, listNamed } from "./apply-in-portions.ts";
import { queryOfTarget, TARGET_LISTS, targetSchema } from "./target.ts";

const schema = z.intersection(
  z.object({
    remedy: z.enum(APP_REMEDIES),
    /** Where an earlier call for the same target stopped. */
    after: z.string().max(64).default(""),
  }),
  targetSchema,
);

const APPLY: Readonly<
  Record<AppRemedy, (shop: string, ids: readonly string[]) => Promise<{ moved: number }>>
> = {
  approve,
  reject,
  review_again: reviewAgain,
  resume: resumeGenerations,
  check_again: checkAgain,
  send_again: sendAgain,
  publish_again: retry,
  cancel,
  remove: removeVideos,
  put_back: putBack,
  delete_file: deleteFiles,
};

/** What a person does about one generation, about those they ticked, or about all that match. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { remedy, after, ...target } = await parseForm(request, schema, TARGET_LISTS);
  const list =
    "id" in target
      ? listNamed(target.id)
      : (page: { after: string; limit: number }) =>
          pages.listTargets(shop, queryOfTarget(target, statesOfRemedy(remedy)), page);
  const applied = await applyInPortions(
    { list, apply: (ids) => APPLY[remedy](shop, ids), now: Date.now },
    after,
  );
  return json({ remedy, ...applied });
}

export const clientAction = answerOffline();
