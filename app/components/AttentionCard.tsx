import { BlockStack, Button, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { AttentionGroup } from "../generation/notices.ts";
import { remediesOf } from "../generation/remedies.ts";
import { RemedyButtons } from "./RemedyButtons.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWording } from "./useWording.ts";

export interface AttentionCardProps {
  groups: readonly AttentionGroup[];
  /** Saved videos that will be deleted soon. */
  expiring: number;
}

/** What waits for a person, in groups that one click moves on. */
export function AttentionCard({ groups, expiring }: AttentionCardProps) {
  const t = useTranslations("home.attention");
  const isReviewOnly = groups.length > 0 && groups.every(({ state }) => state === "needs_review");
  const { countVideos, explainStatus, explainExpiring } = useWording();
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t("heading")}
          </Text>
          <Link url={isReviewOnly ? "/app/approval" : "/app/generations?show=attention"}>{t("showAll")}</Link>
        </InlineStack>
        {expiring > 0 && (
          <Text as="p" tone="caution">
            {explainExpiring(expiring)}
          </Text>
        )}
        {groups.map(({ state, reason, count }, index) => (
          <BlockStack key={`${state} ${reason}`} gap="300">
            {(index > 0 || expiring > 0) && <Divider />}
            <InlineStack gap="200" blockAlign="center">
              <StatusBadge status={{ state, reason }} />
              <Text as="span" tone="subdued">
                {countVideos(count)}
              </Text>
            </InlineStack>
            <Text as="p">{explainStatus({ state, reason }, count)}</Text>
            <InlineStack gap="200">
              {state === "needs_review" && <Button url="/app/approval">{t("review")}</Button>}
              <RemedyButtons
                remedies={remediesOf({ state, reason, videoBytes: null })}
                target={{ state, reason: reason ?? "" }}
                count={count}
              />
            </InlineStack>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
