import { Text } from "@shopify/polaris";
import type { EstimateData } from "../locales/create-wording.ts";
import { useWording } from "./useWording.ts";

/** When what moves is likely to be finished. */
export function EstimateNote({ estimate, isReview }: { estimate: EstimateData; isReview: boolean }) {
  const { explainEstimate } = useWording();
  return (
    <Text as="p" tone="subdued">
      {explainEstimate(estimate, isReview)}
    </Text>
  );
}
