import { BlockStack, Text } from "@shopify/polaris";
import styles from "./MoneyTable.module.css";

export interface MoneyRow {
  label: string;
  note?: string | null;
  /** Already written for the reader, one for each column of numbers. */
  numbers: readonly string[];
  isTotal?: boolean;
}

/** A statement: what on the left, how much on the right. */
export function MoneyTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly MoneyRow[];
}) {
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">
            <Text as="span" visuallyHidden>
              What
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
        {rows.map(({ label, note, numbers, isTotal = false }) => (
          <tr key={label} {...(isTotal && { className: styles.total })}>
            <th scope="row">
              <BlockStack gap="050">
                <span>{label}</span>
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
