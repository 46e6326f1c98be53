import { Button, InlineStack, Text } from "@shopify/polaris";
import { costOf } from "../generation/credits.ts";
import styles from "./SelectionBar.module.css";
import { useWording } from "./useWording.ts";

export interface SelectionBarProps {
  count: number;
  isLoading: boolean;
  onReview: () => void;
  onClear: () => void;
}

/** Stays in sight while something is selected: how much, what it costs at most, and the way on. */
export function SelectionBar({ count, isLoading, onReview, onClear }: SelectionBarProps) {
  const { countProducts, countCredits } = useWording();
  return (
    <div aria-live="polite" className={styles.place}>
      {count > 0 && (
        <div className={styles.bar}>
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <Text as="p">
              {countProducts(count)} selected, {countCredits(costOf(count))}
            </Text>
            <InlineStack gap="200">
              <Button variant="tertiary" onClick={onClear}>
                Clear
              </Button>
              <Button variant="primary" onClick={onReview} loading={isLoading}>
                Review
              </Button>
            </InlineStack>
          </InlineStack>
        </div>
      )}
    </div>
  );
}
