import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { costOf } from "../generation/credits.ts";
import type { Missing, Reason, State } from "../generation/generation.ts";
import { remediesOf } from "../generation/remedies.ts";
import { LocalTime } from "./LocalTime.tsx";
import { RemedyButtons } from "./RemedyButtons.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWording } from "./useWording.ts";

export interface StatusCardProps {
  generation: {
    id: string;
    productId: string;
    state: State;
    reason: Reason | null;
    detail: string | null;
    /** ISO 8601 */
    stateSince: string;
    isSlow: boolean;
    videoBytes: number | null;
    missing: Missing | null;
    doubleCharges: number;
  };
  clickKey: string;
}

/** Where a video is, what the other side said, and what a person can do. */
export function StatusCard({ generation, clickKey }: StatusCardProps) {
  const { countCredits, explainStatus, explainMissing } = useWording();
  const { id, productId, stateSince, detail, missing, doubleCharges } = generation;
  // The product is there and without its video: the merchant may want it after all.
  const isReplaceable = missing === "file" || missing === "place";
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <StatusBadge status={generation} />
          <Text as="span" tone="subdued">
            since <LocalTime at={stateSince} />
          </Text>
        </InlineStack>
        <Text as="p">{explainStatus(generation)}</Text>
        {missing !== null && (
          <Text as="p" tone="caution">
            {explainMissing(missing)}
          </Text>
        )}
        {detail && (
          <Text as="p" tone="subdued" breakWord>
            {detail}
          </Text>
        )}
        {doubleCharges > 0 && (
          <Text as="p" tone="critical">
            RotateProduct made this video more than once and charged {countCredits(costOf(doubleCharges))} too
            much. Ask RotateProduct to return them.
          </Text>
        )}
        <RemedyButtons
          remedies={isReplaceable ? ["make_again"] : remediesOf(generation)}
          target={{ id }}
          again={{ productId, clickKey }}
          isProminent
        />
      </BlockStack>
    </Card>
  );
}
