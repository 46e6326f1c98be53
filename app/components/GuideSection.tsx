import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { useSuccessToast } from "./useSuccessToast.ts";

/** Brings back the set-up guide that was put away. */
export function GuideSection() {
  const t = useTranslations("settings.guide");
  const { submit, state, data } = useFetcher<{ kind: string }>();
  useSuccessToast(data, ({ kind }) => (kind === "guide_shown" ? t("shown") : null));
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("heading")}
        </Text>
        <Text as="p">{t("text")}</Text>
        <InlineStack>
          <Button
            loading={state !== "idle"}
            onClick={() => submit({ intent: "show_guide" }, { method: "post", action: "/app/settings" })}
          >
            {t("show")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
