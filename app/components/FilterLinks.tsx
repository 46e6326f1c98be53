import { Link } from "@remix-run/react";
import { countOf, FILTERS, type Filter, type StateCounts } from "../generation/filters.ts";
import { formatNumber } from "../generation/wording.ts";
import styles from "./FilterLinks.module.css";
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
      <ul className={styles.filters}>
        {FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              className={styles.filter}
              to={urlOf(filter)}
              preventScrollReset
              {...(filter === current && { "aria-current": "page" as const })}
            >
              {FILTER_LABELS[filter]} ({formatNumber(countOf(filter, counts), locale)})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
