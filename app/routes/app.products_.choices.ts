import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { isPassing, isWithoutAccess } from "../generation/errors.ts";
import { productsOf } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

const querySchema = z.object({
  kind: z.enum(["collection", "vendor", "type", "tag"]),
  text: z.string().max(255).catch("").default(""),
});

/** `choices` is null when Shopify did not answer. */
export interface ProductChoices {
  text: string;
  choices: readonly { value: string; label: string }[] | null;
  hasMore: boolean;
}

/** What a filter can be set to, read when somebody opens it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const parsed = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw json(null, { status: 400 });
  const { kind, text } = parsed.data;
  try {
    return json<ProductChoices>({ text, ...(await productsOf(session.shop).listChoices(kind, text)) });
  } catch (error) {
    if (isPassing(error) || isWithoutAccess(error))
      return json<ProductChoices>({ text, choices: null, hasMore: false });
    throw error;
  }
}
