import { useNavigation } from "@remix-run/react";
import { BlockStack, Button, Checkbox, Select, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ProductListQuery, Sort } from "../routes/app.products/product-list-query.ts";
import { AppliedFilters } from "./AppliedFilters.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import { ProductFilterPanel } from "./ProductFilterPanel.tsx";
import styles from "./ProductFilters.module.css";
import { useFilterDraft } from "./useFilterDraft.ts";

const SORTS: readonly Sort[] = [
  "",
  "oldest",
  "title",
  "title_desc",
  "updated",
  "inventory_high",
  "inventory_low",
  "best_selling",
];
const PANEL_ID = "product-filters";

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
  const [isOpen, setIsOpen] = useState(false);
  const isSearching = useNavigation().state === "loading";
  const inPanel = [draft.status, draft.collection, draft.vendor, draft.type, draft.tag, draft.image];
  const count = inPanel.filter((value) => value !== "").length;

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
            options={SORTS.filter((sort) => sort !== "best_selling" || canSortBySales).map((sort) => ({
              label: t(`sort.${sort === "" ? "newest" : sort}`),
              value: sort,
            }))}
            value={draft.sort}
            onChange={(sort: Sort) => choose({ sort })}
          />
          <Button
            disclosure={isOpen ? "up" : "down"}
            ariaExpanded={isOpen}
            ariaControls={PANEL_ID}
            onClick={() => setIsOpen(!isOpen)}
          >
            {count === 0 ? t("filters.open") : t("filters.openWithCount", { count })}
          </Button>
        </div>
        <Checkbox
          label={t("filters.without")}
          checked={draft.without === "1"}
          onChange={(isWithout) => choose({ without: isWithout ? "1" : "" })}
        />
        <section id={PANEL_ID} aria-label={t("filters.region")} hidden={!isOpen}>
          {isOpen && <ProductFilterPanel values={draft} collectionTitle={collectionTitle} choose={choose} />}
        </section>
        <KeepFocus>
          <AppliedFilters values={draft} collectionTitle={collectionTitle} choose={choose} />
        </KeepFocus>
      </BlockStack>
    </search>
  );
}
