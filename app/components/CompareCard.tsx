import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { LocalTime } from "./LocalTime.tsx";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import { useLiveData } from "./useLiveData.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

/** Asks for the comparison that runs daily anyway, and shows when it last ran. */
export function CompareCard({ comparedAt }: { comparedAt: string | null }) {
  const t = useTranslations("credits.compare");
  const common = useTranslations("common");
  const fetcher = useFetcher<{ isComparing: boolean } | Unreachable>();
  useSuccessToast(fetcher.data, (answer) => ("isComparing" in answer ? t("started") : null));
  const [isAsked, setIsAsked] = useState(false);
  const isAway = fetcher.state === "idle" && isUnreachable(fetcher.data);
  const isComparing = isAsked && !isAway;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new time is what tells that the comparison has ended
  useEffect(() => setIsAsked(false), [comparedAt]);
  useLiveData(isComparing);

  const compare = () => {
    setIsAsked(true);
    fetcher.submit({ intent: "compare" }, { method: "post", action: "/app/money" });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t("title")}
          </Text>
          <Button onClick={compare} loading={isComparing}>
            {t("action")}
          </Button>
        </InlineStack>
        {isAway && (
          <Text as="p" tone="critical">
            {common("unreachable")}
          </Text>
        )}
        <Text as="p" tone="subdued">
          {t("note")}
        </Text>
        <Text as="p">
          {comparedAt === null ? t("never") : t.rich("last", { time: () => <LocalTime at={comparedAt} /> })}
        </Text>
      </BlockStack>
    </Card>
  );
}
