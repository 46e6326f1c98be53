import { BlockStack, Card, InlineGrid, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { countOf, type Filter, type StateCounts } from "../generation/filters.ts";
import { Gauge } from "./Gauge.tsx";
import { useWording } from "./useWording.ts";
import { type Wait, WaitNote } from "./WaitNote.tsx";

const SHOWN: readonly Filter[] = ["published", "in_progress", "review", "attention", "failed"];

/** What Shopify hosts for the store, as last read; null before that. */
export interface Capacity {
  hostedVideos: number | null;
  /** Null where the plan's limit is not known. */
  hostedVideosMax: number | null;
}

export interface CountsCardProps {
  counts: StateCounts;
  wait: Wait;
  capacity: Capacity;
}

/** How many videos there are of each kind, each number leading to its list, and how many more the store can hold. */
export function CountsCard({ counts, wait, capacity }: CountsCardProps) {
  const t = useTranslations("home.videos");
  const { formatNumber, nameFilter } = useWording();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("heading")}
        </Text>
        <InlineGrid columns={{ xs: 2, sm: 3 }} gap="300">
          {SHOWN.map((filter) => (
            <BlockStack key={filter}>
              <Text as="span" variant="headingLg">
                {formatNumber(countOf(filter, counts))}
              </Text>
              <Text as="span">
                <Link url={`/app/generations?show=${filter}`} monochrome>
                  {nameFilter(filter)}
                </Link>
              </Text>
            </BlockStack>
          ))}
        </InlineGrid>
        <WaitNote wait={wait} counts={counts} />
        <CapacityGauge {...capacity} />
      </BlockStack>
    </Card>
  );
}

function CapacityGauge({ hostedVideos: hosted, hostedVideosMax: max }: Capacity) {
  const t = useTranslations("home.videos");
  const isFull = hosted !== null && max !== null && hosted >= max;
  return (
    <BlockStack gap="100">
      <Gauge
        label={t("capacity")}
        text={describe()}
        used={hosted ?? 0}
        limit={hosted === null ? null : max}
      />
      {isFull && <Text as="p">{t("capacityFull")}</Text>}
    </BlockStack>
  );

  function describe(): string {
    if (hosted === null) return t("capacityUnknown");
    return max === null ? t("capacityUnknownMax", { hosted }) : t("ofCapacity", { hosted, max });
  }
}
