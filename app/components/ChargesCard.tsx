import { BlockStack, Card, Text } from "@shopify/polaris";
import { costOf } from "../generation/credits.ts";
import { FATES, type Fate } from "../generation/money.ts";
import { FATE_TEXTS } from "../generation/money-texts.ts";
import { type MoneyRow, MoneyTable } from "./MoneyTable.tsx";
import { useWording } from "./useWording.ts";

/** What was paid for, by what became of it. The parts add up to the total, each at the price of its videos. */
export function ChargesCard({ videos }: { videos: Readonly<Record<Fate, number>> }) {
  const { formatNumber } = useWording();
  const write = (count: number) => [formatNumber(count), formatNumber(costOf(count))];
  const total = FATES.reduce((sum, fate) => sum + videos[fate], 0);
  // A report says that nothing is live or on its way; of misfortunes it speaks only if there are any.
  const shown = FATES.filter((fate) => videos[fate] > 0 || fate === "live" || fate === "in_progress");
  const rows: MoneyRow[] = shown.map((fate) => ({ ...FATE_TEXTS[fate], numbers: write(videos[fate]) }));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What your credits paid for
        </Text>
        <MoneyTable
          caption="What your credits paid for"
          columns={["Videos", "Credits"]}
          rows={[...rows, { label: "Total", numbers: write(total), isTotal: true }]}
        />
      </BlockStack>
    </Card>
  );
}
