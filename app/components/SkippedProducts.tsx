import { BlockStack, Box, Button, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { SkipReason } from "../generation/product.ts";
import type { SkippedGroup } from "../store/plan-pages.ts";
import { Dialog } from "./Dialog.tsx";
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

function Group(group: SkippedGroup) {
  const { reason, count } = group;
  const { nameSkip, explainSkip } = useWording();
  const t = useTranslations("review.skipped");
  const [isOpen, setIsOpen] = useState(false);
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
            <Button variant="plain" onClick={() => setIsOpen(true)}>
              {t("show", { count })}
            </Button>
            {reason === "in_progress" && <Link url="/app/generations?show=in_progress">{t("progress")}</Link>}
          </InlineStack>
        </BlockStack>
      </Box>
      <SkippedDialog group={group} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

interface SkippedDialogProps {
  group: SkippedGroup;
  isOpen: boolean;
  onClose: () => void;
}

/** Over the page: opened within it, what is skipped would push down what is made. */
function SkippedDialog({ group, isOpen, onClose }: SkippedDialogProps) {
  const { reason, count, products } = group;
  const { nameSkip } = useWording();
  const t = useTranslations("review.skipped");
  return (
    <Dialog
      isOpen={isOpen}
      title={t("group", { reason: nameSkip(reason), count })}
      closeLabel={t("close")}
      onClose={onClose}
    >
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
        <Text as="p" tone="subdued">
          {t("more", { count: count - products.length })}
        </Text>
      )}
    </Dialog>
  );
}
