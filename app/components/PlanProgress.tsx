import { BlockStack, Card, ProgressBar, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_SELECTED } from "../generation/selection.ts";

/** Without a step forward for so long, Shopify is in no hurry. */
const SLOW_AFTER_MS = 45_000;

export interface PlanProgressProps {
  read: number;
  /** Null before the products were counted. */
  total: number | null;
}

/** How far a worker has come with a plan; the page reads it again and again. */
export function PlanProgress({ read, total }: PlanProgressProps) {
  const t = useTranslations("review.planning");
  const isSlow = useStandstill(read);
  const wanted = total === null ? null : Math.min(total, MAX_SELECTED);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("title")}
        </Text>
        <ProgressBar
          progress={wanted === null || wanted === 0 ? 0 : Math.min(100, Math.round((100 * read) / wanted))}
          size="small"
          tone="highlight"
          ariaLabelledBy="plan-progress"
        />
        <Text as="p" id="plan-progress">
          {wanted === null ? t("counting") : t("progress", { read: Math.min(read, wanted), total: wanted })}
        </Text>
        <Text as="p" tone="subdued">
          {t(isSlow ? "slow" : "leave")}
        </Text>
      </BlockStack>
    </Card>
  );
}

/** True while a number has not changed for a while. */
function useStandstill(value: number): boolean {
  const [stoodAt, setStoodAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStoodAt(value), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return stoodAt === value;
}
