import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { FATES, type Fate } from "../generation/money.ts";
import { type MoneyRow, MoneyTable } from "./MoneyTable.tsx";
import { useWording } from "./useWording.ts";

const NOTED = ["saved", "failed", "double", "stray"] as const satisfies Fate[];

export interface ChargesCardProps {
  videos: Readonly<Record<Fate, number>>;
  /** What there was in any period. */
  occurred: readonly Fate[];
}

/** What was paid for, by what became of it. The parts add up to the total, each at the price of its videos. */
export function ChargesCard({ videos, occurred }: ChargesCardProps) {
  const t = useTranslations("credits");
  const { formatNumber } = useWording();
  const write = (count: number) => [formatNumber(count), formatNumber(costOf(count))];
  const total = FATES.reduce((sum, fate) => sum + videos[fate], 0);
  // A report says that nothing is live or on its way; of misfortunes it speaks only if there ever were any.
  const shown = FATES.filter((fate) => occurred.includes(fate) || fate === "live" || fate === "in_progress");
  const rows = shown.map((fate): MoneyRow => {
    const noted = NOTED.find((each) => each === fate);
    return {
      key: fate,
      label: t(`fates.${fate}`),
      note: noted === undefined ? null : t(`fateNotes.${noted}`),
      numbers: write(videos[fate]),
    };
  });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("charges.title")}
        </Text>
        <MoneyTable
          caption={t("charges.title")}
          columns={[t("columns.videos"), t("columns.credits")]}
          rows={[...rows, { key: "total", label: t("charges.total"), numbers: write(total), isTotal: true }]}
        />
      </BlockStack>
    </Card>
  );
}
