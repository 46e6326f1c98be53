import { BlockStack, Box, Card, Divider, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { SkipReason } from "../generation/product.ts";
import type { SkippedGroup } from "../store/plan-pages.ts";
import { productUrl } from "./links.ts";
import { Row, RowList } from "./RowList.tsx";
import { useWording } from "./useWording.ts";

/** What the merchant can change about a product themselves, at Shopify. */
const HELPED_AT_SHOPIFY: readonly SkipReason[] = ["no_image", "image_not_on_shopify", "media_limit"];

/** Products that get no video, by reason, with the way out. */
export function SkippedProducts({ groups }: { groups: readonly SkippedGroup[] }) {
  const { nameSkip, explainSkip } = useWording();
  const t = useTranslations("review.skipped");
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="0">
        <Text as="h2" variant="headingMd">
          {t("title")}
        </Text>
      </Box>
      {groups.map(({ reason, count, products }, index) => (
        <Box key={reason}>
          {index > 0 && <Divider />}
          <Box padding="400" paddingBlockEnd="200">
            <BlockStack gap="100">
              <Text as="h3" variant="headingSm">
                {t("group", { reason: nameSkip(reason), count })}
              </Text>
              <Text as="p" tone="subdued">
                {explainSkip(reason, count)}
              </Text>
              {reason === "in_progress" && (
                <Text as="p">
                  <Link url="/app/generations?show=in_progress">{t("progress")}</Link>
                </Text>
              )}
            </BlockStack>
          </Box>
          <RowList label={nameSkip(reason)}>
            {products.map(({ productId, title, imageUrl }) => (
              <Row
                key={productId}
                imageUrl={imageUrl}
                title={title}
                badge={
                  HELPED_AT_SHOPIFY.includes(reason) && (
                    <Link url={productUrl(productId)} target="_top">
                      {t("openProduct")}
                    </Link>
                  )
                }
              />
            ))}
          </RowList>
          {count > products.length && (
            <Box paddingInline="400" paddingBlockEnd="300">
              <Text as="p" tone="subdued">
                {t("more", { count: count - products.length })}
              </Text>
            </Box>
          )}
        </Box>
      ))}
    </Card>
  );
}
