import { useFormatter } from "use-intl";

/** Writes a month such as `2026-11`: "November 2026". */
export function useMonthName(): (month: string) => string {
  const { dateTime } = useFormatter();
  return (month) =>
    dateTime(new Date(`${month}-01T00:00:00Z`), { month: "long", year: "numeric", timeZone: "UTC" });
}
