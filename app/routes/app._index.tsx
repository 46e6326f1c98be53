import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, Card, InlineGrid, Text } from "@shopify/polaris";
import { AppPage } from "../components/AppPage.tsx";
import { AttentionCard } from "../components/AttentionCard.tsx";
import { CountsCard } from "../components/CountsCard.tsx";
import { CreditsCard } from "../components/CreditsCard.tsx";
import { GenerationRows } from "../components/GenerationRows.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { pageTitle } from "../components/pageTitle.ts";
import { SetupGuide } from "../components/SetupGuide.tsx";
import { useFreshCredits } from "../components/useFreshCredits.ts";
import { useLiveData } from "../components/useLiveData.ts";
import { countOf } from "../generation/filters.ts";
import { pages, readConnection } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

const LATEST = 5;

export const meta = pageTitle("home");

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const [connection, counts, attention, expiring, wait, latest] = await Promise.all([
    readConnection(shop),
    pages.countStates(shop),
    pages.listAttention(shop),
    pages.countExpiringVideos(shop),
    pages.readWait(shop),
    pages.listGenerations(shop, { filter: "all", pageSize: LATEST }),
  ]);
  return json({ connection, counts, attention, expiring, wait, latest: latest.rows });
}

export const clientLoader = keepLastData();

export default function Home() {
  const { connection, counts, attention, expiring, wait, latest } = useLoaderData<typeof loader>();
  useFreshCredits(connection);
  useLiveData(countOf("in_progress", counts) > 0);
  const isSetUp = connection.isConnected && counts.published > 0;

  return (
    <AppPage
      title="Home"
      {...(isSetUp && { primaryAction: { content: "Choose products", url: "/app/products" } })}
    >
      {connection.isRejected && (
        <Banner
          tone="critical"
          title="RotateProduct does not accept your API key"
          action={{ content: "Enter a valid key", url: "/app/settings" }}
        >
          Nothing is sent until it is replaced. Videos that wait are kept.
        </Banner>
      )}
      {!isSetUp && <SetupGuide isConnected={connection.isConnected} />}
      {attention.length + expiring > 0 && <AttentionCard groups={attention} expiring={expiring} />}
      {connection.isConnected && (
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          <CreditsCard credits={connection.credits} readAt={connection.creditsReadAt} />
          <CountsCard counts={counts} wait={wait} />
        </InlineGrid>
      )}
      {latest.length > 0 && (
        <Card padding="0">
          <GenerationRows
            rows={latest}
            heading={
              <Text as="h2" variant="headingMd">
                Latest
              </Text>
            }
          />
        </Card>
      )}
    </AppPage>
  );
}
