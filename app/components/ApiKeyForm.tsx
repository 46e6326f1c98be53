import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Link, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ConnectionAnswer } from "./ConnectionSection.tsx";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

/** The key is checked with RotateProduct before it is stored, and never shown again. */
export function ApiKeyForm({ isReplacing }: { isReplacing: boolean }) {
  const t = useTranslations("settings.connection");
  const { Form, state, data } = useFetcher<ConnectionAnswer>();
  const [apiKey, setApiKey] = useState("");
  useSuccessToast(data, ({ kind }) => (kind === "connected" ? t("connectedNow") : null));
  const problem = state === "idle" ? problemOf(data) : null;

  return (
    <Form method="post" action="/app/settings">
      <input type="hidden" name="intent" value="connect" />
      <BlockStack gap="300">
        <TextField
          label={t(isReplacing ? "newKeyLabel" : "keyLabel")}
          name="apiKey"
          type="password"
          autoComplete="off"
          value={apiKey}
          onChange={setApiKey}
          helpText={t.rich("keyHelp", {
            link: (text) => (
              <Link url={ROTATEPRODUCT_URL} target="_blank">
                {text}
              </Link>
            ),
          })}
          error={problem !== null && t(`keyProblem.${problem}`)}
        />
        <InlineStack>
          <Button submit variant="primary" loading={state !== "idle"}>
            {t(isReplacing ? "saveKey" : "connect")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Form>
  );
}

function problemOf(answer: ConnectionAnswer | undefined) {
  if (answer?.kind === "unreachable") return answer.kind;
  return answer?.kind === "key_problem" ? answer.problem : null;
}
