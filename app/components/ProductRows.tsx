import { Badge, Box, Checkbox, Link } from "@shopify/polaris";
import type { SkipReason } from "../generation/product.ts";
import type { Status } from "../generation/wording.ts";
import { Row, RowList } from "./RowList.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import type { Selection } from "./useSelection.ts";
import { useWording } from "./useWording.ts";

export interface ProductRowData {
  id: string;
  title: string;
  status: string;
  imageUrl: string | null;
  latest: (Status & { id: string }) | null;
  skipReason: SkipReason | null;
}

const STATUS_NAMES: Readonly<Record<string, string>> = {
  DRAFT: "Draft",
  ARCHIVED: "Archived",
  UNLISTED: "Unlisted",
};

/** Products to choose from; those that cannot get a video say why and cannot be chosen. */
export function ProductRows({ rows, selection }: { rows: readonly ProductRowData[]; selection: Selection }) {
  const choosable = rows.filter(({ skipReason }) => skipReason === null).map(({ id }) => id);
  const chosen = choosable.filter((id) => selection.ids.has(id)).length;
  const isAllChosen = chosen > 0 && chosen === choosable.length;

  return (
    <>
      <Box paddingInline="400" paddingBlockEnd="200">
        <Checkbox
          label="Select all on this page"
          checked={chosen > 0 && !isAllChosen ? "indeterminate" : isAllChosen}
          disabled={choosable.length === 0}
          onChange={() => selection.toggle(choosable, !isAllChosen)}
        />
      </Box>
      <RowList label="Products">
        {rows.map((row) => {
          const isSelected = selection.ids.has(row.id);
          return (
            <Row
              key={row.id}
              imageUrl={row.imageUrl}
              title={row.title}
              note={<ProductNote row={row} />}
              badge={<ProductBadge row={row} />}
              isSelected={isSelected}
              control={
                <Checkbox
                  label={`Select ${row.title}`}
                  labelHidden
                  checked={isSelected}
                  disabled={row.skipReason !== null}
                  onChange={(checked) => selection.toggle([row.id], checked)}
                />
              }
            />
          );
        })}
      </RowList>
    </>
  );
}

function ProductNote({ row }: { row: ProductRowData }) {
  const { explainSkip } = useWording();
  const { latest, skipReason, status } = row;
  const statusName = STATUS_NAMES[status];
  if (latest !== null) {
    return (
      <>
        {statusName && `${statusName} · `}
        <Link url={`/app/generations/${latest.id}`} accessibilityLabel={`Show video of ${row.title}`}>
          Show video
        </Link>
      </>
    );
  }
  return skipReason === null ? statusName : explainSkip(skipReason);
}

function ProductBadge({ row: { latest, skipReason } }: { row: ProductRowData }) {
  const { nameSkip } = useWording();
  if (latest !== null) return <StatusBadge status={latest} />;
  return skipReason === null ? null : <Badge>{nameSkip(skipReason)}</Badge>;
}
