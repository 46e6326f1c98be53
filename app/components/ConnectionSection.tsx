import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { countAffordable } from "../generation/credits.ts";
import { ApiKeyForm } from "./ApiKeyForm.tsx";
import { ConfirmButton } from "./ConfirmButton.tsx";
import { LocalTime } from "./LocalTime.tsx";
import { useBalanceCheck } from "./useBalanceCheck.ts";
import { useSuccessToast } from "./useSuccessToast.ts";
import { useWording } from "./useWording.ts";

export interface Connection {
  isConnected: boolean;
  lastFour: string | null;
  isRejected: boolean;
  credits: number | null;
  /** ISO 8601 */
  creditsReadAt: string | null;
}

/** The RotateProduct account: connect, check, replace, disconnect. */
export function ConnectionSection({ connection }: { connection: Connection }) {
  const [isReplacing, setIsReplacing] = useState(false);
  const { isConnected, isRejected, lastFour } = connection;
  // A key that was taken closes the form by which it was replaced.
  // biome-ignore lint/correctness/useExhaustiveDependencies: lastFour is what tells that the key has changed
  useEffect(() => setIsReplacing(false), [lastFour, isRejected]);

  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          RotateProduct
        </Text>
        {!isConnected && (
          <Text as="p">
            Videos are made by RotateProduct and paid with the credits of your account there. Create an API
            key in that account and enter it here.
          </Text>
        )}
        {isConnected && <ConnectionState connection={connection} />}
        {(!isConnected || isRejected || isReplacing) && <ApiKeyForm isReplacing={isConnected} />}
        {isConnected && (
          <ConnectionActions
            isReplacing={isReplacing || isRejected}
            onReplace={() => setIsReplacing(!isReplacing)}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function ConnectionState({ connection }: { connection: Connection }) {
  const { countVideos, countCredits } = useWording();
  const { isRejected, lastFour, credits, creditsReadAt } = connection;
  return (
    <BlockStack gap="100">
      <Text as="p">
        {isRejected ? "Rejected" : "Connected"} with the API key that ends in <strong>{lastFour}</strong>
      </Text>
      {isRejected && (
        <Text as="p" tone="critical">
          RotateProduct does not accept this key any more. Enter a valid one; nothing is sent until then.
        </Text>
      )}
      {!isRejected && credits !== null && (
        <Text as="p" tone="subdued">
          {countCredits(credits)}, enough for {countVideos(countAffordable(credits))}
          {creditsReadAt !== null && (
            <>
              , as of <LocalTime at={creditsReadAt} />
            </>
          )}
        </Text>
      )}
    </BlockStack>
  );
}

function ConnectionActions({ isReplacing, onReplace }: { isReplacing: boolean; onReplace: () => void }) {
  const balance = useBalanceCheck();
  const disconnect = useFetcher<{ toast?: string }>();
  useSuccessToast(disconnect.data, ({ toast }) => toast ?? null);
  return (
    <BlockStack gap="200">
      <InlineStack gap="200">
        <Button onClick={balance.start} loading={balance.isRunning}>
          Check connection
        </Button>
        <Button onClick={onReplace} pressed={isReplacing}>
          Replace key
        </Button>
        <ConfirmButton
          label="Disconnect"
          confirmLabel="Disconnect RotateProduct"
          keepLabel="Stay connected"
          isLoading={disconnect.state !== "idle"}
          onConfirm={() =>
            disconnect.submit({ intent: "disconnect" }, { method: "post", action: "/app/settings" })
          }
        />
      </InlineStack>
      {balance.problem && <InlineError fieldID="connection" message={balance.problem} />}
    </BlockStack>
  );
}
