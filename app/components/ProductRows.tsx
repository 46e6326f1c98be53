import { Badge, Checkbox, Link, Text } from "@shopify/polaris";
import { memo, useCallback, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { ProductRow } from "../routes/app.products/list-products.ts";
import { productUrl } from "./links.ts";
import styles from "./ProductRows.module.css";
import { idsBetween, isSelected } from "./product-selection.ts";
import { Row, RowList } from "./RowList.tsx";
import { SelectAll, type SelectAllProps } from "./SelectAll.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWording } from "./useWording.ts";

export interface ProductRowsProps extends Omit<SelectAllProps, "choosable"> {
  rows: readonly ProductRow[];
  /** Other rows are on their way; these stay until they are there. */
  isBusy: boolean;
}

/**
 * Products to choose from; those that cannot get a video say why and cannot be chosen. With Shift held, a tick counts
 * for all rows since the last one.
 */
export function ProductRows({ rows, isBusy, ...all }: ProductRowsProps) {
  const t = useTranslations("products.list");
  const { chosen, toggle } = all.selection;
  const choosable = useMemo(
    () => rows.filter(({ skipReason }) => skipReason === null).map(({ id }) => id),
    [rows],
  );
  const isShiftHeld = useRef(false);
  const lastTicked = useRef<string | null>(null);

  const tick = useCallback(
    (id: string, isWanted: boolean) => {
      const from = isShiftHeld.current ? lastTicked.current : null;
      toggle(idsBetween(choosable, from ?? id, id), isWanted);
      lastTicked.current = id;
    },
    [choosable, toggle],
  );
  const noteShift = (event: { shiftKey: boolean }) => {
    isShiftHeld.current = event.shiftKey;
  };

  return (
    <>
      <SelectAll choosable={choosable} {...all} />
      <div role="status">
        {isBusy && (
          <Text as="span" visuallyHidden>
            {t("loading")}
          </Text>
        )}
      </div>
      <div
        className={styles.list}
        aria-busy={isBusy}
        onKeyDownCapture={noteShift}
        onKeyUpCapture={noteShift}
        onClickCapture={noteShift}
      >
        <RowList label={t("label")}>
          {rows.map((row) => (
            <ProductItem
              key={row.id}
              row={row}
              isChosen={row.skipReason === null && isSelected(chosen, row.id)}
              onTick={tick}
            />
          ))}
        </RowList>
      </div>
    </>
  );
}

interface ProductItemProps {
  row: ProductRow;
  isChosen: boolean;
  onTick: (id: string, isWanted: boolean) => void;
}

/** Drawn again only when it has changed: a tick must not cost the whole page. */
const ProductItem = memo(function ProductItem({ row, isChosen, onTick }: ProductItemProps) {
  const t = useTranslations("products.list");
  return (
    <Row
      imageUrl={row.imageUrl}
      title={row.title}
      note={<ProductNote row={row} />}
      badge={<ProductBadge row={row} />}
      isSelected={isChosen}
      control={
        <Checkbox
          label={t("select", { title: row.title })}
          labelHidden
          checked={isChosen}
          disabled={row.skipReason !== null}
          onChange={(isWanted) => onTick(row.id, isWanted)}
        />
      }
    />
  );
});

function ProductNote({ row: { id, title, vendor, status, latest, skipReason } }: { row: ProductRow }) {
  const t = useTranslations("products");
  const facts = [vendor, ...(isNamed(status) ? [t(`status.${status}`)] : [])].filter((fact) => fact !== "");
  return (
    <>
      {facts.join(" · ")}
      {(skipReason !== null || latest !== null) && (
        <span className={styles.reason}>
          {skipReason !== null && <span>{t(`reason.${skipReason}`)}</span>}
          {latest !== null && (
            <Link
              url={`/app/generations/${latest.id}`}
              accessibilityLabel={t("list.showVideoOf", { title })}
              removeUnderline
            >
              {t("list.showVideo")}
            </Link>
          )}
          {skipReason === "no_image" && (
            <Link
              url={productUrl(id)}
              accessibilityLabel={t("list.openProductNamed", { title })}
              removeUnderline
            >
              {t("list.openProduct")}
            </Link>
          )}
        </span>
      )}
    </>
  );
}

/** An active product is the usual one and not worth a word. */
function isNamed(status: string): status is "DRAFT" | "ARCHIVED" | "UNLISTED" {
  return status === "DRAFT" || status === "ARCHIVED" || status === "UNLISTED";
}

function ProductBadge({ row: { latest, skipReason } }: { row: ProductRow }) {
  const { nameSkip } = useWording();
  if (latest !== null) return <StatusBadge status={latest} />;
  return skipReason === null ? null : <Badge>{nameSkip(skipReason)}</Badge>;
}
