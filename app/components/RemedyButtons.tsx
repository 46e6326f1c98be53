import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { type AskingRemedy, isAsking, type Remedy } from "../generation/remedies.ts";
import { BulkDialog } from "./BulkDialog.tsx";
import { useBulkAction } from "./useBulkAction.ts";
import { useWording } from "./useWording.ts";

/** One generation, or all that are in a state for a reason. */
export type RemedyTarget = { id: string } | { state: string; reason: string };

export interface RemedyButtonsProps {
  remedies: readonly Remedy[];
  target: RemedyTarget;
  count?: number;
  /** What stands for "Make again", which is not done here; without it, it is left out. */
  makeAgain?: ReactNode;
  /** The first remedy is what the page is about. */
  isProminent?: boolean;
}

/** What a person can do. What takes something away, or may cost, is asked about first. */
export function RemedyButtons(props: RemedyButtonsProps) {
  const { remedies, target, count = 1, makeAgain, isProminent = false } = props;
  const t = useTranslations("generations.selection");
  const { nameRemedy } = useWording();
  const [asking, ask] = useState<AskingRemedy | null>(null);
  const action = useBulkAction(() => ask(null));
  const fields = Object.entries(target);
  const offer = asking && {
    remedy: asking,
    count,
    credits: asking === "send_again" ? costOf(count) : 0,
  };

  const drawButton = (remedy: Remedy, index: number) => {
    const variant = isProminent && index === 0 ? "primary" : "secondary";
    if (remedy === "make_again") return makeAgain && <span key={remedy}>{makeAgain}</span>;
    if (remedy === "open_settings") {
      return (
        <Button key={remedy} url="/app/settings">
          {nameRemedy(remedy)}
        </Button>
      );
    }
    return (
      <Button
        key={remedy}
        variant={variant}
        loading={action.working === remedy}
        disabled={action.working !== null && action.working !== remedy}
        onClick={() => (isAsking(remedy) ? ask(remedy) : action.apply(remedy, fields, count))}
      >
        {nameRemedy(remedy, count)}
      </Button>
    );
  };

  if (remedies.length === 0) return null;
  return (
    <BlockStack gap="200">
      <InlineStack gap="200">{remedies.map(drawButton)}</InlineStack>
      {action.stoppedAfter !== null && (
        <Text as="p" tone="critical">
          {t("failed", { moved: action.stoppedAfter })}
        </Text>
      )}
      <BulkDialog
        offer={offer}
        total={count}
        target={fields}
        onApply={action.apply}
        onClose={() => ask(null)}
      />
    </BlockStack>
  );
}
