import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, Divider, Link, Text } from "@shopify/polaris";
import type { ClickRefusal } from "../generation/click.ts";
import { costOf, countAffordable } from "../generation/credits.ts";
import { paceVideos } from "../generation/quota.ts";
import { LabeledValue } from "./LabeledValue.tsx";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useWording } from "./useWording.ts";

export interface ReviewSummaryProps {
  videos: number;
  /** As last read; null: never read yet. */
  credits: number | null;
  outlook: {
    /** What stands against all of it, besides the balance. */
    refusal: ClickRefusal | null;
    /** What Shopify's weekly limit leaves; times are ISO 8601. */
    week: { left: number; freesAt: string };
    at: string;
  };
  isLoading: boolean;
  /** The merchant is asked about the cost once more, and answers there. */
  isAsked: boolean;
  /** Starts the first so many. */
  onGenerate: (videos: number) => void;
}

/** Cost against balance and limits, and the one button that spends: for all of it, or for as much as can be made. */
export function ReviewSummary({
  videos,
  credits,
  outlook,
  isLoading,
  isAsked,
  onGenerate,
}: ReviewSummaryProps) {
  const { countVideos, countCredits, nameGenerate, explainRefusal, explainPace } = useWording();
  if (videos === 0) {
    return (
      <Card>
        <Text as="p">None of the chosen products can get a video. The reasons are listed here.</Text>
      </Card>
    );
  }
  const cost = costOf(videos);
  const isShort = credits !== null && cost > credits;
  const { refusal, week, at } = outlook;
  const possible = refusal === null ? videos : countPossible(refusal);
  const startable = isShort ? Math.min(possible, countAffordable(credits)) : possible;
  const now = new Date(at);
  const pace = paceVideos({ videos: startable, week: { ...week, freesAt: new Date(week.freesAt) }, now });
  const paceText = explainPace(pace);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Cost
        </Text>
        <LabeledValue label={countVideos(videos)}>{countCredits(cost)}</LabeledValue>
        {credits !== null && <BalanceLines videos={videos} startable={startable} credits={credits} />}
        {isShort && <Shortfall videos={videos} startable={startable} credits={credits} />}
        {refusal !== null && (
          <Text as="p" tone="critical">
            {explainRefusal(
              "affordable" in refusal ? { ...refusal, affordable: startable } : refusal,
              videos,
            )}
          </Text>
        )}
        {(refusal?.kind === "budget_short" || refusal?.kind === "key_rejected") && (
          <Text as="p">
            <Link url="/app/settings">Open settings</Link>
          </Text>
        )}
        {paceText !== null && <Text as="p">{paceText}</Text>}
        {startable > 0 && !isAsked && (
          <Button
            variant="primary"
            size="large"
            fullWidth
            onClick={() => onGenerate(startable)}
            loading={isLoading}
          >
            {nameGenerate(startable)}
          </Button>
        )}
      </BlockStack>
    </Card>
  );
}

/** What is missing for all of it; else what the part that the button starts leaves. */
function BalanceLines({ videos, startable, credits }: Record<"videos" | "startable" | "credits", number>) {
  const { countVideos, countCredits } = useWording();
  const missing = costOf(videos) - credits;
  const label = startable < videos ? `Left after ${countVideos(startable)}` : "Left afterwards";
  return (
    <>
      <LabeledValue label="Your balance">{countCredits(credits)}</LabeledValue>
      {(missing > 0 || startable > 0) && <Divider />}
      {missing > 0 && <LabeledValue label="Missing">{countCredits(missing)}</LabeledValue>}
      {missing <= 0 && startable > 0 && (
        <LabeledValue label={label}>{countCredits(credits - costOf(startable))}</LabeledValue>
      )}
    </>
  );
}

function countPossible(refusal: ClickRefusal): number {
  switch (refusal.kind) {
    case "quota_short":
      return refusal.room;
    case "credits_short":
    case "budget_short":
      return refusal.affordable;
    default:
      return 0;
  }
}

/** What is missing, and a way to look again once credits were bought. */
function Shortfall({ videos, startable, credits }: Record<"videos" | "startable" | "credits", number>) {
  const { explainShortfall } = useWording();
  const fetcher = useFetcher();
  const facts = { products: videos, needed: costOf(videos), credits, affordable: startable };
  return (
    <BlockStack gap="300">
      <Text as="p" tone="critical">
        {explainShortfall(facts)}
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
