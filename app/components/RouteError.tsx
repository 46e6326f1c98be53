import { useRevalidator, useRouteError } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { keyOfError } from "./keyOfError.ts";

/** The error boundary of the pages inside the app's frame. */
export function RouteError() {
  const t = useTranslations();
  const key = keyOfError(useRouteError());
  const { revalidate, state } = useRevalidator();
  return (
    <Page title={t(`errors.${key}.title`)} backAction={{ content: t("common.pages.home"), url: "/app" }}>
      <Card>
        <BlockStack gap="400">
          <Text as="p">{t(`errors.${key}.sentence`)}</Text>
          <InlineStack>
            {key === "notFound" ? (
              <Button url="/app">{t("common.pages.home")}</Button>
            ) : (
              <Button onClick={revalidate} loading={state === "loading"}>
                {t("common.tryAgain")}
              </Button>
            )}
          </InlineStack>
        </BlockStack>
      </Card>
    </Page>
  );
}
