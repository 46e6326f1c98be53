import { useNavigation } from "@remix-run/react";
import { TextField } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { useFilterDraft } from "./useFilterDraft.ts";

/** As in the page's address; the search changes the title and keeps the rest. */
export type GenerationFilterValues = Record<"title" | "show" | "request", string>;

export function GenerationSearch({ values }: { values: GenerationFilterValues }) {
  const t = useTranslations("generations");
  const { draft, type, choose } = useFilterDraft(values);
  const { state, location } = useNavigation();
  // Reading the same page again for its progress is no search.
  const isSearching = state === "loading" && location.search.includes("title=");
  return (
    <search>
      <TextField
        label={t("search")}
        labelHidden
        placeholder={t("search")}
        type="search"
        autoComplete="off"
        value={draft.title}
        onChange={(title) => type({ title })}
        clearButton
        onClearButtonClick={() => choose({ title: "" })}
        loading={isSearching}
      />
    </search>
  );
}
