import { BlockStack, Button, Card, Divider, Link, Text } from "@shopify/polaris";
import { costOf } from "../generation/credits.ts";
import { countCredits, countVideos, nameGenerate } from "../generation/wording.ts";
import { LabeledValue } from "./LabeledValue.tsx";
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
        <LabeledValue label={countVideos(videos, locale)}>{countCredits(cost, locale)}</LabeledValue>
        {credits !== null && (
          <>
            <LabeledValue label="Your balance">{countCredits(credits, locale)}</LabeledValue>
            <Divider />
            {isShort ? (
              <LabeledValue label="Missing">{countCredits(cost - credits, locale)}</LabeledValue>
            ) : (
              <LabeledValue label="Left afterwards">{countCredits(credits - cost, locale)}</LabeledValue>
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
