import { useFetcher } from "@remix-run/react";
import { Button, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { WithdrawalOutlook } from "../generation/withdrawal.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

/** In the order in which they are told. */
const PARTS = [
  "removed",
  "restored",
  "canceled",
  "kept",
  "untouched",
] as const satisfies (keyof WithdrawalOutlook)[];

/** Takes a whole request back, after saying what exactly that does to how many of its videos. */
export function UndoRequest({ id, name }: { id: string; name: string }) {
  const t = useTranslations("generations.undo");
  const [isAsking, setIsAsking] = useState(false);
  const reader = useFetcher<WithdrawalOutlook | Unreachable>({ key: `undo-outlook-${id}` });
  const doer = useFetcher<{ moved: number } | Unreachable>({ key: `undo-${id}` });
  const { load } = reader;
  useEffect(() => {
    if (isAsking) load(`/app/generations/undo?request=${encodeURIComponent(id)}`);
  }, [isAsking, id, load]);
  useEffect(() => {
    if (doer.state === "idle" && doer.data && !isUnreachable(doer.data)) setIsAsking(false);
  }, [doer.state, doer.data]);
  useSuccessToast(doer.data, (answer) => ("moved" in answer ? t("done", { count: answer.moved }) : null));

  const answer = reader.state === "idle" ? reader.data : undefined;
  const outlook = answer && !isUnreachable(answer) ? answer : null;
  const isUnread = answer !== undefined && outlook === null;
  const hasFailed = doer.state === "idle" && isUnreachable(doer.data);
  const confirm = () => doer.submit({ request: id }, { method: "post", action: "/app/generations/undo" });

  return (
    <>
      <Button onClick={() => setIsAsking(true)} accessibilityLabel={t("buttonFor", { name })}>
        {t("button")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t("title")}
        confirmLabel={t("confirm")}
        cancelLabel={t("keep")}
        isCritical
        isLoading={doer.state !== "idle"}
        isDisabled={outlook === null || sumChanged(outlook) === 0}
        onConfirm={confirm}
        onClose={() => setIsAsking(false)}
      >
        {outlook === null && (
          <Text as="p" tone="subdued">
            {isUnread ? t("unread") : t("reading")}
          </Text>
        )}
        {outlook !== null && sumChanged(outlook) === 0 && <Text as="p">{t("nothing")}</Text>}
        {outlook !== null &&
          PARTS.filter((part) => outlook[part] > 0).map((part) => (
            <Text key={part} as="p">
              {t(`outlook.${part}`, { count: outlook[part] })}
            </Text>
          ))}
        {outlook !== null && outlook.removed + outlook.kept > 0 && (
          <Text as="p" tone="subdued">
            {t("files")}
          </Text>
        )}
        {hasFailed && (
          <Text as="p" tone="critical">
            {t("unreachable")}
          </Text>
        )}
      </ConfirmDialog>
    </>
  );
}

/** How many of the request's videos it would change. */
export function sumChanged({ removed, canceled, kept }: WithdrawalOutlook): number {
  return removed + canceled + kept;
}
