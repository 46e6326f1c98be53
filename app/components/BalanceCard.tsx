import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import type { Statement } from "../generation/money.ts";
import { MoneyTable } from "./MoneyTable.tsx";
import { useWording } from "./useWording.ts";

export interface BalanceCardProps {
  account: { isCurrent: boolean; videos: number; statement: Statement | null };
  /** There are others: this one has to be told from them. */
  isOneOfSeveral: boolean;
}

/** How an account's balance came about, to the credit. */
export function BalanceCard({ account, isOneOfSeveral }: BalanceCardProps) {
  const t = useTranslations("credits.balance");
  const { isCurrent, statement } = account;
  const title = t(isOneOfSeveral ? (isCurrent ? "titleConnected" : "titleEarlier") : "title");
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        {statement === null ? (
          <BlockStack>
            <Text as="p" tone="subdued">
              {t("unread")}
            </Text>
            <Text as="p" tone="subdued">
              {t("unreadVideos", { credits: costOf(account.videos) })}
            </Text>
          </BlockStack>
        ) : (
          <StatementTable title={title} statement={statement} />
        )}
      </BlockStack>
    </Card>
  );
}

function StatementTable({ title, statement }: { title: string; statement: Statement }) {
  const t = useTranslations("credits");
  const { formatNumber } = useWording();
  const write = (part: keyof Statement, sign: "minus" | "plus" | null = null) => {
    const credits = statement[part];
    const number = sign === null || credits === 0 ? formatNumber(credits) : t(`balance.${sign}`, { credits });
    return { key: part, label: t(`balance.${part}`), numbers: [number] };
  };
  return (
    <>
      <MoneyTable
        caption={title}
        columns={[t("columns.credits")]}
        rows={[
          write("opening"),
          write("charged", "minus"),
          write("gained", "plus"),
          write("lost", "minus"),
          { ...write("closing"), isTotal: true },
        ]}
      />
      <Text as="p" tone="subdued" variant="bodySm">
        {t("balance.note")}
      </Text>
    </>
  );
}
