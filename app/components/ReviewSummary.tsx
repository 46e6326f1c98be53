import { BlockStack, Button, Card, Divider, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { ClickRefusal } from "../generation/click.ts";
import { costOf } from "../generation/credits.ts";
import { type PlanFact, weighCost, weighRoom } from "../generation/plan-facts.ts";
import { paceVideos } from "../generation/quota.ts";
import type { PlanTimeData } from "../locales/create-wording.ts";
import { CreditShortfall } from "./CreditShortfall.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import { LabeledValue } from "./LabeledValue.tsx";
import { PlanTime } from "./PlanTime.tsx";
import { useWording } from "./useWording.ts";

export interface ReviewSummaryProps {
  videos: number;
  /** How many of them can be made as things are known to stand. */
  startable: number;
  /** As last read; null: never read yet. */
  credits: number | null;
  /** Videos that are there now are replaced. */
  makesAgain: boolean;
  outlook: {
    /** What stands against all of it, besides the balance. */
    refusal: ClickRefusal | null;
    /** What Shopify's weekly limit leaves; times are ISO 8601. */
    week: { left: number; freesAt: string };
    /** What Shopify will still host; null where its limit is not known. */
    hostedLeft: number | null;
    at: string;
  };
  time: Omit<PlanTimeData, "pace">;
  isLoading: boolean;
  /** The app could not be asked: nobody knows what became of the click. */
  isUnreachable: boolean;
  /** The merchant is asked about the cost once more, and answers there. */
  isAsked: boolean;
  /** Starts the first so many. */
  onGenerate: (videos: number) => void;
}

/** Cost against balance and limits, and the one button that spends: for all of it, or for as much as can be made. */
export function ReviewSummary(props: ReviewSummaryProps) {
  const { videos, startable, credits, makesAgain, outlook, time, onGenerate } = props;
  const { isLoading, isUnreachable, isAsked } = props;
  const { nameGenerate, explainRefusal } = useWording();
  const t = useTranslations("review.summary");
  if (videos === 0) {
    return (
      <Card>
        <Text as="p">{t("nothing")}</Text>
      </Card>
    );
  }
  const { refusal, week, hostedLeft, at } = outlook;
  const isShort = credits !== null && costOf(videos) > credits;
  const pace = paceVideos({
    videos: startable,
    week: { ...week, freesAt: new Date(week.freesAt) },
    now: new Date(at),
  });
  return (
    <KeepFocus>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {t("title")}
          </Text>
          <Facts facts={weighCost({ videos, startable, credits })} />
          {isShort && <CreditShortfall videos={videos} startable={startable} credits={credits} />}
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
              <Link url="/app/settings">{t("settings")}</Link>
            </Text>
          )}
          {startable > 0 && (
            <>
              <Divider />
              <Facts facts={weighRoom({ startable, makesAgain, hostedLeft, weekLeft: week.left })} />
              <PlanTime {...time} pace={pace} />
            </>
          )}
          {makesAgain && <Text as="p">{t("again", { videos })}</Text>}
          {isUnreachable && (
            <div role="alert">
              <Text as="p" tone="critical">
                {t("unreachable")}
              </Text>
            </div>
          )}
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
    </KeepFocus>
  );
}

function Facts({ facts }: { facts: readonly PlanFact[] }) {
  const { nameFact } = useWording();
  return facts.map((fact) => {
    const { label, value } = nameFact(fact);
    return (
      <LabeledValue key={fact.kind} label={label}>
        {value}
      </LabeledValue>
    );
  });
}
