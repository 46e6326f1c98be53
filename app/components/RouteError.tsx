import { useRevalidator, useRouteError } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Page, Text } from "@shopify/polaris";
import { explainError } from "./explainError.ts";

/** The error boundary of the pages inside the app's frame. */
export function RouteError() {
  const { title, sentence } = explainError(useRouteError());
  const { revalidate, state } = useRevalidator();
  return (
    <Page title={title} backAction={{ content: "Home", url: "/app" }}>
      <Card>
        <BlockStack gap="400">
          <Text as="p">{sentence}</Text>
          <InlineStack>
            <Button onClick={revalidate} loading={state === "loading"}>
              Try again
            </Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </Page>
  );
}
