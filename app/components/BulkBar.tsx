import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { type Kind, type Offer, offerRemedies } from "../generation/bulk.ts";
import { BulkDialog } from "./BulkDialog.tsx";
import type { GenerationFilterValues } from "./GenerationSearch.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import styles from "./SelectionBar.module.css";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import { type BulkTarget, useBulkAction } from "./useBulkAction.ts";
import type { RowSelection, SelectableRow } from "./useRowSelection.ts";

export interface BulkBarProps {
  selection: RowSelection;
  /** Rows in sight. */
  shown: readonly SelectableRow[];
  /** What the list is narrowed to, and how many match that. */
  filters: GenerationFilterValues;
  matching: number;
}

/** Stays in sight while videos are selected: how many, and what can be done about them. */
export function BulkBar({ selection, shown, filters, matching }: BulkBarProps) {
  const t = useTranslations("generations.selection");
  const name = useTranslations("generations.bulk.label");
  const { kinds, isUnread } = useKinds(selection, filters);
  const [asking, ask] = useState<Offer | null>(null);
  const action = useBulkAction((target) => forget(selection, target));
  const count = selection.isAll ? matching : selection.rows.size;
  const offers = kinds === null ? [] : offerRemedies(kinds);
  const isPageTicked = shown.every(({ id }) => selection.rows.has(id));
  const mayTakeAll = !selection.isAll && isPageTicked && matching > selection.rows.size;

  return (
    <section aria-label={t("bar")} className={styles.place}>
      <KeepFocus>
        {count > 0 && (
          <div className={styles.bar}>
            <BlockStack gap="200">
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <InlineStack gap="300" blockAlign="center">
                  <div aria-live="polite">
                    <Text as="p" fontWeight="semibold">
                      {t("selected", { count })}
                    </Text>
                  </div>
                  {mayTakeAll && (
                    <Button variant="plain" onClick={selection.selectAll}>
                      {t("all", { count: matching })}
                    </Button>
                  )}
                </InlineStack>
                <Button variant="tertiary" onClick={selection.clear} disabled={action.working !== null}>
                  {t("clear")}
                </Button>
              </InlineStack>
              <InlineStack gap="200">
                {offers.map((offer) => (
                  <Button key={offer.remedy} onClick={() => ask(offer)} disabled={action.working !== null}>
                    {t("action", { label: name(offer.remedy), count: offer.count })}
                  </Button>
                ))}
              </InlineStack>
              <div role="status">
                <Text as="p" tone="subdued">
                  {kinds === null && (isUnread ? t("unread") : t("reading"))}
                  {kinds !== null && offers.length === 0 && t("nothing")}
                  {action.working !== null && t("working", { count })}
                  {action.stoppedAfter !== null && t("failed", { moved: action.stoppedAfter })}
                </Text>
              </div>
            </BlockStack>
          </div>
        )}
        <BulkDialog
          offer={asking}
          total={count}
          target={targetOf(selection, filters)}
          onApply={action.apply}
          onClose={() => ask(null)}
        />
      </KeepFocus>
    </section>
  );
}

/** What kinds of videos are selected; null while that is being read. */
function useKinds(
  selection: RowSelection,
  filters: GenerationFilterValues,
): { kinds: readonly Kind[] | null; isUnread: boolean } {
  const fetcher = useFetcher<{ kinds: readonly Kind[] } | Unreachable>();
  const query = new URLSearchParams(filters).toString();
  const { load } = fetcher;
  useEffect(() => {
    if (selection.isAll) load(`/app/generations/kinds?${query}`);
  }, [selection.isAll, query, load]);
  if (!selection.isAll) return { kinds: kindsOf([...selection.rows.values()]), isUnread: false };
  if (fetcher.state !== "idle" || fetcher.data === undefined) return { kinds: null, isUnread: false };
  if (isUnreachable(fetcher.data)) return { kinds: null, isUnread: true };
  return { kinds: fetcher.data.kinds, isUnread: false };
}

export function kindsOf(rows: readonly SelectableRow[]): Kind[] {
  return rows.map(({ state, reason, videoBytes, missing }) => ({
    state,
    reason,
    hasVideo: videoBytes !== null,
    missing,
    count: 1,
  }));
}

/** What was acted on is not selected any more; what was ticked meanwhile stays. */
function forget(selection: RowSelection, target: BulkTarget): void {
  const isNamed = target.every(([name]) => name === "id");
  const ids = new Set(target.map(([, id]) => id));
  const done = [...selection.rows.values()].filter(({ id }) => ids.has(id));
  if (isNamed) selection.toggle(done, false);
  else selection.clear();
}

export function targetOf({ isAll, rows }: RowSelection, filters: GenerationFilterValues): BulkTarget {
  if (!isAll) return [...rows.keys()].map((id) => ["id", id]);
  return Object.entries(filters);
}
