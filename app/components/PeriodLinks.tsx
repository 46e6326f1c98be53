import { Link } from "@remix-run/react";
import { useLocale } from "use-intl";
import styles from "./FilterLinks.module.css";

/** @param months as `YYYY-MM`, in the order shown; `current` is one of them, or "all" */
export function PeriodLinks({ months, current }: { months: readonly string[]; current: string }) {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return (
    <nav aria-label="Period">
      <ul className={styles.filters}>
        {["all", ...months].map((period) => (
          <li key={period}>
            <Link
              className={styles.filter}
              to={period === "all" ? "/app/money" : `/app/money?month=${period}`}
              preventScrollReset
              {...(period === current && { "aria-current": "page" as const })}
            >
              {period === "all" ? "All time" : format.format(new Date(`${period}-01T00:00:00Z`))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
