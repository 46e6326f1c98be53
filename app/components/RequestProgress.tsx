import { BlockStack, Card, InlineStack, Link, ProgressBar, Text } from "@shopify/polaris";
import { countOf, type Filter, type StateCounts } from "../generation/filters.ts";
import { LocalTime } from "./LocalTime.tsx";
import { useWording } from "./useWording.ts";
import { type Wait, WaitNote } from "./WaitNote.tsx";

const DONE: readonly Filter[] = ["published", "failed", "canceled"];

export interface RequestProgressProps {
  /** ISO 8601 */
  confirmedAt: string;
  total: number;
  counts: StateCounts;
  wait: Wait;
}

/** How far the videos of one click have come. */
export function RequestProgress({ confirmedAt, total, counts, wait }: RequestProgressProps) {
  const { formatNumber, summarizeCounts } = useWording();
  const done = DONE.reduce((sum, filter) => sum + countOf(filter, counts), 0);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            Request of <LocalTime at={confirmedAt} />
          </Text>
          <Link url="/app/generations">Show all requests</Link>
        </InlineStack>
        <ProgressBar
          progress={total === 0 ? 100 : (100 * done) / total}
          size="small"
          tone={done === total ? "success" : "highlight"}
          ariaLabelledBy="request-progress"
        />
        <Text as="p" id="request-progress">
          {formatNumber(done)} of {formatNumber(total)} done: {summarizeCounts(counts)}
        </Text>
        <WaitNote wait={wait} counts={counts} />
      </BlockStack>
    </Card>
  );
}
