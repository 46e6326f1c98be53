import type { SerializeFrom } from "@remix-run/node";
import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { countAffordable } from "../generation/credits.ts";
import type { Connection } from "../store/connections.ts";
import { ApiKeyForm } from "./ApiKeyForm.tsx";
import { type AtStake, DisconnectPanel } from "./DisconnectPanel.tsx";
import { LocalTime } from "./LocalTime.tsx";
import type { Unreachable } from "./unreachable.ts";
import { useBalanceCheck } from "./useBalanceCheck.ts";

type ShownConnection = SerializeFrom<Connection>;

/** What the server says to a key, or to its being taken away. */
export type ConnectionAnswer =
  | { kind: "connected" | "disconnected" }
  | { kind: "key_problem"; problem: "empty" | "rejected" | "bad_key" | "unavailable" }
  | Unreachable;

export interface ConnectionSectionProps {
  connection: ShownConnection;
  atStake: AtStake;
}

/** The RotateProduct account: connect, check, replace, disconnect. */
export function ConnectionSection({ connection, atStake }: ConnectionSectionProps) {
  const t = useTranslations("settings.connection");
  const [isReplacing, setIsReplacing] = useState(false);
  const { isConnected, isRejected, lastFour } = connection;
  // A key that was taken closes the form by which it was replaced.
  // biome-ignore lint/correctness/useExhaustiveDependencies: lastFour is what tells that the key has changed
  useEffect(() => setIsReplacing(false), [lastFour, isRejected]);

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("heading")}
        </Text>
        {isConnected ? <ConnectionState connection={connection} /> : <Text as="p">{t("intro")}</Text>}
        {(!isConnected || isRejected || isReplacing) && <ApiKeyForm isReplacing={isConnected} />}
        {isConnected && (
          <ConnectionActions
            isReplacing={isReplacing}
            canKeep={!isRejected}
            onReplace={() => setIsReplacing(!isReplacing)}
            atStake={atStake}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function ConnectionState({ connection }: { connection: ShownConnection }) {
  const t = useTranslations("settings.connection");
  const { isRejected, lastFour, credits, creditsReadAt } = connection;
  const strong = (text: React.ReactNode) => <strong>{text}</strong>;
  return (
    <BlockStack gap="100">
      <Text as="p">
        {t.rich(isRejected ? "rejected" : "connected", { lastFour: lastFour ?? "", strong })}
      </Text>
      {isRejected && (
        <Text as="p" tone="critical">
          {t("rejectedMeans")}
        </Text>
      )}
      {!isRejected && credits !== null && (
        <Text as="p">{t("balance", { credits, videos: countAffordable(credits) })}</Text>
      )}
      {!isRejected && creditsReadAt !== null && (
        <Text as="p" tone="subdued">
          {t.rich("readAt", { time: () => <LocalTime at={creditsReadAt} /> })}
        </Text>
      )}
    </BlockStack>
  );
}

interface ConnectionActionsProps {
  isReplacing: boolean;
  /** The key that is connected works. */
  canKeep: boolean;
  onReplace: () => void;
  atStake: AtStake;
}

function ConnectionActions({ isReplacing, canKeep, onReplace, atStake }: ConnectionActionsProps) {
  const t = useTranslations("settings.connection");
  const balance = useBalanceCheck();
  const [isDisconnecting, setIsDisconnecting] = useState(false);
  return (
    <BlockStack gap="300">
      <InlineStack gap="200">
        <Button onClick={balance.start} loading={balance.isRunning}>
          {t("check")}
        </Button>
        {canKeep && (
          <Button onClick={onReplace} ariaExpanded={isReplacing}>
            {t(isReplacing ? "keepKey" : "replace")}
          </Button>
        )}
        {!isDisconnecting && <Button onClick={() => setIsDisconnecting(true)}>{t("disconnect")}</Button>}
      </InlineStack>
      {isDisconnecting && <DisconnectPanel atStake={atStake} onKeep={() => setIsDisconnecting(false)} />}
      {balance.problem && <InlineError fieldID="connection" message={balance.problem} />}
    </BlockStack>
  );
}
