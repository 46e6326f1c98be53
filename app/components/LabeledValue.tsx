import { InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** A line of a small table: what it is on the left, how much on the right. */
export function LabeledValue({ label, children }: { label: string; children: ReactNode }) {
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" tone="subdued">
        {label}
      </Text>
      <Text as="span" fontWeight="medium">
        {children}
      </Text>
    </InlineStack>
  );
}
