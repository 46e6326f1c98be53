import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { loadOffline } from "../components/loadOffline.ts";
import { FILTERS } from "../generation/filters.ts";
import { pages } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

const querySchema = z.object({
  show: z.enum(FILTERS).catch("all"),
  title: z.string().max(255).catch(""),
  request: z.string().max(64).catch(""),
});

/** What kinds of videos match a filter, read when somebody selects all of them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { show, title, request: requestId } = query;
  const kinds = await pages.countKinds(session.shop, {
    filter: show,
    ...(title && { title }),
    ...(requestId && { requestId }),
  });
  return json({ kinds });
}

/** Offline, the list stays, and its bar says that this could not be read. */
export const clientLoader = loadOffline;

export const shouldRevalidate = () => false;
