import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { LocalTime } from "./LocalTime.tsx";

export interface OpenPlanCardProps {
  id: string;
  /** ISO 8601 */
  createdAt: string;
  isPlanned: boolean;
  /** Null before the products were counted. */
  total: number | null;
}

/** Leads whoever left a large review back to it. */
export function OpenPlanCard({ id, createdAt, isPlanned, total }: OpenPlanCardProps) {
  const t = useTranslations("home.openPlan");
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="300">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {total === null ? t("heading") : t("headingOf", { count: total })}
          </Text>
          <Text as="p" tone="subdued">
            {t.rich(isPlanned ? "ready" : "reading", { time: () => <LocalTime at={createdAt} /> })}
          </Text>
        </BlockStack>
        <Button url={`/app/requests/${id}/review`}>{t("open")}</Button>
      </InlineStack>
    </Card>
  );
}
