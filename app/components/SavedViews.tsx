import { useFetcher, useNavigate } from "@remix-run/react";
import { Button, InlineStack, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ViewAnswer } from "../routes/app.products/change-views.ts";
import type { SavedView } from "../store/saved-views.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import { useSuccessToast } from "./useSuccessToast.ts";
import { ViewNameForm } from "./ViewNameForm.tsx";

/** No query string of the page looks like it. */
const UNSAVED = "?";

export interface SavedViewsProps {
  views: readonly SavedView[];
  /** The page's query string without its place in the list. */
  query: string;
}

/** Lists that somebody narrowed and named, for everybody in the shop. */
export function SavedViews({ views, query }: SavedViewsProps) {
  const t = useTranslations("products.views");
  const common = useTranslations("common");
  const navigate = useNavigate();
  const [naming, setNaming] = useState<"save" | "rename" | null>(null);
  const [isDeleting, setIsDeleting] = useState(false);
  const deletion = useFetcher<ViewAnswer | Unreachable>();
  useSuccessToast(deletion.data, ({ kind }) => (kind === "deleted" ? t("deleted") : null));

  const current = views.find((view) => view.query === query);
  const isUnsaved = current === undefined && query !== "";
  const options = [
    { label: t("all"), value: "" },
    ...views.map((view) => ({ label: view.name, value: view.query })),
    ...(isUnsaved ? [{ label: t("unsaved"), value: UNSAVED }] : []),
  ];

  return (
    <KeepFocus>
      {/* One line at a time, so that what is below stays where it is. */}
      {naming === "save" && <ViewNameForm intent="save" query={query} onClose={() => setNaming(null)} />}
      {naming === "rename" && current && (
        <ViewNameForm intent="rename" id={current.id} name={current.name} onClose={() => setNaming(null)} />
      )}
      {naming === null && (
        <InlineStack gap="200" blockAlign="center">
          <Select
            label={t("label")}
            labelInline
            options={options}
            value={isUnsaved ? UNSAVED : query}
            onChange={(chosen) => {
              if (chosen !== UNSAVED) navigate(`?${chosen}`, { preventScrollReset: true });
            }}
          />
          {isUnsaved && <Button onClick={() => setNaming("save")}>{t("save")}</Button>}
          {current && (
            <>
              <Button onClick={() => setNaming("rename")}>{t("rename")}</Button>
              <Button onClick={() => setIsDeleting(true)}>{t("delete")}</Button>
            </>
          )}
        </InlineStack>
      )}
      {deletion.state === "idle" && isUnreachable(deletion.data) && (
        <Text as="p" tone="critical">
          {common("unreachable")}
        </Text>
      )}
      {current && (
        <ConfirmDialog
          isOpen={isDeleting}
          title={t("question", { name: current.name })}
          confirmLabel={t("reallyDelete")}
          cancelLabel={t("keep")}
          isCritical
          onConfirm={() => {
            setIsDeleting(false);
            deletion.submit(
              { intent: "delete", id: current.id },
              { method: "post", action: "/app/products/views" },
            );
          }}
          onClose={() => setIsDeleting(false)}
        >
          <Text as="p">{t("deletes")}</Text>
        </ConfirmDialog>
      )}
    </KeepFocus>
  );
}
