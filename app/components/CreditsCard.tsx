import { BlockStack, Button, Card, InlineError, InlineStack, Link, Text } from "@shopify/polaris";
import { countAffordable } from "../generation/credits.ts";
import { LocalTime } from "./LocalTime.tsx";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useBalanceCheck } from "./useBalanceCheck.ts";
import { useWording } from "./useWording.ts";

/** The balance as last read, what it buys, and a button to read it again. */
export function CreditsCard({ credits, readAt }: { credits: number | null; readAt: string | null }) {
  const { countVideos, countCredits } = useWording();
  const balance = useBalanceCheck();
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Credits
          </Text>
          <Button variant="plain" onClick={balance.start} loading={balance.isRunning}>
            Check balance
          </Button>
        </InlineStack>
        {credits !== null && (
          <BlockStack gap="100">
            <Text as="p" variant="headingLg">
              {countCredits(credits)}
            </Text>
            <Text as="p" tone="subdued">
              Enough for {countVideos(countAffordable(credits))}
              {readAt !== null && (
                <>
                  , as of <LocalTime at={readAt} />
                </>
              )}
            </Text>
          </BlockStack>
        )}
        {balance.problem && <InlineError fieldID="credits" message={balance.problem} />}
        <Text as="p">
          <Link url={ROTATEPRODUCT_URL} target="_blank">
            Buy credits at RotateProduct
          </Link>
        </Text>
      </BlockStack>
    </Card>
  );
}
