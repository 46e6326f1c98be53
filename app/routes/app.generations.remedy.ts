import { type ActionFunctionArgs, json } from "@remix-run/node";
import { z } from "zod";
import { HELD_REASONS, RESTING_STATES } from "../generation/generation.ts";
import { APP_REMEDIES, type AppRemedy } from "../generation/remedies.ts";
import { parseForm } from "../platform/parse-form.ts";
import {
  approve,
  cancel,
  checkAgain,
  pages,
  reject,
  resumeGenerations,
  retry,
  sendAgain,
} from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

const schema = z.union([
  z.object({ remedy: z.enum(APP_REMEDIES), id: z.string().min(1) }),
  z.object({
    remedy: z.enum(APP_REMEDIES),
    state: z.enum(RESTING_STATES),
    reason: z.enum(["", ...HELD_REASONS]),
  }),
]);

const APPLY: Readonly<
  Record<AppRemedy, (shop: string, ids: readonly string[]) => Promise<{ moved: number }>>
> = {
  approve,
  reject,
  resume: resumeGenerations,
  check_again: checkAgain,
  send_again: sendAgain,
  publish_again: retry,
  cancel,
};

/** What a person does about one generation, or about all that are in a state for a reason. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const form = await parseForm(request, schema);
  const ids =
    "id" in form
      ? [form.id]
      : await pages.listGroupIds(session.shop, { state: form.state, reason: form.reason || null });
  const { moved } = await APPLY[form.remedy](session.shop, ids);
  return json({ remedy: form.remedy, moved });
}
