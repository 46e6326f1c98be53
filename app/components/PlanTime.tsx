import { BlockStack, Text } from "@shopify/polaris";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import type { WaitReason } from "../generation/allowance.ts";
import { roundRange } from "../generation/estimate.ts";
import type { Pace } from "../generation/quota.ts";
import type { EstimateData } from "./EstimateNote.tsx";
import { useWording } from "./useWording.ts";

export interface PlanTimeProps {
  /** Null when nobody can know. */
  estimate: EstimateData | null;
  /** "finished" means ready for somebody's approval. */
  endsInReview: boolean;
  /** What sending waits for at the moment; times are ISO 8601. */
  wait: { reason: WaitReason; until: string } | null;
  /** How Shopify's weekly limit spreads it. */
  pace: Pace;
}

/** How long it will take, as far as that was measured; else what is known of it. */
export function PlanTime({ estimate, endsInReview, wait, pace }: PlanTimeProps) {
  const { explainPace, explainWait } = useWording();
  const t = useTranslations("review.time");
  const format = useFormatter();
  const locale = useLocale();
  const paceText = explainPace(pace);
  const words = () => {
    if (paceText !== null) return [paceText];
    if (estimate?.kind === "within") {
      const { unit, from, to } = roundRange(estimate);
      const range = from === to ? format.number(to) : new Intl.NumberFormat(locale).formatRange(from, to);
      return [t(`${endsInReview ? "review" : "published"}.${unit}`, { range, to }), t("measured")];
    }
    return wait === null ? [t("unmeasured")] : [explainWait(wait.reason, new Date(wait.until))];
  };
  const [first, ...others] = words();
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
