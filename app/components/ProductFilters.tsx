import { useNavigation } from "@remix-run/react";
import { BlockStack, Checkbox, Select, TextField } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { ProductListQuery } from "../routes/app.products/product-list-query.ts";
import { AppliedFilters } from "./AppliedFilters.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import { ProductFilterPanel } from "./ProductFilterPanel.tsx";
import styles from "./ProductFilters.module.css";
import { PRODUCT_SORTS, type ProductSort } from "./product-sorts.ts";
import { useFilterDraft } from "./useFilterDraft.ts";

export interface ProductFiltersProps {
  values: ProductListQuery;
  /** Of the collection that `values` names; null without one, or when it is gone. */
  collectionTitle: string | null;
  canSortBySales: boolean;
}

/** Search, order and filters. All of it stands in the page's address. */
export function ProductFilters({ values, collectionTitle, canSortBySales }: ProductFiltersProps) {
  const t = useTranslations("products");
  const { draft, type, choose } = useFilterDraft(values);
  const { state, formMethod } = useNavigation();
  // A selection that is sent loads a page, too.
  const isSearching = state === "loading" && formMethod === undefined;

  return (
    <search>
      <BlockStack gap="300">
        <div className={styles.controls}>
          <TextField
            label={t("search")}
            labelHidden
            placeholder={t("search")}
            type="search"
            autoComplete="off"
            maxLength={255}
            value={draft.text}
            onChange={(text) => type({ text })}
            clearButton
            onClearButtonClick={() => choose({ text: "" })}
            loading={isSearching}
          />
          <Select
            label={t("sort.label")}
            labelHidden
            options={PRODUCT_SORTS.filter((sort) => sort !== "best_selling" || canSortBySales).map(
              (sort) => ({
                label: t(`sort.${sort === "" ? "newest" : sort}`),
                value: sort,
              }),
            )}
            value={draft.sort}
            onChange={(sort: ProductSort) => choose({ sort })}
          />
          <ProductFilterPanel values={draft} collectionTitle={collectionTitle} choose={choose} />
        </div>
        <div className={styles.applied}>
          <Checkbox
            label={t("filters.without")}
            checked={draft.without === "1"}
            onChange={(isWithout) => choose({ without: isWithout ? "1" : "" })}
          />
          <KeepFocus>
            <AppliedFilters values={draft} collectionTitle={collectionTitle} choose={choose} />
          </KeepFocus>
        </div>
      </BlockStack>
    </search>
  );
}
