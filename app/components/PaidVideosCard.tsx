import { BlockStack, Box, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { Fix } from "../generation/paid-fixes.ts";
import { remediesOf } from "../generation/remedies.ts";
import type { PaidVideo } from "../store/paid-videos.ts";
import { FixAllButtons } from "./FixAllButtons.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import { MakeAgain } from "./MakeAgain.tsx";
import { ProductThumbnail } from "./ProductThumbnail.tsx";
import { RemedyButtons } from "./RemedyButtons.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useBulkAction } from "./useBulkAction.ts";
import { useWording } from "./useWording.ts";

export interface PaidVideosCardProps {
  /** The latest of them. */
  videos: readonly PaidVideo[];
  total: number;
  /** What helps many of them at once, at no cost. */
  fixes: readonly { fix: Fix; count: number }[];
}

/** Paid videos that are in no product and not on their way there, each with what helps. */
export function PaidVideosCard({ videos, total, fixes }: PaidVideosCardProps) {
  const t = useTranslations("credits.stranded");
  const action = useBulkAction(undefined, "/app/money");
  return (
    <KeepFocus>
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            {t("title")}
          </Text>
          {videos.length === 0 && (
            <Text as="p" tone="subdued">
              {t("none")}
            </Text>
          )}
          {fixes.length > 0 && <FixAllButtons fixes={fixes} action={action} />}
          {videos.map((video, index) => (
            <BlockStack key={video.id} gap="300">
              {(index > 0 || fixes.length > 0) && <Divider />}
              <PaidVideoItem video={video} />
            </BlockStack>
          ))}
          {total > videos.length && (
            <Text as="p" tone="subdued">
              {t.rich("more", {
                total,
                shown: videos.length,
                attention: (text) => <Link url="/app/generations?show=attention">{text}</Link>,
                failed: (text) => <Link url="/app/generations?show=failed">{text}</Link>,
                removed: (text) => <Link url="/app/generations?show=removed">{text}</Link>,
                canceled: (text) => <Link url="/app/generations?show=canceled">{text}</Link>,
              })}
            </Text>
          )}
        </BlockStack>
      </Card>
    </KeepFocus>
  );
}

function PaidVideoItem({ video }: { video: PaidVideo }) {
  const { explainStatus } = useWording();
  const { id, productId, productTitle, imageUrl } = video;
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
        <RemedyButtons
          remedies={remediesOf(video)}
          target={{ id }}
          makeAgain={<MakeAgain id={id} productId={productId} imageId={null} isLive={false} />}
        />
      </BlockStack>
    </InlineStack>
  );
}
