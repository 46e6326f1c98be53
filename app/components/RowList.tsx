import { Link } from "@remix-run/react";
import { BlockStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { ProductThumbnail } from "./ProductThumbnail.tsx";
import styles from "./RowList.module.css";

export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  imageUrl: string | null;
  title: string;
  /** Below the title. */
  note?: ReactNode;
  badge?: ReactNode;
  /** The row leads there. */
  url?: string;
  /** Before the picture: what selects the row. */
  control?: ReactNode;
  isSelected?: boolean;
}

/** A product with its picture and what is to say about it; the same on a wide screen and on a phone. */
export function Row({ imageUrl, title, note, badge, url, control, isSelected = false }: RowProps) {
  const tick = control && <div className={styles.control}>{control}</div>;
  const content = (
    <>
      <ProductThumbnail url={imageUrl} />
      <div className={styles.text}>
        <BlockStack gap="050">
          <Text as="span" fontWeight="semibold">
            {title}
          </Text>
          {note && (
            <Text as="span" tone="subdued">
              {note}
            </Text>
          )}
        </BlockStack>
      </div>
      {badge && <div className={styles.badge}>{badge}</div>}
    </>
  );
  if (url === undefined) {
    return (
      <li className={`${styles.row} ${isSelected ? styles.selected : ""}`}>
        {tick}
        {content}
      </li>
    );
  }
  return (
    <li className={`${styles.item} ${tick ? styles.withControl : ""} ${isSelected ? styles.selected : ""}`}>
      {tick}
      <Link className={`${styles.row} ${styles.link}`} to={url}>
        {content}
      </Link>
    </li>
  );
}
