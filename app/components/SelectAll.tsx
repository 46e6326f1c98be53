import { Button, Checkbox, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { KeepFocus } from "./KeepFocus.tsx";
import styles from "./ProductRows.module.css";
import { isSelected, type Total } from "./product-selection.ts";
import type { Selection } from "./useSelection.ts";

export interface SelectAllProps {
  selection: Selection;
  /** Of the page. */
  choosable: readonly string[];
  /** Of the list on all its pages; null until known. */
  total: Total | null;
  /** The list is narrowed by what Shopify cannot count by. */
  isUpTo: boolean;
}

/** Selects the page, or the list on all its pages. */
export function SelectAll({ selection, choosable, total, isUpTo }: SelectAllProps) {
  const t = useTranslations("products.list");
  const { chosen, toggle } = selection;
  const count = choosable.filter((id) => isSelected(chosen, id)).length;
  const isAll = count > 0 && count === choosable.length;
  return (
    <div className={styles.head}>
      <Checkbox
        label={t("selectPage")}
        checked={count > 0 && !isAll ? "indeterminate" : isAll}
        disabled={choosable.length === 0}
        onChange={() => toggle(choosable, !isAll)}
      />
      <div className={styles.count} role="status">
        <KeepFocus>
          {total !== null && <AllOfList selection={selection} total={total} isUpTo={isUpTo} />}
        </KeepFocus>
      </div>
    </div>
  );
}

function AllOfList({
  selection,
  total,
  isUpTo,
}: Pick<SelectAllProps, "selection" | "isUpTo"> & { total: Total }) {
  const t = useTranslations("products.list");
  const { count, isExact } = total;
  const say = (text: string) => (
    <Text as="span" tone="subdued">
      {text}
    </Text>
  );
  const { chosen } = selection;
  if (chosen.kind === "all" && chosen.except.size === 0) return say(t("allSelected"));
  // Shopify pages no further than it counts: the rest could not be read.
  if (!isExact) return say(t("narrow", { count }));
  if (count === 0) return null;
  return (
    <Button variant="plain" onClick={selection.chooseAll}>
      {isUpTo ? t("selectAllUpTo", { count }) : t("selectAll", { count })}
    </Button>
  );
}
