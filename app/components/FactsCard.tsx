import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { LabeledValue } from "./LabeledValue.tsx";
import { LocalTime } from "./LocalTime.tsx";
import { useWording } from "./useWording.ts";

export interface FactsCardProps {
  generation: {
    requestId: string;
    createdAt: string;
    publishedAt: string | null;
    /** Zero-based. */
    position: number | null;
    videoBytes: number | null;
    remoteId: string | null;
  };
}

export function FactsCard({ generation }: FactsCardProps) {
  const { formatNumber, formatBytes } = useWording();
  const { requestId, createdAt, publishedAt, position, videoBytes, remoteId } = generation;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Details
        </Text>
        <LabeledValue label="Request">
          <Link url={`/app/generations?request=${requestId}`}>
            <LocalTime at={createdAt} />
          </Link>
        </LabeledValue>
        {publishedAt !== null && (
          <LabeledValue label="Published">
            <LocalTime at={publishedAt} />
          </LabeledValue>
        )}
        {position !== null && (
          <LabeledValue label="Place in the media">{formatNumber(position + 1)}</LabeledValue>
        )}
        {videoBytes !== null && <LabeledValue label="Size">{formatBytes(videoBytes)}</LabeledValue>}
        {remoteId !== null && <LabeledValue label="Number at RotateProduct">{remoteId}</LabeledValue>}
      </BlockStack>
    </Card>
  );
}
