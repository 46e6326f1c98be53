import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { isPassing, isWithoutAccess } from "../generation/errors.ts";
import { productsOf } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";
import { parseProductListQuery, toFilter, toSearch } from "./app.products/product-list-query.ts";

/** `query` tells which list was counted; `total` is null when Shopify did not answer, which is no reason to fail. */
export interface ProductCount {
  query: string;
  total: { count: number; isExact: boolean } | null;
}

/** How many products an address means: asked for beside the page, so that the page need not wait for it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const query = parseProductListQuery(new URL(request.url).searchParams);
  return json<ProductCount>({ query: toSearch(query), total: await count() });

  async function count() {
    try {
      return await productsOf(session.shop).count(toFilter(query));
    } catch (error) {
      if (isPassing(error) || isWithoutAccess(error)) return null;
      throw error;
    }
  }
}

/** Only a different list has another count. */
export const shouldRevalidate = () => false;
