import { useFetcher } from "@remix-run/react";
import { BlockStack, Box, Button, ButtonGroup, InlineError, Text } from "@shopify/polaris";
import { useEffect, useId } from "react";
import { useTranslations } from "use-intl";
import type { ConnectionAnswer } from "./ConnectionSection.tsx";
import { useLiveData } from "./useLiveData.ts";

/** Videos that need the connection: those that wait to be sent, and those that are being made. */
export interface AtStake {
  waiting: number;
  underWay: number;
}

/** Asks before it disconnects, and says what becomes of the videos that are not finished. */
export function DisconnectPanel({ atStake, onKeep }: { atStake: AtStake; onKeep: () => void }) {
  const t = useTranslations("settings");
  const { submit, state, data } = useFetcher<ConnectionAnswer>();
  // What is at stake changes while somebody thinks about it.
  useLiveData(atStake.waiting + atStake.underWay > 0);
  const id = useId();
  const [keepId, headingId] = [`${id}keep`, `${id}heading`];
  // The keyboard goes on at the harmless one of the new buttons.
  useEffect(() => document.getElementById(keepId)?.focus(), [keepId]);

  return (
    <Box
      role="group"
      aria-labelledby={headingId}
      padding="400"
      borderWidth="025"
      borderColor="border"
      borderRadius="200"
    >
      <BlockStack gap="200">
        <Text as="h3" variant="headingSm" id={headingId}>
          {t("disconnect.heading")}
        </Text>
        <Consequences {...atStake} />
        {data?.kind === "unreachable" && state === "idle" && (
          <InlineError fieldID={keepId} message={t("connection.keyProblem.unreachable")} />
        )}
        <ButtonGroup>
          <Button
            tone="critical"
            variant="primary"
            loading={state !== "idle"}
            onClick={() => submit({ intent: "disconnect" }, { method: "post", action: "/app/settings" })}
          >
            {t("disconnect.confirm")}
          </Button>
          <Button id={keepId} onClick={onKeep}>
            {t("disconnect.keep")}
          </Button>
        </ButtonGroup>
      </BlockStack>
    </Box>
  );
}

function Consequences({ waiting, underWay }: AtStake) {
  const t = useTranslations("settings.disconnect");
  return (
    <>
      {underWay > 0 && (
        <Text as="p" tone="critical">
          {t("underWay", { count: underWay })}
        </Text>
      )}
      {waiting > 0 && <Text as="p">{t("waiting", { count: waiting })}</Text>}
      {waiting + underWay === 0 && <Text as="p">{t("nothing")}</Text>}
      <Text as="p">{t("always")}</Text>
    </>
  );
}
