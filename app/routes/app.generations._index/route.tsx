import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Button, Card } from "@shopify/polaris";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { FilterLinks } from "../../components/FilterLinks.tsx";
import { GenerationRows } from "../../components/GenerationRows.tsx";
import { GenerationSearch } from "../../components/GenerationSearch.tsx";
import { keepLastData } from "../../components/keepLastData.ts";
import { Notice } from "../../components/Notice.tsx";
import { Pager } from "../../components/Pager.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { RequestProgress } from "../../components/RequestProgress.tsx";
import { useLiveData } from "../../components/useLiveData.ts";
import { countOf, FILTERS, type Filter } from "../../generation/filters.ts";
import { pages } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

const PAGE_SIZE = 50;

export const meta = pageTitle("generations");

const querySchema = z.object({
  show: z.enum(FILTERS).catch("all"),
  title: z.string().max(255).catch(""),
  request: z.string().catch(""),
  after: z.string().optional(),
  before: z.string().optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { show, title, request: requestId, after, before } = query;
  const narrow = { ...(title && { title }), ...(requestId && { requestId }) };
  const [page, counts, progress, wait] = await Promise.all([
    pages.listGenerations(shop, {
      ...narrow,
      filter: show,
      pageSize: PAGE_SIZE,
      ...(after && { after }),
      ...(before && { before }),
    }),
    pages.countStates(shop, narrow),
    requestId ? pages.readRequestProgress(shop, requestId) : null,
    requestId ? pages.readWait(shop) : null,
  ]);
  return json({ ...page, counts, progress, wait, filters: { show, title, request: requestId } });
}

export const clientLoader = keepLastData();

export default function Generations() {
  const { rows, hasPrevious, hasNext, counts, progress, wait, filters } = useLoaderData<typeof loader>();
  useLiveData(countOf("in_progress", counts) > 0);
  const urlOf = (filter: Filter) => `/app/generations?${new URLSearchParams({ ...filters, show: filter })}`;

  const isNarrowed = filters.title !== "" || filters.show !== "all" || filters.request !== "";
  if (rows.length === 0 && !isNarrowed && !hasPrevious) return <NoGenerations />;

  return (
    <AppPage title="Generations" primaryAction={{ content: "Choose products", url: "/app/products" }}>
      {progress && <RequestProgress {...progress} wait={wait} />}
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="300">
            <FilterLinks current={filters.show} counts={counts} urlOf={urlOf} />
            <GenerationSearch values={filters} />
          </BlockStack>
        </Box>
        {rows.length > 0 ? (
          <GenerationRows rows={rows} />
        ) : (
          <Notice text="No video matches. Change the search or the filter.">
            <Button url="/app/generations">Show all</Button>
          </Notice>
        )}
        <Pager
          before={hasPrevious ? (rows[0]?.id ?? null) : null}
          after={hasNext ? (rows.at(-1)?.id ?? null) : null}
        />
      </Card>
    </AppPage>
  );
}

function NoGenerations() {
  return (
    <AppPage title="Generations">
      <Card>
        <Notice text="No videos yet. Choose products to make the first ones.">
          <Button variant="primary" url="/app/products">
            Choose products
          </Button>
        </Notice>
      </Card>
    </AppPage>
  );
}
