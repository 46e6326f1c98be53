import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { AppRemedy, Remedy } from "../generation/remedies.ts";
import { ConfirmButton } from "./ConfirmButton.tsx";
import { useSuccessToast } from "./useSuccessToast.ts";
import { useWording } from "./useWording.ts";

/** One generation, or all that are in a state for a reason. */
export type RemedyTarget = { id: string } | { state: string; reason: string };

export interface RemedyButtonsProps {
  remedies: readonly Remedy[];
  target: RemedyTarget;
  count?: number;
  /** For "Make again": the product, and the key that makes a double click one click. */
  again?: { productId: string; clickKey: string };
  /** The first remedy is what the page is about. */
  isProminent?: boolean;
}

export function RemedyButtons({
  remedies,
  target,
  count = 1,
  again,
  isProminent = false,
}: RemedyButtonsProps) {
  const fetcher = useFetcher<{ remedy: AppRemedy; moved: number }>();
  const t = useTranslations("remedy");
  const { nameRemedy, confirmRemedy } = useWording();
  useSuccessToast(fetcher.data, ({ remedy, moved }) => confirmRemedy(remedy, moved));
  const pending = fetcher.state === "idle" ? null : fetcher.formData?.get("remedy");

  const apply = (remedy: AppRemedy) =>
    fetcher.submit({ remedy, ...target }, { method: "post", action: "/app/generations/remedy" });

  const makeAgain = ({ productId, clickKey }: { productId: string; clickKey: string }) =>
    fetcher.submit({ productId, clickKey }, { method: "post", action: "/app/products" });

  const drawButton = (remedy: Remedy, index: number) => {
    const label = nameRemedy(remedy, count);
    const isLoading = pending === remedy;
    const isDisabled = pending !== null && !isLoading;
    const variant = isProminent && index === 0 ? "primary" : "secondary";
    switch (remedy) {
      case "open_settings":
        return (
          <Button key={remedy} url="/app/settings">
            {label}
          </Button>
        );
      case "make_again":
        return (
          again && (
            <Button
              key={remedy}
              variant={variant}
              onClick={() => makeAgain(again)}
              loading={fetcher.state !== "idle"}
            >
              {label}
            </Button>
          )
        );
      case "cancel":
      case "reject":
      case "remove":
      case "delete_file":
        return (
          <ConfirmButton
            key={remedy}
            label={label}
            confirmLabel={t(`confirm.${remedy}`, { count })}
            keepLabel={t("keep", { count })}
            onConfirm={() => apply(remedy)}
            isLoading={isLoading}
            isDisabled={isDisabled}
          />
        );
      default:
        return (
          <Button
            key={remedy}
            variant={variant}
            onClick={() => apply(remedy)}
            loading={isLoading}
            disabled={isDisabled}
          >
            {label}
          </Button>
        );
    }
  };

  if (remedies.length === 0) return null;
  return (
    <BlockStack gap="200">
      <InlineStack gap="200">{remedies.map(drawButton)}</InlineStack>
    </BlockStack>
  );
}
