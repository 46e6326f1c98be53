import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { LabeledValue } from "./LabeledValue.tsx";
import { LocalTime } from "./LocalTime.tsx";
import { FILES_URL } from "./links.ts";
import { useWording } from "./useWording.ts";

export interface FactsCardProps {
  generation: {
    requestId: string;
    createdAt: string;
    publishedAt: string | null;
    removedAt: string | null;
    /** Zero-based. */
    position: number | null;
    videoBytes: number | null;
    remoteId: string | null;
    description: string | null;
    fileId: string | null;
    replacesId: string | null;
  };
}

export function FactsCard({ generation }: FactsCardProps) {
  const t = useTranslations("generation.facts");
  const { formatNumber, formatBytes } = useWording();
  const { requestId, createdAt, publishedAt, removedAt, position } = generation;
  const { videoBytes, remoteId, description, fileId, replacesId } = generation;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("title")}
        </Text>
        <LabeledValue label={t("request")}>
          <Link url={`/app/generations?request=${requestId}`}>
            <LocalTime at={createdAt} />
          </Link>
        </LabeledValue>
        {replacesId !== null && (
          <LabeledValue label={t("replaces")}>
            <Link url={`/app/generations/${replacesId}`}>{t("earlier")}</Link>
          </LabeledValue>
        )}
        {description !== null && <LabeledValue label={t("description")}>{description}</LabeledValue>}
        {publishedAt !== null && (
          <LabeledValue label={t("published")}>
            <LocalTime at={publishedAt} />
          </LabeledValue>
        )}
        {removedAt !== null && (
          <LabeledValue label={t("removed")}>
            <LocalTime at={removedAt} />
          </LabeledValue>
        )}
        {position !== null && <LabeledValue label={t("place")}>{formatNumber(position + 1)}</LabeledValue>}
        {videoBytes !== null && <LabeledValue label={t("size")}>{formatBytes(videoBytes)}</LabeledValue>}
        {remoteId !== null && <LabeledValue label={t("number")}>{remoteId}</LabeledValue>}
        {fileId !== null && (
          <LabeledValue label={t("file")}>
            <Link url={FILES_URL} target="_top">
              {t("openFiles")}
            </Link>
          </LabeledValue>
        )}
      </BlockStack>
    </Card>
  );
}
