import { BlockStack, Button, Card, InlineError, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { countAffordable } from "../generation/credits.ts";
import { Gauge } from "./Gauge.tsx";
import { LocalTime } from "./LocalTime.tsx";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useBalanceCheck } from "./useBalanceCheck.ts";
import { useWording } from "./useWording.ts";

export interface CreditsCardProps {
  isConnected: boolean;
  /** As last read; null before that. */
  credits: number | null;
  /** ISO 8601 */
  readAt: string | null;
  /** Credits of this calendar month (UTC). */
  spentThisMonth: number;
  monthlyBudget: number | null;
}

/** The balance, what it buys, and what this month has cost. */
export function CreditsCard({
  isConnected,
  credits,
  readAt,
  spentThisMonth,
  monthlyBudget,
}: CreditsCardProps) {
  const t = useTranslations("home.credits");
  const balance = useBalanceCheck();
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t("heading")}
          </Text>
          {isConnected && (
            <Button variant="plain" onClick={balance.start} loading={balance.isRunning}>
              {t("check")}
            </Button>
          )}
        </InlineStack>
        {isConnected ? <Balance credits={credits} readAt={readAt} /> : <NotConnected />}
        {balance.problem && <InlineError fieldID="credits" message={balance.problem} />}
        <MonthGauge spent={spentThisMonth} budget={monthlyBudget} />
        {isConnected && (
          <Text as="p">
            <Link url={ROTATEPRODUCT_URL} target="_blank">
              {t("buy")}
            </Link>
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

function Balance({ credits, readAt }: Pick<CreditsCardProps, "credits" | "readAt">) {
  const t = useTranslations("home.credits");
  const { countCredits } = useWording();
  if (credits === null) return <Text as="p">{t("unknown")}</Text>;
  return (
    <BlockStack gap="100">
      <Text as="p" variant="headingLg">
        {countCredits(credits)}
      </Text>
      <Text as="p">{t("enough", { count: countAffordable(credits) })}</Text>
      {readAt !== null && (
        <Text as="p" tone="subdued">
          {t.rich("readAt", { time: () => <LocalTime at={readAt} /> })}
        </Text>
      )}
    </BlockStack>
  );
}

function NotConnected() {
  const t = useTranslations("home.credits");
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Text as="p">{t("notConnected")}</Text>
      <Button url="/app/settings">{t("connect")}</Button>
    </BlockStack>
  );
}

function MonthGauge({ spent, budget }: { spent: number; budget: number | null }) {
  const t = useTranslations("home.credits");
  return (
    <BlockStack gap="100">
      <Gauge
        label={t("thisMonth")}
        text={budget === null ? t("noBudget", { spent }) : t("ofBudget", { spent, budget })}
        used={spent}
        limit={budget}
      />
      {budget === null && (
        <Text as="p">
          <Link url="/app/settings">{t("setBudget")}</Link>
        </Text>
      )}
    </BlockStack>
  );
}
