import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button, Card } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AppPage } from "../components/AppPage.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { Notice } from "../components/Notice.tsx";
import { Pager } from "../components/Pager.tsx";
import { pageTitle } from "../components/pageTitle.ts";
import { RequestList } from "../components/RequestList.tsx";
import { useLiveVideos } from "../components/useLiveData.ts";
import { countOf } from "../generation/filters.ts";
import { authenticate } from "../shopify.server.ts";
import { readRequests } from "./app.generations._index/read-requests.server.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

const PAGE_SIZE = 10;

export const meta = pageTitle("generations");

const querySchema = z.object({ after: z.string().optional(), before: z.string().optional() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { after, before } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await readRequests(session.shop, {
    pageSize: PAGE_SIZE,
    ...(after && { after }),
    ...(before && { before }),
  });
  return json(page);
}

export const clientLoader = keepLastData();

export default function Requests() {
  const { rows, wait, hasPrevious, hasNext } = useLoaderData<typeof loader>();
  useLiveVideos((filter) => rows.some(({ counts }) => countOf(filter, counts) > 0));
  const t = useTranslations("generations");
  return (
    <AppPage
      title={t("requests.title")}
      backAction={{ content: t("requests.back"), url: "/app/generations" }}
    >
      {rows.length > 0 ? (
        <RequestList requests={rows} wait={wait} title={t("requests.all")} />
      ) : (
        <Card>
          <Notice text={t("requests.none")}>
            <Button variant="primary" url="/app/products">
              {t("chooseProducts")}
            </Button>
          </Notice>
        </Card>
      )}
      <Pager
        before={hasPrevious ? (rows[0]?.id ?? null) : null}
        after={hasNext ? (rows.at(-1)?.id ?? null) : null}
      />
    </AppPage>
  );
}
