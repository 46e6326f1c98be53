import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  redirect,
  type SerializeFrom,
} from "@remix-run/node";
import { useLoaderData, useNavigation, useSubmit } from "@remix-run/react";
import { BlockStack, Box, Card } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { AppPage } from "../../components/AppPage.tsx";
import { NoProducts } from "../../components/NoProducts.tsx";
import { Pager } from "../../components/Pager.tsx";
import { ProductFilters } from "../../components/ProductFilters.tsx";
import { ProductRows } from "../../components/ProductRows.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { type Total, toFields } from "../../components/product-selection.ts";
import { SavedViews } from "../../components/SavedViews.tsx";
import { SelectionBar } from "../../components/SelectionBar.tsx";
import { showLastData } from "../../components/showLastData.ts";
import { useLiveData } from "../../components/useLiveData.ts";
import { useSelection } from "../../components/useSelection.ts";
import { useSideData } from "../../components/useSideData.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { planRequest, planSelection, productsOf, savedViews } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { answerEdgeError } from "./answer-edge-error.ts";
import { loadProducts } from "./load-products.ts";
import { selectionFormSchema, toProductSelection } from "./parse-selection.ts";
import { canSortBySales, parseCursor, parseProductListQuery, toSearch } from "./product-list-query.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

const PATH = "/app/products";

export const meta = pageTitle("products");

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const params = new URL(request.url).searchParams;
  const query = parseProductListQuery(params);
  const cursor = parseCursor(params);
  const [list, views] = await Promise.all([
    loadProducts(productsOf(session.shop), query, cursor),
    savedViews.list(session.shop),
  ]);
  if (list.kind === "bad_cursor") throw redirect(`${PATH}?${toSearch(query)}`);
  const body = {
    list: list.kind === "page" ? list.page : null,
    views: views.map((view) => ({
      ...view,
      query: toSearch(parseProductListQuery(new URLSearchParams(view.query))),
    })),
    query,
    /** The address without its place in the list, and also without the order: what was asked, and what it means. */
    search: toSearch(query),
    filterSearch: toSearch({ ...query, sort: "" }),
    canSortBySales: canSortBySales(query),
    shop: session.shop,
    /** The same key is the same click. */
    clickKey: randomUUID(),
  };
  return json(body, { status: list.kind === "page" ? 200 : 503 });
}

export const clientLoader = showLastData<SerializeFrom<typeof loader>>();

/** Plans a request for the chosen products; nothing is spent before the review is confirmed. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const form = await parseForm(request, selectionFormSchema);
  const { clickKey } = form;
  const { id } = await answerEdgeError(
    form.kind === "named"
      ? planRequest(shop, { clickKey, productIds: form.productIds })
      : planSelection(shop, { clickKey, selection: toProductSelection(form.query, form.except) }),
  );
  return redirect(`/app/requests/${id}/review`);
}

export default function Products() {
  const t = useTranslations();
  const data = useLoaderData<typeof clientLoader>();
  const { list, views, query, search, filterSearch, shop, clickKey } = data;
  useLiveData(data.isStale === true || list === null);
  const selection = useSelection(shop, filterSearch);
  const total = useSideData<Total>(`${PATH}/count?${filterSearch}`, clickKey);
  const submit = useSubmit();
  const navigation = useNavigation();
  const isBusy = navigation.state === "loading" && navigation.location.pathname === PATH;
  const isUpTo = query.without !== "" || query.image !== "";

  const review = () =>
    submit({ clickKey, ...toFields(selection.chosen, search) }, { method: "post", action: PATH });

  return (
    <AppPage title={t("common.pages.products")} subtitle={t("products.subtitle")}>
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="300">
            <SavedViews views={views} query={search} />
            <ProductFilters
              values={query}
              collectionTitle={list?.collectionTitle ?? null}
              canSortBySales={data.canSortBySales}
            />
          </BlockStack>
        </Box>
        {list !== null && list.rows.length > 0 ? (
          <ProductRows
            // Another list has rows of its own: those that both have would be seen jumping to their new places.
            key={`${search} ${list.before} ${list.after}`}
            rows={list.rows}
            selection={selection}
            total={total}
            isUpTo={isUpTo}
            isBusy={isBusy}
          />
        ) : (
          <NoProducts why={explainEmpty()} />
        )}
        {list !== null && <Pager before={list.before} after={list.after} />}
      </Card>
      <SelectionBar
        selection={selection}
        total={total}
        isUpTo={isUpTo}
        isLoading={navigation.formMethod === "POST"}
        onReview={review}
      />
    </AppPage>
  );

  function explainEmpty() {
    if (list === null) return "unavailable";
    if (list.after !== null) return "looked";
    return filterSearch === "" ? "store" : "search";
  }
}
