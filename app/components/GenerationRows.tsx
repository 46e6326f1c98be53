import { Box, Checkbox } from "@shopify/polaris";
import type { ReactNode } from "react";
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
  const { explainStatus } = useWording();
  const t = useTranslations("generations");
  const isTicked = (row: GenerationRow) => selection?.isAll === true || selection?.rows.has(row.id) === true;
  return (
    <>
      {heading && (
        <Box padding="400" paddingBlockEnd="200">
          {heading}
        </Box>
      )}
      <RowList label={t("list")}>
        {rows.map((row) => (
          <Row
            key={row.id}
            url={`/app/generations/${row.id}`}
            imageUrl={row.imageUrl}
            title={row.productTitle}
            note={needsWords(row) ? explainStatus(row) : <LocalTime at={row.stateSince} />}
            badge={<StatusBadge status={row} />}
            isSelected={isTicked(row)}
            control={
              selection && (
                <Checkbox
                  label={t("selection.row", { title: row.productTitle })}
                  labelHidden
                  checked={isTicked(row)}
                  onChange={(isChecked) => selection.toggle([row], isChecked)}
                />
              )
            }
          />
        ))}
      </RowList>
    </>
  );
}

function needsWords({ state, reason, isSlow }: GenerationRow): boolean {
  return reason !== null || state === "needs_review" || isSlow;
}
