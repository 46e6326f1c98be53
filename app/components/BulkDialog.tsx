import { useFetcher } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { Offer } from "../generation/bulk.ts";
import { type AppRemedy, isDestructive } from "../generation/remedies.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import type { BulkTarget } from "./useBulkAction.ts";

export interface BulkDialogProps {
  /** Null while nothing is asked. */
  offer: Offer | null;
  /** How many are selected, those included that the offer is not for. */
  total: number;
  target: BulkTarget;
  onApply: (remedy: AppRemedy, target: BulkTarget, count: number) => void;
  onClose: () => void;
}

/** Names the number and the cost before anything is done about many videos. */
export function BulkDialog({ offer, total, target, onApply, onClose }: BulkDialogProps) {
  const t = useTranslations("generations.bulk");
  const again = useTranslations("generation.again");
  const planner = useFetcher<Unreachable>();
  const remedy = offer?.remedy ?? "resume";
  const { count = 0, credits = 0 } = offer ?? {};

  const confirm = () => {
    if (remedy !== "make_again") {
      onApply(remedy, target, count);
      onClose();
      return;
    }
    const form = new FormData();
    form.append("clickKey", crypto.randomUUID());
    for (const [name, value] of target) form.append(name, value);
    // Answers with the plan's page.
    planner.submit(form, { method: "post", action: "/app/generations/again" });
  };
  const costs = () => {
    if (credits === 0) return t("free");
    return t(remedy === "make_again" ? "willShowCost" : "mayCost", { credits });
  };

  return (
    <ConfirmDialog
      isOpen={offer !== null}
      title={t(`title.${remedy}`, { count })}
      confirmLabel={t(`label.${remedy}`)}
      cancelLabel={t("keep")}
      isCritical={isDestructive(remedy)}
      isLoading={planner.state !== "idle"}
      onConfirm={confirm}
      onClose={onClose}
    >
      {count < total && <Text as="p">{t("partly", { count, total })}</Text>}
      <Text as="p">{t(`effect.${remedy}`, { count })}</Text>
      <Text as="p">{costs()}</Text>
      {remedy === "make_again" && planner.state === "idle" && isUnreachable(planner.data) && (
        <Text as="p" tone="critical">
          {again("unreachable")}
        </Text>
      )}
    </ConfirmDialog>
  );
}
