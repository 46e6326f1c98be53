import { useNavigation } from "@remix-run/react";
import { Box, Checkbox, InlineGrid, Select, TextField } from "@shopify/polaris";
import { useFilterDraft } from "./useFilterDraft.ts";

const STATUS_OPTIONS = [
  { label: "All statuses", value: "" },
  { label: "Active", value: "ACTIVE" },
  { label: "Draft", value: "DRAFT" },
  { label: "Archived", value: "ARCHIVED" },
];

/** As in the address: empty is "any", `without` is "1" for products without a 3D video. */
export type ProductFilterValues = Record<"text" | "status" | "without", string>;

export function ProductFilters({ values }: { values: ProductFilterValues }) {
  const { draft, type, choose } = useFilterDraft(values);
  const isSearching = useNavigation().state === "loading";
  return (
    <Box padding="400">
      <search>
        <InlineGrid columns={{ xs: 1, sm: "1fr auto auto" }} gap="300" alignItems="center">
          <TextField
            label="Search products"
            labelHidden
            placeholder="Search products"
            type="search"
            autoComplete="off"
            value={draft.text}
            onChange={(text) => type({ text })}
            clearButton
            onClearButtonClick={() => choose({ text: "" })}
            loading={isSearching}
          />
          <Select
            label="Status"
            labelHidden
            options={STATUS_OPTIONS}
            value={draft.status}
            onChange={(status) => choose({ status })}
          />
          <Checkbox
            label="Without 3D video"
            checked={draft.without === "1"}
            onChange={(isWithout) => choose({ without: isWithout ? "1" : "" })}
          />
        </InlineGrid>
      </search>
    </Box>
  );
}
