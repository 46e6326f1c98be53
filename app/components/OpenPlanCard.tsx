import type { SerializeFrom } from "@remix-run/node";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { OpenPlan } from "../store/plan-pages.ts";
import { LocalTime } from "./LocalTime.tsx";

/** Leads whoever left a review back to it. */
export function OpenPlanCard({ id, createdAt, isPlanned, total }: SerializeFrom<OpenPlan>) {
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
