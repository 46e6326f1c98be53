import { BlockStack, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useId } from "react";

export interface GaugeProps {
  label: string;
  /** How much of how much, in words. */
  text: string;
  used: number;
  /** Null where there is no limit, or none is known: then there is no bar. */
  limit: number | null;
}

/** From here on a limit is near enough to be marked. */
const NEAR_PERCENT = 90;

/** How much of a limit is used up. */
export function Gauge({ label, text, used, limit }: GaugeProps) {
  const id = useId();
  const percent = limit === null ? null : percentOf(used, limit);
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" gap="200">
        <Text as="span" id={id}>
          {label}
        </Text>
        <Text as="span" fontWeight="medium">
          {text}
        </Text>
      </InlineStack>
      {percent !== null && (
        <ProgressBar
          ariaLabelledBy={id}
          size="small"
          animated={false}
          progress={percent}
          tone={percent >= NEAR_PERCENT ? "critical" : "primary"}
        />
      )}
    </BlockStack>
  );
}

/** Whole percents from 0 to 100; more than a limit, or a limit of nothing, is all of it. */
export function percentOf(used: number, limit: number): number {
  return limit <= 0 ? 100 : Math.min(100, Math.round((100 * used) / limit));
}
