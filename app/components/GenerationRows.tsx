import { Box } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { Reason, State } from "../generation/generation.ts";
import { LocalTime } from "./LocalTime.tsx";
import { Row, RowList } from "./RowList.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWording } from "./useWording.ts";

export interface GenerationRow {
  id: string;
  productTitle: string;
  imageUrl: string | null;
  state: State;
  reason: Reason | null;
  /** ISO 8601 */
  stateSince: string;
  isSlow: boolean;
}

/** Each row leads to its generation. What does not move by itself says what to do, the others since when. */
export function GenerationRows({ rows, heading }: { rows: readonly GenerationRow[]; heading?: ReactNode }) {
  const { explainStatus } = useWording();
  return (
    <>
      {heading && (
        <Box padding="400" paddingBlockEnd="200">
          {heading}
        </Box>
      )}
      <RowList label="Videos">
        {rows.map((row) => (
          <Row
            key={row.id}
            url={`/app/generations/${row.id}`}
            imageUrl={row.imageUrl}
            title={row.productTitle}
            note={needsWords(row) ? explainStatus(row) : <LocalTime at={row.stateSince} />}
            badge={<StatusBadge status={row} />}
          />
        ))}
      </RowList>
    </>
  );
}

function needsWords({ state, reason, isSlow }: GenerationRow): boolean {
  return reason !== null || state === "needs_review" || isSlow;
}
