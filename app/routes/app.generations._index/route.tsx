import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Checkbox, Link } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { BulkBar } from "../../components/BulkBar.tsx";
import { FilterLinks } from "../../components/FilterLinks.tsx";
import { GenerationRows } from "../../components/GenerationRows.tsx";
import { GenerationSearch } from "../../components/GenerationSearch.tsx";
import { keepLastData } from "../../components/keepLastData.ts";
import { Notice } from "../../components/Notice.tsx";
import { Pager } from "../../components/Pager.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { RequestList } from "../../components/RequestList.tsx";
import { useLiveVideos } from "../../components/useLiveData.ts";
import { useRowSelection } from "../../components/useRowSelection.ts";
import { countOf, FILTERS, type Filter, type StateCounts } from "../../generation/filters.ts";
import { pages } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { readRequests } from "./read-requests.server.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

const PAGE_SIZE = 25;

/** Requests above the list of all videos. */
const LATEST = 3;

export const meta = pageTitle("generations");

const querySchema = z.object({
  show: z.enum(FILTERS).catch("all"),
  title: z.string().max(255).catch(""),
  request: z.string().max(64).catch(""),
  after: z.string().optional(),
  before: z.string().optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { show, title, request: requestId, after, before } = query;
  const narrow = { ...(title && { title }), ...(requestId && { requestId }) };
  // First: what is read after them is no older, so that no row is left moving on a page that has stopped looking.
  const counts = await pages.countStates(shop, narrow);
  const [page, requests] = await Promise.all([
    pages.listGenerations(shop, {
      ...narrow,
      filter: show,
      pageSize: PAGE_SIZE,
      ...(after && { after }),
      ...(before && { before }),
    }),
    readRequests(shop, requestId ? { id: requestId } : { pageSize: LATEST }),
  ]);
  return json({
    ...page,
    counts,
    requests: { ...requests, rows: chooseShown(requests.rows) },
    filters: { show, title, request: requestId },
  });
}

export const clientLoader = keepLastData();

/** Those that move, of the newest ones; in a shop at rest just the newest, so that its videos are in sight. */
function chooseShown<Row extends { counts: StateCounts }>(requests: readonly Row[]): readonly Row[] {
  const moving = requests.filter(({ counts }) => countOf("in_progress", counts) > 0);
  return moving.length > 0 ? moving : requests.slice(0, 1);
}

export default function Generations() {
  const { rows, hasPrevious, hasNext, counts, requests, filters } = useLoaderData<typeof loader>();
  useLiveVideos((filter) => countOf(filter, counts) > 0);
  const t = useTranslations("generations");
  const page = useTranslations("common.pages");
  // Another list is drawn anew: rows that both have would move under the eyes of whoever searches.
  const { search } = useLocation();
  const selection = useRowSelection(new URLSearchParams(filters).toString(), rows);
  const urlOf = (show: Filter) => `/app/generations?${new URLSearchParams({ ...filters, show })}`;
  const choose = { content: t("chooseProducts"), url: "/app/products" };

  const isNarrowed = filters.title !== "" || filters.show !== "all" || filters.request !== "";
  if (rows.length === 0 && !isNarrowed && !hasPrevious) {
    return (
      <AppPage title={page("generations")}>
        <Card>
          <Notice text={t("empty")}>
            <Button variant="primary" url={choose.url}>
              {choose.content}
            </Button>
          </Notice>
        </Card>
      </AppPage>
    );
  }

  return (
    <AppPage title={page("generations")} primaryAction={choose}>
      {requests.rows.length > 0 && (
        <RequestList
          requests={requests.rows}
          wait={requests.wait}
          title={filters.request ? t("requests.one") : t("requests.latest")}
          hasLinks={!filters.request}
          action={<Link url="/app/generations/requests">{t("requests.all")}</Link>}
        />
      )}
      <Card padding="0">
        <Box padding="400">
          <BlockStack gap="300">
            <FilterLinks current={filters.show} counts={counts} urlOf={urlOf} />
            <GenerationSearch values={filters} />
            {filters.show === "review" && rows.length > 0 && (
              <Box>
                <Button url="/app/approval">{t("oneByOne")}</Button>
              </Box>
            )}
            {rows.length > 0 && (
              <Checkbox
                label={t("selection.page")}
                checked={rows.every(({ id }) => selection.isAll || selection.rows.has(id))}
                onChange={(isChecked) => selection.toggle(rows, isChecked)}
              />
            )}
          </BlockStack>
        </Box>
        {rows.length > 0 ? (
          <GenerationRows key={search} rows={rows} selection={selection} />
        ) : (
          <Notice text={t("noMatch")}>
            <Button url="/app/generations">{t("showAll")}</Button>
          </Notice>
        )}
        <Pager
          before={hasPrevious ? (rows[0]?.id ?? null) : null}
          after={hasNext ? (rows.at(-1)?.id ?? null) : null}
        />
      </Card>
      <BulkBar
        selection={selection}
        shown={rows}
        filters={filters}
        matching={countOf(filters.show, counts)}
      />
    </AppPage>
  );
}
