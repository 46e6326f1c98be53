import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { countSelected, isEmpty, type Total } from "./product-selection.ts";
import styles from "./SelectionBar.module.css";
import type { Selection } from "./useSelection.ts";

export interface SelectionBarProps {
  selection: Selection;
  /** Of the list; null until known. */
  total: Total | null;
  isUpTo: boolean;
  isLoading: boolean;
  onReview: () => void;
}

/** Stays in sight while something is selected: how much, what it costs at most, and the way on. */
export function SelectionBar({ selection, total, isUpTo, isLoading, onReview }: SelectionBarProps) {
  const t = useTranslations("products.selection");
  const { chosen, clear } = selection;
  const count = countSelected(chosen, total);
  return (
    <div aria-live="polite" className={styles.place}>
      {!isEmpty(chosen) && (
        <div className={styles.bar}>
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <BlockStack>
              <Text as="p" fontWeight="semibold">
                {sayWhat()}
              </Text>
              {count !== null && (
                <Text as="p" tone="subdued">
                  {t("cost", { credits: costOf(count) })}
                </Text>
              )}
              {chosen.kind === "all" && (
                <Text as="p" tone="subdued">
                  {t("skips")}
                </Text>
              )}
            </BlockStack>
            <InlineStack gap="200">
              <Button variant="tertiary" onClick={clear}>
                {t("clear")}
              </Button>
              <Button variant="primary" onClick={onReview} loading={isLoading} disabled={count === 0}>
                {t("review")}
              </Button>
            </InlineStack>
          </InlineStack>
        </div>
      )}
    </div>
  );

  function sayWhat(): string {
    if (count === null) return t("allUnknown");
    if (chosen.kind === "named") return t("named", { count });
    if (chosen.except.size > 0) return t("allBut", { count, except: chosen.except.size });
    return isUpTo ? t("allUpTo", { count }) : t("all", { count });
  }
}
