import { BlockStack } from "@shopify/polaris";
import type { ReactNode } from "react";
import styles from "./ReviewLayout.module.css";

export function ReviewLayout({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.layout}>
      <div className={styles.summary}>{summary}</div>
      <div className={styles.details}>
        <BlockStack gap="400">{children}</BlockStack>
      </div>
    </div>
  );
}
