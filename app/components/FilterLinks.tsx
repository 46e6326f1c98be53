import { Button, InlineStack } from "@shopify/polaris";
import { countOf, FILTERS, type Filter, type StateCounts } from "../generation/filters.ts";
import { formatNumber } from "../generation/wording.ts";
import { useLocale } from "./LocaleContext.ts";

export const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  all: "All",
  in_progress: "In progress",
  attention: "Needs attention",
  published: "Published",
  failed: "Failed",
  canceled: "Canceled",
};

export interface FilterLinksProps {
  current: Filter;
  counts: StateCounts;
  urlOf: (filter: Filter) => string;
}

export function FilterLinks({ current, counts, urlOf }: FilterLinksProps) {
  const locale = useLocale();
  return (
    <nav aria-label="Filter by state">
      <InlineStack gap="100">
        {FILTERS.map((filter) => (
          <Button
            key={filter}
            url={urlOf(filter)}
            variant="tertiary"
            size="slim"
            pressed={filter === current}
            {...(filter === current && { accessibilityLabel: `${FILTER_LABELS[filter]}, shown now` })}
          >
            {`${FILTER_LABELS[filter]} (${formatNumber(countOf(filter, counts), locale)})`}
          </Button>
        ))}
      </InlineStack>
    </nav>
  );
}
