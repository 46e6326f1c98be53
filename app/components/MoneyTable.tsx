import { BlockStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./MoneyTable.module.css";

export interface MoneyRow {
  key: string;
  label: ReactNode;
  note?: ReactNode;
  /** Already written for the reader, one for each column of numbers. */
  numbers: readonly string[];
  /** A bar below the label: its length, from 0 to 1. The numbers say the same. */
  share?: number;
  isTotal?: boolean;
}

export interface MoneyTableProps {
  caption: string;
  /** Of the first column, for those who cannot see that it needs no heading. */
  what?: string;
  columns: readonly string[];
  rows: readonly MoneyRow[];
}

/** A statement: what on the left, how much on the right. */
export function MoneyTable({ caption, what, columns, rows }: MoneyTableProps) {
  const t = useTranslations("credits.columns");
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">
            <Text as="span" visuallyHidden>
              {what ?? t("what")}
            </Text>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, note, numbers, share, isTotal = false }) => (
          <tr key={key} {...(isTotal && { className: styles.total })}>
            <th scope="row">
              <BlockStack gap="050">
                <span>{label}</span>
                {share !== undefined && share > 0 && (
                  <span className={styles.bar} aria-hidden="true" style={{ inlineSize: `${share * 100}%` }} />
                )}
                {note && (
                  <Text as="span" tone="subdued" variant="bodySm">
                    {note}
                  </Text>
                )}
              </BlockStack>
            </th>
            {numbers.map((number, index) => (
              <td key={columns[index]} className={styles.number}>
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
