import { Box, Checkbox } from "@shopify/polaris";
import { memo, type ReactNode, useCallback, useRef } from "react";
import { useTranslations } from "use-intl";
import { LocalTime } from "./LocalTime.tsx";
import { Row, RowList } from "./RowList.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import type { RowSelection, SelectableRow } from "./useRowSelection.ts";
import { useWording } from "./useWording.ts";

export interface GenerationRow extends SelectableRow {
  productTitle: string;
  imageUrl: string | null;
  /** ISO 8601 */
  stateSince: string;
  isSlow: boolean;
}

export interface GenerationRowsProps {
  rows: readonly GenerationRow[];
  heading?: ReactNode;
  /** Rows can be selected. */
  selection?: RowSelection;
}

/** Each row leads to its generation. What does not move by itself says what to do, the others since when. */
export function GenerationRows({ rows, heading, selection }: GenerationRowsProps) {
  const t = useTranslations("generations");
  const toggle = useRef(selection?.toggle);
  toggle.current = selection?.toggle;
  const tick = useCallback<Tick>((row, isTicked) => toggle.current?.([row], isTicked), []);
  return (
    <>
      {heading && (
        <Box padding="400" paddingBlockEnd="200">
          {heading}
        </Box>
      )}
      <RowList label={t("list")}>
        {rows.map((row) => (
          <GenerationItem
            key={row.id}
            row={row}
            isTicked={selection?.isAll === true || selection?.rows.has(row.id) === true}
            onTick={selection ? tick : null}
          />
        ))}
      </RowList>
    </>
  );
}

type Tick = (row: GenerationRow, isTicked: boolean) => void;

interface GenerationItemProps {
  row: GenerationRow;
  isTicked: boolean;
  /** Null: rows cannot be selected. */
  onTick: Tick | null;
}

/** Drawn anew only when it changes: a tick is one row's matter, not the page's. */
const GenerationItem = memo(function GenerationItem({ row, isTicked, onTick }: GenerationItemProps) {
  const { explainStatus } = useWording();
  const t = useTranslations("generations");
  return (
    <Row
      url={`/app/generations/${row.id}`}
      imageUrl={row.imageUrl}
      title={row.productTitle}
      note={needsWords(row) ? explainStatus(row) : <LocalTime at={row.stateSince} />}
      badge={<StatusBadge status={row} />}
      isSelected={isTicked}
      control={
        onTick && (
          <Checkbox
            label={t("selection.row", { title: row.productTitle })}
            labelHidden
            checked={isTicked}
            onChange={(isChecked) => onTick(row, isChecked)}
          />
        )
      }
    />
  );
});

function needsWords({ state, reason, isSlow }: GenerationRow): boolean {
  return reason !== null || state === "needs_review" || isSlow;
}
