import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { Missing, Reason, State } from "../generation/generation.ts";
import { type Remark, remarksOf } from "../generation/remarks.ts";
import { type Remedy, remediesOf } from "../generation/remedies.ts";
import { LocalTime } from "./LocalTime.tsx";
import { MakeAgain } from "./MakeAgain.tsx";
import { RemedyButtons } from "./RemedyButtons.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { useWording } from "./useWording.ts";

export interface StatusCardProps {
  generation: {
    id: string;
    productId: string;
    imageId: string | null;
    state: State;
    reason: Reason | null;
    detail: string | null;
    /** ISO 8601 */
    stateSince: string;
    isSlow: boolean;
    videoBytes: number | null;
    missing: Missing | null;
    /** ISO 8601; null: it was not taken back. */
    withdrawnAt: string | null;
    doubleCharges: number;
  };
}

/** Where a video is, what the other side said, and what a person can do. */
export function StatusCard({ generation }: StatusCardProps) {
  const t = useTranslations("generation");
  const { explainStatus } = useWording();
  const { id, productId, imageId, state, stateSince, missing, withdrawnAt } = generation;
  const isLive = state === "published" && missing === null;
  const remedies = offeredHere(remediesOf({ ...generation, withdrawnAt: parseDate(withdrawnAt) }), isLive);
  const remarks = remarksOf({ ...generation, isWithdrawn: withdrawnAt !== null });
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <StatusBadge status={generation} />
          <Text as="span" tone="subdued">
            {t.rich("since", { time: () => <LocalTime at={stateSince} /> })}
          </Text>
        </InlineStack>
        <Text as="p">{explainStatus(generation)}</Text>
        {remarks.map((remark) => (
          <RemarkLine key={remark.kind} remark={remark} />
        ))}
        <RemedyButtons
          remedies={remedies}
          target={{ id }}
          isProminent={!isLive}
          makeAgain={
            <MakeAgain
              id={id}
              productId={productId}
              imageId={imageId}
              isLive={isLive}
              isProminent={!isLive && remedies[0] === "make_again"}
            />
          }
        />
      </BlockStack>
    </Card>
  );
}

function RemarkLine({ remark }: { remark: Remark }) {
  const { explainRemark } = useWording();
  const text = explainRemark(remark);
  switch (remark.kind) {
    case "withdrawn":
      return <Text as="p">{text}</Text>;
    case "missing":
      return (
        <Text as="p" tone="caution">
          {text}
        </Text>
      );
    case "detail":
      return (
        <Text as="p" tone="subdued" breakWord>
          {text}
        </Text>
      );
    case "double_charge":
      return (
        <Text as="p" tone="critical">
          {text}
        </Text>
      );
  }
}

/** A live video can be made again here, with another image to choose: its own page is the place to want that. */
function offeredHere(remedies: readonly Remedy[], isLive: boolean): readonly Remedy[] {
  return isLive ? ["make_again", ...remedies] : remedies;
}

function parseDate(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
