import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AppPage } from "../components/AppPage.tsx";
import { DetailLayout } from "../components/DetailLayout.tsx";
import { FactsCard } from "../components/FactsCard.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { productUrl } from "../components/links.ts";
import { pageTitle } from "../components/pageTitle.ts";
import { StatusCard } from "../components/StatusCard.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { useLiveVideos } from "../components/useLiveData.ts";
import { VideoPreview } from "../components/VideoPreview.tsx";
import { STATES_OF_FILTER } from "../generation/filters.ts";
import { pages, videoPreviewUrl } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

export const meta = pageTitle<typeof loader>("generation", (data) => data.generation.productTitle);

export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const generation = await pages.readGeneration(session.shop, id);
  if (generation === null) throw json(null, { status: 404 });
  const videoUrl = generation.videoBytes === null ? null : videoPreviewUrl(id);
  return json({ generation, videoUrl });
}

export const clientLoader = keepLastData();

export default function Generation() {
  const { generation, videoUrl } = useLoaderData<typeof loader>();
  useLiveVideos((filter) => STATES_OF_FILTER[filter].includes(generation.state));
  const t = useTranslations("generation");
  const { id, productTitle, imageUrl, endImageUrl, collectedAt, events } = generation;
  return (
    <AppPage
      title={productTitle}
      backAction={{ content: t("back"), url: "/app/generations" }}
      secondaryActions={[
        { content: t("openProduct"), url: productUrl(generation.productId), target: "_top" },
      ]}
    >
      <DetailLayout
        media={
          <VideoPreview
            key={id}
            title={productTitle}
            imageUrl={imageUrl}
            endImageUrl={endImageUrl}
            videoUrl={videoUrl}
            wasSaved={collectedAt !== null}
          />
        }
        status={<StatusCard key={id} generation={generation} />}
        timeline={<Timeline events={events} />}
        facts={<FactsCard generation={generation} />}
      />
    </AppPage>
  );
}
