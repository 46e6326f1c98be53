import { Text } from "@shopify/polaris";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { roundRange } from "../generation/estimate.ts";

/** An estimate as it comes from the server: a day is ISO 8601. */
export type EstimateData = { kind: "within"; fromMs: number; toMs: number } | { kind: "by"; at: string };

/** When what moves is likely to be finished. */
export function EstimateNote({ estimate, isReview }: { estimate: EstimateData; isReview: boolean }) {
  const t = useTranslations("generations.estimate");
  const format = useFormatter();
  const locale = useLocale();
  const words = () => {
    if (estimate.kind === "by") {
      const day = { day: "numeric", month: "long", timeZone: "UTC" } as const;
      return t("byDay", { day: format.dateTime(new Date(estimate.at), day) });
    }
    const { unit, from, to } = roundRange(estimate);
    const range = from === to ? format.number(to) : new Intl.NumberFormat(locale).formatRange(from, to);
    return t(`${isReview ? "review" : "published"}.${unit}`, { range, to });
  };
  return (
    <Text as="p" tone="subdued">
      {words()}
    </Text>
  );
}
