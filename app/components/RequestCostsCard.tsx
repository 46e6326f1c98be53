import type { SerializeFrom } from "@remix-run/node";
import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import type { PageOf } from "../store/page-data.ts";
import type { RequestCost } from "../store/spending.ts";
import { LocalTime } from "./LocalTime.tsx";
import { type MoneyRow, MoneyTable } from "./MoneyTable.tsx";
import { Pager } from "./Pager.tsx";
import { useWording } from "./useWording.ts";

type Cost = SerializeFrom<RequestCost>;

/** Which click cost what, and what of it is in the products. */
export function RequestCostsCard({ rows, hasPrevious, hasNext }: PageOf<Cost>) {
  const t = useTranslations("credits");
  const { formatNumber } = useWording();
  const toRow = ({ id, confirmedAt, productTitle, videos, charged, live }: Cost): MoneyRow => ({
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
