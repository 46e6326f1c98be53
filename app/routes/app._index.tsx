import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Banner, BlockStack, Card, InlineGrid, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AppPage } from "../components/AppPage.tsx";
import { AttentionCard } from "../components/AttentionCard.tsx";
import { CountsCard } from "../components/CountsCard.tsx";
import { CreditsCard } from "../components/CreditsCard.tsx";
import { GenerationRows } from "../components/GenerationRows.tsx";
import { KeepFocus } from "../components/KeepFocus.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { keepPageOnFailure } from "../components/keepPageOnFailure.ts";
import { LiveVideosCard } from "../components/LiveVideosCard.tsx";
import { OpenPlanCard } from "../components/OpenPlanCard.tsx";
import { pageTitle } from "../components/pageTitle.ts";
import { SetupGuide } from "../components/SetupGuide.tsx";
import { useFreshCredits } from "../components/useFreshCredits.ts";
import { useLiveVideos } from "../components/useLiveData.ts";
import { countOf } from "../generation/filters.ts";
import { parseForm } from "../platform/parse-form.ts";
import {
  keepSettings,
  overview,
  pages,
  plans,
  readConnection,
  showGuide,
  videoPreviewUrl,
} from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

const LATEST_ROWS = 5;
const LATEST_VIDEOS = 6;

export const meta = pageTitle("home");

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  // First: what is read after them is no older, so that nothing is left moving on a page that has stopped looking.
  const counts = await pages.countStates(shop);
  const [connection, standing, openPlan, attention, expiring, wait, live, latest] = await Promise.all([
    readConnection(shop),
    overview.readOverview(shop),
    plans.findOpenPlan(shop),
    pages.listAttention(shop),
    pages.countExpiringVideos(shop),
    pages.readWait(shop),
    overview.listLatestLive(shop, LATEST_VIDEOS),
    pages.listGenerations(shop, { filter: "all", pageSize: LATEST_ROWS }),
  ]);
  const videos = live.map(({ hasCopy, ...video }) => ({
    ...video,
    videoUrl: hasCopy ? videoPreviewUrl(video.id) : null,
  }));
  return json({
    connection,
    standing,
    openPlan,
    counts,
    attention,
    expiring,
    wait,
    videos,
    latest: latest.rows,
  });
}

export const clientLoader = keepLastData();

const schema = z.object({ intent: z.enum(["dismiss_guide", "keep_defaults"]) });

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const { intent } = await parseForm(request, schema);
  if (intent === "dismiss_guide") await showGuide(shop, false);
  else await keepSettings(shop);
  return json({ kind: "done" });
}

export const clientAction = keepPageOnFailure;

export default function Home() {
  const t = useTranslations();
  const { connection, standing, openPlan, counts, attention, expiring, wait, videos, latest } =
    useLoaderData<typeof loader>();
  useFreshCredits(connection);
  const inProgress = countOf("in_progress", counts);
  useLiveVideos((filter) => countOf(filter, counts) > 0);

  return (
    <AppPage
      title={t("common.pages.home")}
      {...(connection.isConnected &&
        counts.published > 0 && {
          primaryAction: { content: t("home.chooseProducts"), url: "/app/products" },
        })}
    >
      {connection.isRejected && (
        <Banner
          tone="critical"
          title={t("common.keyRejected.title")}
          action={{ content: t("common.keyRejected.action"), url: "/app/settings" }}
        >
          {t("home.keyRejected")}
        </Banner>
      )}
      <KeepFocus>
        <BlockStack gap="400">
          {!standing.isGuideDismissed && (
            <SetupGuide
              isConnected={connection.isConnected}
              hasVideo={counts.published > 0}
              isMaking={inProgress > 0}
              areDefaultsChosen={standing.areDefaultsChosen}
            />
          )}
          {openPlan && <OpenPlanCard {...openPlan} />}
          {attention.length + expiring > 0 && <AttentionCard groups={attention} expiring={expiring} />}
          <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
            <CreditsCard
              isConnected={connection.isConnected}
              credits={connection.credits}
              readAt={connection.creditsReadAt}
              spentThisMonth={standing.spentThisMonth}
              monthlyBudget={standing.monthlyBudget}
            />
            <CountsCard counts={counts} wait={wait} capacity={standing} />
          </InlineGrid>
          {videos.length > 0 && <LiveVideosCard videos={videos} />}
          {latest.length > 0 && <LatestActivity rows={latest} />}
        </BlockStack>
      </KeepFocus>
    </AppPage>
  );
}

function LatestActivity({ rows }: Pick<React.ComponentProps<typeof GenerationRows>, "rows">) {
  const t = useTranslations("home.activity");
  return (
    <Card padding="0">
      <GenerationRows
        rows={rows}
        heading={
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h2" variant="headingMd">
              {t("heading")}
            </Text>
            <Link url="/app/generations">{t("showAll")}</Link>
          </InlineStack>
        }
      />
    </Card>
  );
}
