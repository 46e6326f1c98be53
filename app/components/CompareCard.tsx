import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { LocalTime } from "./LocalTime.tsx";
import { useLiveData } from "./useLiveData.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

/** Asks for the comparison that runs daily anyway, and shows when it last ran. */
export function CompareCard({ comparedAt }: { comparedAt: string | null }) {
  const fetcher = useFetcher<{ toast?: string }>();
  useSuccessToast(fetcher.data, ({ toast }) => toast ?? null);
  const [isComparing, setIsComparing] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new time is what tells that the comparison has ended
  useEffect(() => setIsComparing(false), [comparedAt]);
  useLiveData(isComparing);

  const compare = () => {
    setIsComparing(true);
    fetcher.submit({}, { method: "post", action: "/app/money" });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Comparison
          </Text>
          <Button onClick={compare} loading={isComparing}>
            Compare now
          </Button>
        </InlineStack>
        <Text as="p" tone="subdued">
          Once a day the app compares its records with RotateProduct and with your store. It spends nothing
          and puts nothing back that you removed.
        </Text>
        <Text as="p">
          {comparedAt === null ? (
            "Not compared yet"
          ) : (
            <>
              Last compared: <LocalTime at={comparedAt} />
            </>
          )}
        </Text>
      </BlockStack>
    </Card>
  );
}
