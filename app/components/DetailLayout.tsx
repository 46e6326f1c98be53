import type { ReactNode } from "react";
import styles from "./DetailLayout.module.css";

export type DetailLayoutProps = Record<"media" | "status" | "timeline" | "facts", ReactNode>;

/** Two columns beside each other; on a phone one, in the order of what somebody wants to know first. */
export function DetailLayout({ media, status, timeline, facts }: DetailLayoutProps) {
  return (
    <div className={styles.layout}>
      <div className={styles.column}>
        <div>{media}</div>
        <div className={styles.timeline}>{timeline}</div>
      </div>
      <div className={styles.column}>
        <div>{status}</div>
        <div className={styles.facts}>{facts}</div>
      </div>
    </div>
  );
}
