import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { LocalTime } from "./LocalTime.tsx";
import { type MoneyRow, MoneyTable } from "./MoneyTable.tsx";
import { Pager } from "./Pager.tsx";
import { useWording } from "./useWording.ts";

export interface RequestCost {
  id: string;
  /** ISO 8601 */
  confirmedAt: string;
  productTitle: string | null;
  videos: number;
  charged: number;
  live: number;
}

export interface RequestCostsCardProps {
  rows: readonly RequestCost[];
  hasPrevious: boolean;
  hasNext: boolean;
}

/** Which click cost what, and what of it is in the products. */
export function RequestCostsCard({ rows, hasPrevious, hasNext }: RequestCostsCardProps) {
  const t = useTranslations("credits");
  const { formatNumber } = useWording();
  const toRow = ({ id, confirmedAt, productTitle, videos, charged, live }: RequestCost): MoneyRow => ({
    key: id,
    label: (
      <Link url={`/app/generations?request=${id}`}>
        <LocalTime at={confirmedAt} />
      </Link>
    ),
    note:
      productTitle === null
        ? t("requests.unnamed")
        : t("requests.named", { title: productTitle, others: Math.max(0, videos - 1) }),
    numbers: [formatNumber(live), formatNumber(costOf(charged))],
  });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("requests.title")}
        </Text>
        {rows.length === 0 ? (
          <Text as="p" tone="subdued">
            {t("requests.empty")}
          </Text>
        ) : (
          <MoneyTable
            caption={t("requests.title")}
            what={t("requests.request")}
            columns={[t("requests.live"), t("columns.credits")]}
            rows={rows.map(toRow)}
          />
        )}
        <Pager
          before={hasPrevious ? (rows[0]?.id ?? null) : null}
          after={hasNext ? (rows.at(-1)?.id ?? null) : null}
        />
      </BlockStack>
    </Card>
  );
}
