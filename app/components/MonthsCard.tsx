import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { type MoneyRow, MoneyTable } from "./MoneyTable.tsx";
import { useMonthName } from "./useMonthName.ts";
import { useWording } from "./useWording.ts";

export interface MonthsCardProps {
  /** The latest first, as `YYYY-MM`. */
  months: readonly { month: string; videos: number }[];
  /** Videos of all the time before. */
  earlier: number;
}

/** What each month cost, with a bar beside the others'. */
export function MonthsCard({ months, earlier }: MonthsCardProps) {
  const t = useTranslations("credits");
  const nameMonth = useMonthName();
  const { formatNumber } = useWording();
  const write = (videos: number) => [formatNumber(videos), formatNumber(costOf(videos))];
  const most = Math.max(1, ...months.map(({ videos }) => videos));
  const rows = months.map(
    ({ month, videos }): MoneyRow => ({
      key: month,
      label: <Link url={`/app/money?month=${month}`}>{nameMonth(month)}</Link>,
      share: videos / most,
      numbers: write(videos),
    }),
  );
  const before = { key: "earlier", label: t("months.earlier"), numbers: write(earlier) };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("months.title")}
        </Text>
        <MoneyTable
          caption={t("months.title")}
          what={t("months.month")}
          columns={[t("columns.videos"), t("columns.credits")]}
          rows={earlier > 0 ? [...rows, before] : rows}
        />
        <Text as="p" tone="subdued" variant="bodySm">
          {t("months.note")}
        </Text>
      </BlockStack>
    </Card>
  );
}
