import { BlockStack, Card, InlineGrid, Link, Text } from "@shopify/polaris";
import { countOf, type Filter, type StateCounts } from "../generation/filters.ts";
import { useWording } from "./useWording.ts";
import { type Wait, WaitNote } from "./WaitNote.tsx";

const SHOWN: readonly Filter[] = ["published", "in_progress", "attention", "failed"];

/** How many videos there are of each kind, and what the queued ones wait for; each number leads to its list. */
export function CountsCard({ counts, wait }: { counts: StateCounts; wait: Wait }) {
  const { formatNumber, nameFilter } = useWording();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Videos
        </Text>
        <InlineGrid columns={2} gap="300">
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
      </BlockStack>
    </Card>
  );
}
