import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, Divider, Link, Text } from "@shopify/polaris";
import { costOf, countAffordable } from "../generation/credits.ts";
import { countCredits, countVideos, explainShortfall, nameGenerate } from "../generation/wording.ts";
import { LabeledValue } from "./LabeledValue.tsx";
import { useLocale } from "./LocaleContext.ts";
import { ROTATEPRODUCT_URL } from "./links.ts";

export interface ReviewSummaryProps {
  videos: number;
  /** As last read; null: never read yet. */
  credits: number | null;
  isLoading: boolean;
  /** Starts the first so many. */
  onGenerate: (videos: number) => void;
}

/** Cost against balance, and the one button that spends: for all of it, or for what the balance pays for. */
export function ReviewSummary({ videos, credits, isLoading, onGenerate }: ReviewSummaryProps) {
  const locale = useLocale();
  if (videos === 0) {
    return (
      <Card>
        <Text as="p">None of the chosen products can get a video. The reasons are listed here.</Text>
      </Card>
    );
  }
  const cost = costOf(videos);
  const isShort = credits !== null && cost > credits;
  const startable = isShort ? countAffordable(credits) : videos;
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
            <LabeledValue label={isShort ? "Missing" : "Left afterwards"}>
              {countCredits(Math.abs(credits - cost), locale)}
            </LabeledValue>
          </>
        )}
        {isShort && <Shortfall videos={videos} credits={credits} />}
        {startable > 0 && (
          <Button
            variant="primary"
            size="large"
            fullWidth
            onClick={() => onGenerate(startable)}
            loading={isLoading}
          >
            {nameGenerate(startable, locale)}
          </Button>
        )}
      </BlockStack>
    </Card>
  );
}

/** What is missing, and a way to look again once credits were bought. */
function Shortfall({ videos, credits }: { videos: number; credits: number }) {
  const locale = useLocale();
  const fetcher = useFetcher();
  const facts = { products: videos, needed: costOf(videos), credits, affordable: countAffordable(credits) };
  return (
    <BlockStack gap="300">
      <Text as="p" tone="critical">
        {explainShortfall(facts, locale)}
      </Text>
      <Text as="p">
        <Link url={ROTATEPRODUCT_URL} target="_blank">
          Buy credits at RotateProduct
        </Link>
      </Text>
      <fetcher.Form method="post" action="/app/credits">
        <Button submit fullWidth loading={fetcher.state !== "idle"}>
          Check balance
        </Button>
      </fetcher.Form>
    </BlockStack>
  );
}
