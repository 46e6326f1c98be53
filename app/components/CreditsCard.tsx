import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineError, InlineStack, Link, Text } from "@shopify/polaris";
import { countAffordable } from "../generation/credits.ts";
import { countCredits, countVideos } from "../generation/wording.ts";
import { useLocale } from "./LocaleContext.ts";
import { LocalTime } from "./LocalTime.tsx";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

/** The balance as last read, what it buys, and a button to read it again. */
export function CreditsCard({ credits, readAt }: { credits: number | null; readAt: string | null }) {
  const locale = useLocale();
  const fetcher = useFetcher<{ toast?: string; error?: string }>();
  useSuccessToast(fetcher.data);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Credits
          </Text>
          <fetcher.Form method="post" action="/app/credits">
            <Button submit variant="plain" loading={fetcher.state !== "idle"}>
              Check balance
            </Button>
          </fetcher.Form>
        </InlineStack>
        {credits !== null && (
          <BlockStack gap="100">
            <Text as="p" variant="headingLg">
              {countCredits(credits, locale)}
            </Text>
            <Text as="p" tone="subdued">
              Enough for {countVideos(countAffordable(credits), locale)}
              {readAt !== null && (
                <>
                  , as of <LocalTime at={readAt} />
                </>
              )}
            </Text>
          </BlockStack>
        )}
        {fetcher.data?.error && <InlineError fieldID="credits" message={fetcher.data.error} />}
        <Text as="p">
          <Link url={ROTATEPRODUCT_URL} target="_blank">
            Buy credits at RotateProduct
          </Link>
        </Text>
      </BlockStack>
    </Card>
  );
}
