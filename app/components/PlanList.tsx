import { BlockStack, Box, Card, Text, TextField } from "@shopify/polaris";
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PlanRow } from "../store/plan-pages.ts";
import { Notice } from "./Notice.tsx";
import styles from "./PlanList.module.css";
import { PlannedProduct } from "./PlannedProduct.tsx";
import { usePlanRows } from "./usePlanRows.ts";

const loadEditProduct = () => import("./EditProduct.tsx");

/** Most merchants change nothing: what changes a product is not part of the page's first script. */
const EditProduct = lazy(loadEditProduct);

/** Behind everything that the page itself needs, and before somebody has found what to change. */
const EDIT_LOADED_AFTER_MS = 2_000;

/** Before a row is measured. */
const ROW_HEIGHT_PX = 65;

/** A plan so short is looked through at a glance. */
const SEARCHED_FROM = 10;

export interface PlanListProps {
  requestId: string;
  /** The beginning of the list, and how long it is. */
  first: { count: number; rows: readonly PlanRow[] };
  leftOut: number;
  /** Products can be changed, or left out. */
  isOpen: boolean;
}

/** What RotateProduct gets to see of each product: thousands of rows, of which those in sight are drawn. */
export function PlanList({ requestId, first, leftOut, isOpen }: PlanListProps) {
  const t = useTranslations("review.list");
  const [search, setSearch] = useState("");
  const title = useDeferredValue(search.trim());
  const list = usePlanRows(requestId, first, title);
  const [edited, setEdited] = useState<PlanRow | null>(null);
  const made = first.count - leftOut;
  useEffect(() => {
    // Once the page is read; where it cannot be had now, it is asked for again with the first change.
    const timer = setTimeout(() => loadEditProduct().catch(() => {}), EDIT_LOADED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <BlockStack gap="200">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("title", { count: made })}
            </Text>
            <Text as="p" tone="subdued">
              {t("note")}
            </Text>
            {/* Told while there is none, too: a line that comes with the first one would push the list down. */}
            {(isOpen || leftOut > 0) && (
              <Text as="p" tone="subdued">
                {t("leftOut", { count: leftOut })}
              </Text>
            )}
          </BlockStack>
          {first.count >= SEARCHED_FROM && (
            <search>
              <TextField
                label={t("search")}
                labelHidden
                placeholder={t("search")}
                type="search"
                autoComplete="off"
                value={search}
                onChange={setSearch}
                clearButton
                onClearButtonClick={() => setSearch("")}
                loading={list.isSearching}
              />
            </search>
          )}
        </BlockStack>
      </Box>
      {list.count === 0 && !list.isSearching ? (
        <Notice text={t("none")} />
      ) : (
        <VirtualRows {...list}>
          {(row) => <PlannedProduct row={row} requestId={requestId} isOpen={isOpen} onEdit={setEdited} />}
        </VirtualRows>
      )}
      {edited !== null && (
        <Suspense>
          <EditProduct requestId={requestId} row={edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </Card>
  );
}

interface VirtualRowsProps {
  count: number;
  rows: ReadonlyMap<number, PlanRow>;
  want: (from: number, to: number) => void;
  children: (row: PlanRow) => React.ReactNode;
}

/** Only the rows in sight are in the document, and those around the focus: it must not get lost by scrolling. */
function VirtualRows({ count, rows, want, children }: VirtualRowsProps) {
  const t = useTranslations("review.list");
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const extract = useCallback(
    (range: Range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (focused === null) return [...indexes];
      for (const index of [focused - 1, focused, focused + 1]) {
        if (index >= 0 && index < count) indexes.add(index);
      }
      return [...indexes].toSorted((a, b) => a - b);
    },
    [focused, count],
  );
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: extract,
    initialRect: { width: 0, height: 900 },
  });
  const items = virtualizer.getVirtualItems();
  const from = virtualizer.range?.startIndex ?? 0;
  const to = virtualizer.range?.endIndex ?? 0;
  useEffect(() => want(from, to), [want, from, to]);
  useEffect(() => {
    // What is above it grows and shrinks: banners come, and a phone is turned.
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top;
      if (top !== undefined) setMargin(Math.round(top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={t("label")}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      {items.map(({ index, start }) => {
        const row = rows.get(index);
        return (
          <li
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            aria-setsize={count}
            aria-posinset={index + 1}
            aria-busy={row === undefined}
            style={{ transform: `translateY(${start - margin}px)` }}
            onFocus={() => setFocused(index)}
          >
            {row === undefined ? <div className={styles.empty}>{t("loading")}</div> : children(row)}
          </li>
        );
      })}
    </ul>
  );
}
