import { BlockStack, Box, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** What stands in the place of an empty list: why, and the way on. */
export function Notice({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Box padding="800">
      <BlockStack gap="300" inlineAlign="center">
        <Text as="p" alignment="center">
          {text}
        </Text>
        {children}
      </BlockStack>
    </Box>
  );
}
