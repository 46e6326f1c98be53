import { Link } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countOf, FILTERS, type Filter, type StateCounts } from "../generation/filters.ts";
import styles from "./FilterLinks.module.css";
import { useWording } from "./useWording.ts";

export interface FilterLinksProps {
  current: Filter;
  counts: StateCounts;
  urlOf: (filter: Filter) => string;
}

export function FilterLinks({ current, counts, urlOf }: FilterLinksProps) {
  const t = useTranslations("generations");
  const { nameFilter } = useWording();
  return (
    <nav aria-label={t("filterByState")}>
      <ul className={styles.filters}>
        {FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              className={styles.filter}
              to={urlOf(filter)}
              preventScrollReset
              {...(filter === current && { "aria-current": "page" as const })}
            >
              {t("filterLabel", { name: nameFilter(filter), count: countOf(filter, counts) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
