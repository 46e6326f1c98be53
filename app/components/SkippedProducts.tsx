import { BlockStack, Box, Card, Divider, Text } from "@shopify/polaris";
import type { SkipReason } from "../generation/product.ts";
import { Row, RowList } from "./RowList.tsx";
import { useWording } from "./useWording.ts";

export interface SkippedGroup {
  reason: SkipReason;
  count: number;
  /** The first few of them. */
  products: readonly { productId: string; title: string; imageUrl: string | null }[];
}

/** Products that get no video, by reason, with the way out. */
export function SkippedProducts({ groups }: { groups: readonly SkippedGroup[] }) {
  const { countProducts, nameSkip, explainSkip } = useWording();
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="0">
        <Text as="h2" variant="headingMd">
          Skipped, at no cost
        </Text>
      </Box>
      {groups.map(({ reason, count, products }, index) => (
        <Box key={reason}>
          {index > 0 && <Divider />}
          <Box padding="400" paddingBlockEnd="200">
            <BlockStack gap="100">
              <Text as="h3" variant="headingSm">
                {nameSkip(reason)} ({countProducts(count)})
              </Text>
              <Text as="p" tone="subdued">
                {explainSkip(reason, count)}
              </Text>
            </BlockStack>
          </Box>
          <RowList label={nameSkip(reason)}>
            {products.map(({ productId, title, imageUrl }) => (
              <Row key={productId} imageUrl={imageUrl} title={title} />
            ))}
          </RowList>
          {count > products.length && (
            <Box paddingInline="400" paddingBlockEnd="300">
              <Text as="p" tone="subdued">
                And {countProducts(count - products.length)} more.
              </Text>
            </Box>
          )}
        </Box>
      ))}
    </Card>
  );
}
