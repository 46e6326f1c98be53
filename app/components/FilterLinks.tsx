import { Link } from "@remix-run/react";
import { countOf, FILTERS, type Filter, type StateCounts } from "../generation/filters.ts";
import styles from "./FilterLinks.module.css";
import { useWording } from "./useWording.ts";

export const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  all: "All",
  in_progress: "In progress",
  attention: "Needs attention",
  published: "Published",
  failed: "Failed",
  canceled: "Canceled",
  review: "To review",
  removed: "Removed",
};

export interface FilterLinksProps {
  current: Filter;
  counts: StateCounts;
  urlOf: (filter: Filter) => string;
}

export function FilterLinks({ current, counts, urlOf }: FilterLinksProps) {
  const { formatNumber } = useWording();
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
              {FILTER_LABELS[filter]} ({formatNumber(countOf(filter, counts))})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
