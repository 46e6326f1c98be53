import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { productsOf } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";
import { answerEdgeError } from "./app.products/answer-edge-error.ts";
import { parseProductListQuery, toFilter } from "./app.products/product-list-query.ts";

/** How many products an address means: asked for beside the page, so that the page need not wait for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = parseProductListQuery(new URL(request.url).searchParams);
  return json(await answerEdgeError(productsOf(session.shop).count(toFilter(query))));
}
