import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData, useNavigation, useSubmit } from "@remix-run/react";
import { Card } from "@shopify/polaris";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Pager } from "../../components/Pager.tsx";
import { ProductFilters } from "../../components/ProductFilters.tsx";
import { ProductRows } from "../../components/ProductRows.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { SelectionBar } from "../../components/SelectionBar.tsx";
import { useSelection } from "../../components/useSelection.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { planRequest, productsOf } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { answerEdgeError } from "./answer-edge-error.ts";
import { listProducts } from "./list-products.ts";
import { parseCursor, parseProductListQuery, toFilter, toNarrowing, toOrder } from "./product-list-query.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

export const meta = pageTitle("products");

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const params = new URL(request.url).searchParams;
  const query = parseProductListQuery(params);
  const products = productsOf(session.shop);
  const search = { filter: toFilter(query), ...toOrder(query) };
  const page = await answerEdgeError(
    listProducts(
      {
        search: (page) => products.search({ ...search, page }),
        scan: ({ countsMedia, ...page }) => products.scan({ ...search, page, countsMedia }),
        readProducts: products.read,
        readLatest: products.readLatest,
        readOccupied: products.readOccupied,
      },
      { cursor: parseCursor(params), narrowing: toNarrowing(query) },
    ),
  );
  return json({ ...page, filters: query, clickKey: randomUUID() });
}

const formSchema = z.object({
  /** The same key is the same click. */
  clickKey: z.uuid(),
  /** Repeated, once per product. */
  productId: z
    .array(z.string().regex(/^gid:\/\/shopify\/Product\/\d+$/))
    .min(1)
    .max(25_000),
});

/** Plans a request for the chosen products; nothing is spent before the review is confirmed. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { clickKey, productId } = await parseForm(request, formSchema, ["productId"]);
  const { id } = await answerEdgeError(planRequest(session.shop, { clickKey, productIds: productId }));
  return redirect(`/app/requests/${id}/review`);
}

export default function Products() {
  const { rows, before, after, filters, clickKey } = useLoaderData<typeof loader>();
  const selection = useSelection();
  const submit = useSubmit();
  const navigation = useNavigation();
  const isSearched = Object.values(filters).some((value) => value !== "");

  const review = () => {
    const form = new FormData();
    form.set("clickKey", clickKey);
    for (const id of selection.ids) form.append("productId", id);
    submit(form, { method: "post", action: "/app/products" });
  };

  return (
    <AppPage
      title="Products"
      subtitle="Choose the products that get a 3D video. You see the cost before anything is spent."
    >
      <Card padding="0">
        <ProductFilters values={filters} />
        {rows.length > 0 ? (
          <ProductRows rows={rows} selection={selection} />
        ) : (
          <Notice text={explainEmpty({ isSearched, hasMore: after !== null })} />
        )}
        <Pager before={before} after={after} />
      </Card>
      <SelectionBar
        count={selection.ids.size}
        isLoading={navigation.formMethod === "POST"}
        onReview={review}
        onClear={selection.clear}
      />
    </AppPage>
  );
}

function explainEmpty({ isSearched, hasMore }: { isSearched: boolean; hasMore: boolean }): string {
  if (hasMore)
    return "The products looked at so far all have their 3D video. Go to the next page to see more.";
  if (isSearched) return "No product matches. Change the search or the filters.";
  return "Your store has no products yet. Add products in Shopify, then come back.";
}
