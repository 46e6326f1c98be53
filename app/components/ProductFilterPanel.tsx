import { Button, InlineGrid, Select } from "@shopify/polaris";
import { useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ProductListQuery } from "../routes/app.products/product-list-query.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import styles from "./ProductFilters.module.css";
import { useDismiss } from "./useDismiss.ts";

export interface FilterChange {
  values: ProductListQuery;
  /** Of the collection that `values` names; null without one, or when it is gone. */
  collectionTitle: string | null;
  choose: (change: Partial<ProductListQuery>) => void;
}

const STATUSES = ["ACTIVE", "DRAFT", "ARCHIVED", "UNLISTED"] as const;

/** The filters that are not used all the time: they lie over the list, which therefore stays where it is. */
export function ProductFilterPanel(props: FilterChange) {
  const t = useTranslations("products.filters");
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const place = useRef<HTMLDivElement>(null);
  const { status, collection, vendor, type, tag, image } = props.values;
  const count = [status, collection, vendor, type, tag, image].filter((value) => value !== "").length;

  useDismiss(place, isOpen, () => setIsOpen(false));

  return (
    <div ref={place}>
      <Button
        size="large"
        disclosure={isOpen ? "up" : "down"}
        ariaExpanded={isOpen}
        ariaControls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {count === 0 ? t("open") : t("openWithCount", { count })}
      </Button>
      <section id={panelId} aria-label={t("region")} className={styles.panel} hidden={!isOpen}>
        {isOpen && <FilterFields {...props} />}
      </section>
    </div>
  );
}

function FilterFields({ values, collectionTitle, choose }: FilterChange) {
  const t = useTranslations("products");
  const any = { label: t("filters.any"), value: "" };
  return (
    <InlineGrid columns={{ xs: 2, md: 3 }} gap="300">
      <ChoiceField
        kind="collection"
        label={t("filters.collection")}
        value={values.collection}
        shown={values.collection === "" ? "" : (collectionTitle ?? t("filters.unknownCollection"))}
        onChoose={(collection) => choose({ collection: collection.split("/").at(-1) ?? "" })}
      />
      {(["vendor", "type", "tag"] as const).map((kind) => (
        <ChoiceField
          key={kind}
          kind={kind}
          label={t(`filters.${kind}`)}
          value={values[kind]}
          shown={values[kind]}
          onChoose={(value) => choose({ [kind]: value })}
        />
      ))}
      <Select
        label={t("filters.status")}
        options={[any, ...STATUSES.map((value) => ({ label: t(`status.${value}`), value }))]}
        value={values.status}
        onChange={(status: ProductListQuery["status"]) => choose({ status })}
      />
      <Select
        label={t("filters.image")}
        options={[any, ...(["yes", "no"] as const).map((value) => ({ label: t(`image.${value}`), value }))]}
        value={values.image}
        onChange={(image: ProductListQuery["image"]) => choose({ image })}
      />
    </InlineGrid>
  );
}
