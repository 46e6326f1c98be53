import { Link } from "@remix-run/react";
import { useTranslations } from "use-intl";
import styles from "./FilterLinks.module.css";
import { useMonthName } from "./useMonthName.ts";

/** @param months as `YYYY-MM`, in the order shown; `current` is one of them, or "all" */
export function PeriodLinks({ months, current }: { months: readonly string[]; current: string }) {
  const t = useTranslations("credits.period");
  const nameMonth = useMonthName();
  return (
    <nav aria-label={t("label")}>
      <ul className={styles.filters}>
        {["all", ...months].map((period) => (
          <li key={period}>
            <Link
              className={styles.filter}
              to={period === "all" ? "/app/money" : `/app/money?month=${period}`}
              preventScrollReset
              {...(period === current && { "aria-current": "page" as const })}
            >
              {period === "all" ? t("all") : nameMonth(period)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
