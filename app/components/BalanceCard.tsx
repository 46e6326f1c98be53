import { BlockStack, Card, Text } from "@shopify/polaris";
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
  const { isCurrent, statement } = account;
  const which = isCurrent ? "the connected key" : "an earlier key";
  const title = isOneOfSeveral ? `Balance with ${which}` : "Balance";
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        {statement === null ? (
          <Unread videos={account.videos} />
        ) : (
          <StatementTable title={title} statement={statement} />
        )}
      </BlockStack>
    </Card>
  );
}

function Unread({ videos }: { videos: number }) {
  const { countCredits } = useWording();
  return (
    <Text as="p" tone="subdued">
      The balance of this account was never read. Videos of this store: {countCredits(costOf(videos))}.
    </Text>
  );
}

function StatementTable({ title, statement }: { title: string; statement: Statement }) {
  const { formatNumber } = useWording();
  const { opening, charged, gained, lost, closing } = statement;
  const write = (sign: string, credits: number) => [`${credits === 0 ? "" : sign}${formatNumber(credits)}`];
  return (
    <>
      <MoneyTable
        caption={title}
        columns={["Credits"]}
        rows={[
          { label: "At the beginning", numbers: write("", opening) },
          { label: "Videos of this store", numbers: write("−", charged) },
          { label: "Bought or refunded", numbers: write("+", gained) },
          { label: "Spent elsewhere", numbers: write("−", lost) },
          { label: "At the end", numbers: write("", closing), isTotal: true },
        ]}
      />
      <Text as="p" tone="subdued" variant="bodySm">
        RotateProduct tells the balance, not each booking. What this store's videos do not explain shows as
        bought or refunded, or as spent elsewhere: by another store or program with the same account.
      </Text>
    </>
  );
}
