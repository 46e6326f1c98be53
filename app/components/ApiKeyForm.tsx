import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, InlineStack, Link, TextField } from "@shopify/polaris";
import { useState } from "react";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useSuccessToast } from "./useSuccessToast.ts";

/** The key is checked with RotateProduct before it is stored, and never shown again. */
export function ApiKeyForm({ isReplacing }: { isReplacing: boolean }) {
  const fetcher = useFetcher<{ toast?: string; apiKeyError?: string }>();
  const [apiKey, setApiKey] = useState("");
  useSuccessToast(fetcher.data, ({ toast }) => toast ?? null);
  const error = fetcher.state === "idle" ? fetcher.data?.apiKeyError : undefined;

  return (
    <fetcher.Form method="post" action="/app/settings">
      <input type="hidden" name="intent" value="connect" />
      <BlockStack gap="300">
        <TextField
          label={isReplacing ? "New API key" : "API key"}
          name="apiKey"
          type="password"
          autoComplete="off"
          value={apiKey}
          onChange={setApiKey}
          helpText={
            <>
              You find it in your account at{" "}
              <Link url={ROTATEPRODUCT_URL} target="_blank">
                RotateProduct
              </Link>
              . It is stored encrypted and not shown again.
            </>
          }
          {...(error && { error })}
        />
        <InlineStack>
          <Button submit variant="primary" loading={fetcher.state !== "idle"}>
            {isReplacing ? "Replace" : "Connect"}
          </Button>
        </InlineStack>
      </BlockStack>
    </fetcher.Form>
  );
}
