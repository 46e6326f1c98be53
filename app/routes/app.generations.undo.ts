import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answerOffline } from "../components/answerOffline.ts";
import { loadOffline } from "../components/loadOffline.ts";
import { parseForm } from "../platform/parse-form.ts";
import { readWithdrawal, withdrawRequest } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

const schema = z.object({ request: z.string().min(1).max(64) });

/** What taking a request back would do now, read when somebody asks for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const outlook = query.success ? await readWithdrawal(session.shop, query.data.request) : null;
  if (outlook === null) throw json(null, { status: 404 });
  return json(outlook);
}

/** Takes a whole request back. A second click finds nothing left to do. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { request: id } = await parseForm(request, schema);
  const withdrawn = await withdrawRequest(session.shop, id);
  if (withdrawn === null) throw json(null, { status: 404 });
  return json(withdrawn);
}

export const clientAction = answerOffline;

export const clientLoader = loadOffline;

export const shouldRevalidate = () => false;
