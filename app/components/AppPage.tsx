import { BlockStack, Page, type PageProps } from "@shopify/polaris";
import { ConnectionBanner } from "./ConnectionBanner.tsx";

/** A page of the app: its cards below each other, and above them word of a lost connection. */
export function AppPage({ children, ...page }: PageProps) {
  return (
    <Page {...page}>
      <ConnectionBanner />
      <BlockStack gap="400">{children}</BlockStack>
    </Page>
  );
}
