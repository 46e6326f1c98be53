import { Button, Tag } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { FilterChange } from "./ProductFilterPanel.tsx";
import styles from "./ProductFilters.module.css";

const NAMES = ["collection", "vendor", "type", "tag", "status", "image"] as const;
type Name = (typeof NAMES)[number];

/** What narrows the list, each with a button that takes it away; nothing while all products are shown. */
export function AppliedFilters({ values, collectionTitle, choose }: FilterChange) {
  const t = useTranslations("products");
  const names = NAMES.filter((name) => values[name] !== "");
  if (names.length === 0) return null;

  const nameOf = (name: Name): string => {
    if (name === "collection") return collectionTitle ?? t("filters.unknownCollection");
    if (name === "status" && values.status !== "") return t(`status.${values.status}`);
    if (name === "image" && values.image !== "") return t(`image.${values.image}`);
    return values[name];
  };
  return (
    <ul className={styles.tags} aria-label={t("filters.applied")}>
      {names.map((name) => {
        const filter = t(`filters.one.${name}`, { value: nameOf(name) });
        return (
          <li key={name}>
            <Tag onRemove={() => choose({ [name]: "" })}>{filter}</Tag>
          </li>
        );
      })}
      <li>
        <Button
          variant="plain"
          onClick={() => choose({ collection: "", vendor: "", type: "", tag: "", status: "", image: "" })}
        >
          {t("filters.clear")}
        </Button>
      </li>
    </ul>
  );
}
