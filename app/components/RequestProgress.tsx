import { BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { countOf, type Filter, type StateCounts } from "../generation/filters.ts";
import type { EstimateData } from "../locales/create-wording.ts";
import { EstimateNote } from "./EstimateNote.tsx";
import { LocalTime } from "./LocalTime.tsx";
import { nameProducts } from "./name-products.ts";
import { StackedBar } from "./StackedBar.tsx";
import { useWording } from "./useWording.ts";
import { type Wait, WaitNote } from "./WaitNote.tsx";

const DONE: readonly Filter[] = ["published", "failed", "canceled", "removed"];

/** A request as it comes from the server: times are ISO 8601. */
export interface RequestData {
  id: string;
  confirmedAt: string;
  withdrawnAt: string | null;
  makesAgain: boolean;
  total: number;
  counts: StateCounts;
  named: readonly { title: string; imageUrl: string | null }[];
  estimate: EstimateData | null;
  endsInReview: boolean;
  isUnmeasured: boolean;
}

export interface RequestProgressProps {
  request: RequestData;
  wait: Wait;
  /** Leads to its videos; not where they are shown already. */
  hasLink?: boolean;
  /** What can be done about the whole of it. */
  children?: ReactNode;
}

/** How far the videos of one click have come, and how long the rest may take. */
export function RequestProgress({ request, wait, hasLink = false, children }: RequestProgressProps) {
  const { id, confirmedAt, withdrawnAt, total, counts, named, estimate, endsInReview, isUnmeasured } =
    request;
  const texts = useTranslations();
  const t = useTranslations("generations.requests");
  const format = useFormatter();
  const { summarizeCounts } = useWording();
  const done = DONE.reduce((sum, filter) => sum + countOf(filter, counts), 0);
  const titles = named.map(({ title }) => title);
  const facts = total === 0 ? t("nothingMade") : t("done", { done, total, summary: summarizeCounts(counts) });
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="start" gap="200">
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm">
            {named.length === 0
              ? t("nameless", { count: total })
              : nameProducts(texts, format, titles, total)}
          </Text>
          <Text as="p" tone="subdued">
            <LocalTime at={confirmedAt} />
          </Text>
        </BlockStack>
        <InlineStack gap="300" blockAlign="center">
          {hasLink && <Link url={`/app/generations?request=${id}`}>{t("showVideos")}</Link>}
          {children}
        </InlineStack>
      </InlineStack>
      <StackedBar counts={counts} label={t("progress")} />
      <Text as="p">{facts}</Text>
      {withdrawnAt !== null && (
        <Text as="p" tone="subdued">
          {t.rich("withdrawn", { time: () => <LocalTime at={withdrawnAt} /> })}
        </Text>
      )}
      {estimate && <EstimateNote estimate={estimate} isReview={endsInReview} />}
      {estimate === null && isUnmeasured && wait === null && (
        <Text as="p" tone="subdued">
          {texts("review.time.unmeasured", { videos: total })}
        </Text>
      )}
      <WaitNote wait={wait} counts={counts} />
    </BlockStack>
  );
}
