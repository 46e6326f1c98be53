import { useFetcher } from "@remix-run/react";
import { Button, InlineStack, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { ViewAnswer } from "../routes/app.products/change-views.ts";
import type { Unreachable } from "./unreachable.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

export type ViewNameFormProps = { onClose: () => void } & (
  | { intent: "save"; query: string }
  | { intent: "rename"; id: string; name: string }
);

/** Asks for a view's name. Closes once the name is kept; says beside the field why it is not. */
export function ViewNameForm({ onClose, ...view }: ViewNameFormProps) {
  const t = useTranslations("products.views");
  const common = useTranslations("common");
  const [name, setName] = useState(view.intent === "rename" ? view.name : "");
  const fetcher = useFetcher<ViewAnswer | Unreachable>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const isKept = answer?.kind === "saved" || answer?.kind === "renamed";
  useSuccessToast(fetcher.data, ({ kind }) => (kind === "saved" || kind === "renamed" ? t(kind) : null));
  useEffect(() => {
    if (isKept) onClose();
  }, [isKept, onClose]);

  return (
    <fetcher.Form method="post" action="/app/products/views">
      <input type="hidden" name="intent" value={view.intent} />
      {view.intent === "save" ? (
        <input type="hidden" name="query" value={view.query} />
      ) : (
        <input type="hidden" name="id" value={view.id} />
      )}
      <InlineStack gap="200" blockAlign="start">
        <TextField
          label={t("name")}
          labelHidden
          placeholder={t("name")}
          name="name"
          autoComplete="off"
          autoFocus
          value={name}
          onChange={setName}
          {...(answer?.kind === "refused" && { error: t(`problem.${answer.problem}`) })}
          {...(answer?.kind === "unreachable" && { error: common("unreachable") })}
        />
        <Button submit variant="primary" loading={fetcher.state !== "idle"}>
          {t("confirmSave")}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </InlineStack>
    </fetcher.Form>
  );
}
