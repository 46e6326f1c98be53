import { countOf, type Filter, type StateCounts } from "../generation/filters.ts";
import styles from "./StackedBar.module.css";

/** In the order in which they are drawn: what is done, what is not yet, what went otherwise. */
const SEGMENTS = [
  "published",
  "in_progress",
  "review",
  "attention",
  "failed",
  "canceled",
  "removed",
] as const satisfies Filter[];

/** What there is of each kind, as parts of one bar. The numbers stand in words beside it. */
export function StackedBar({ counts, label }: { counts: StateCounts; label: string }) {
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {SEGMENTS.map((segment) => {
        const count = countOf(segment, counts);
        return count === 0 ? null : (
          <div key={segment} className={`${styles.segment} ${styles[segment]}`} style={{ flexGrow: count }} />
        );
      })}
    </div>
  );
}
