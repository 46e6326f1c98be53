import { BlockStack, Box, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import type { Reason, State } from "../generation/generation.ts";
import { remediesOf } from "../generation/remedies.ts";
import { ProductThumbnail } from "./ProductThumbnail.tsx";
import { RemedyButtons } from "./RemedyButtons.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWording } from "./useWording.ts";

export interface PaidVideo {
  id: string;
  productId: string;
  productTitle: string;
  imageUrl: string | null;
  state: State;
  reason: Reason | null;
  videoBytes: number | null;
  /** Makes a double click on "Make again" one click. */
  clickKey: string;
}

/** Paid videos that are in no product and not on their way there, each with what helps. */
export function PaidVideosCard({ videos, total }: { videos: readonly PaidVideo[]; total: number }) {
  const { formatNumber } = useWording();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Paid, but not in a product
        </Text>
        {videos.length === 0 && (
          <Text as="p" tone="subdued">
            Every video you paid for is in its product, or on its way there.
          </Text>
        )}
        {videos.map((video, index) => (
          <BlockStack key={video.id} gap="300">
            {index > 0 && <Divider />}
            <PaidVideoItem video={video} />
          </BlockStack>
        ))}
        {total > videos.length && (
          <Text as="p" tone="subdued">
            The latest {formatNumber(videos.length)} of {formatNumber(total)}. The others are under{" "}
            <Link url="/app/generations?show=attention">Needs attention</Link> and{" "}
            <Link url="/app/generations?show=failed">Failed</Link>.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

function PaidVideoItem({ video }: { video: PaidVideo }) {
  const { explainStatus } = useWording();
  const { id, productId, productTitle, imageUrl, clickKey } = video;
  return (
    <InlineStack gap="300" wrap={false} blockAlign="start">
      {/* As wide as it is, whatever the text beside it takes. */}
      <Box minWidth="fit-content">
        <ProductThumbnail url={imageUrl} />
      </Box>
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Link url={`/app/generations/${id}`} monochrome>
            {productTitle}
          </Link>
          <StatusBadge status={video} />
        </InlineStack>
        <Text as="p" tone="subdued">
          {explainStatus(video)}
        </Text>
        <RemedyButtons remedies={remediesOf(video)} target={{ id }} again={{ productId, clickKey }} />
      </BlockStack>
    </InlineStack>
  );
}
