import { BlockStack, Text } from "@shopify/polaris";
import type { PlanTimeData } from "../locales/create-wording.ts";
import { useWording } from "./useWording.ts";

/** How long it will take, as far as that was measured; else what is known of it. */
export function PlanTime(time: PlanTimeData) {
  const { explainPlanTime } = useWording();
  const [first, ...others] = explainPlanTime(time);
  return (
    <BlockStack gap="100">
      <Text as="p">{first}</Text>
      {others.map((text) => (
        <Text key={text} as="p" tone="subdued">
          {text}
        </Text>
      ))}
    </BlockStack>
  );
}
