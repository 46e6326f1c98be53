import { BlockStack, Box, Button, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { SkipReason } from "../generation/product.ts";
import type { SkippedGroup } from "../store/plan-pages.ts";
import { productUrl } from "./links.ts";
import { Row, RowList } from "./RowList.tsx";
import { useWording } from "./useWording.ts";

/** What the merchant can change about a product themselves, at Shopify. */
const HELPED_AT_SHOPIFY: readonly SkipReason[] = ["no_image", "image_not_on_shopify", "media_limit"];

/** Products that get no video, by reason, with the way out. Short, as it stands before a list of thousands. */
export function SkippedProducts({ groups }: { groups: readonly SkippedGroup[] }) {
  const t = useTranslations("review.skipped");
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="0">
        <Text as="h2" variant="headingMd">
          {t("title")}
        </Text>
      </Box>
      {groups.map((group, index) => (
        <Box key={group.reason}>
          {index > 0 && <Divider />}
          <Group {...group} />
        </Box>
      ))}
    </Card>
  );
}

function Group({ reason, count, products }: SkippedGroup) {
  const { nameSkip, explainSkip } = useWording();
  const t = useTranslations("review.skipped");
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h3" variant="headingSm">
            {t("group", { reason: nameSkip(reason), count })}
          </Text>
          <Text as="p" tone="subdued">
            {explainSkip(reason, count)}
          </Text>
          <InlineStack gap="400">
            <Button
              variant="plain"
              disclosure={isOpen ? "up" : "down"}
              ariaExpanded={isOpen}
              ariaControls={id}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(isOpen ? "hide" : "show", { count })}
            </Button>
            {reason === "in_progress" && <Link url="/app/generations?show=in_progress">{t("progress")}</Link>}
          </InlineStack>
        </BlockStack>
      </Box>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
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
        )}
        {count > products.length && (
          <Box paddingInline="400" paddingBlockEnd="300">
            <Text as="p" tone="subdued">
              {t("more", { count: count - products.length })}
            </Text>
          </Box>
        )}
      </div>
    </>
  );
}
