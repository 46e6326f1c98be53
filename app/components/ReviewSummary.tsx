import { BlockStack, Button, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import { costOf } from "../generation/credits.ts";
import { countCredits, countVideos, nameGenerate } from "../generation/wording.ts";
import { useLocale } from "./LocaleContext.ts";
import { ROTATEPRODUCT_URL } from "./links.ts";

export interface ReviewSummaryProps {
  videos: number;
  /** As last read; null: never read yet. */
  credits: number | null;
  isLoading: boolean;
  onGenerate: () => void;
}

/** Cost against balance, and the one button that spends. */
export function ReviewSummary({ videos, credits, isLoading, onGenerate }: ReviewSummaryProps) {
  const locale = useLocale();
  const cost = costOf(videos);
  const isShort = credits !== null && cost > credits;
  if (videos === 0) {
    return (
      <Card>
        <Text as="p">None of the chosen products can get a video. The reasons are listed here.</Text>
      </Card>
    );
  }
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Cost
        </Text>
        <Line label={countVideos(videos, locale)} value={countCredits(cost, locale)} />
        {credits !== null && (
          <>
            <Line label="Your balance" value={countCredits(credits, locale)} />
            <Divider />
            {isShort ? (
              <Line label="Missing" value={countCredits(cost - credits, locale)} />
            ) : (
              <Line label="Left afterwards" value={countCredits(credits - cost, locale)} />
            )}
          </>
        )}
        <Button variant="primary" size="large" fullWidth onClick={onGenerate} loading={isLoading}>
          {nameGenerate(videos, locale)}
        </Button>
        {isShort && (
          <Text as="p">
            <Link url={ROTATEPRODUCT_URL} target="_blank">
              Buy credits at RotateProduct
            </Link>
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span">{label}</Text>
      <Text as="span" fontWeight="semibold">
        {value}
      </Text>
    </InlineStack>
  );
}
