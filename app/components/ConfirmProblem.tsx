import { Banner, BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { explainShortfall, nameGenerate } from "../generation/wording.ts";
import { useLocale } from "./LocaleContext.ts";

/** Why nothing was started; nothing was spent either. */
export type ConfirmFailure =
  | { kind: "credits_short"; needed: number; credits: number; affordable: number }
  | { kind: "not_connected" }
  | { kind: "key_rejected" }
  | { kind: "unavailable"; message: string };

export interface ConfirmProblemProps {
  result: ConfirmFailure;
  videos: number;
  isLoading: boolean;
  /** Starts only the first so many. */
  onGenerate: (videos: number) => void;
}

export function ConfirmProblem({ result, videos, isLoading, onGenerate }: ConfirmProblemProps) {
  const locale = useLocale();
  switch (result.kind) {
    case "credits_short":
      return (
        <Banner tone="warning" title="Not enough credits">
          <BlockStack gap="300">
            <Text as="p">{explainShortfall({ ...result, products: videos }, locale)}</Text>
            {result.affordable > 0 && (
              <InlineStack>
                <Button onClick={() => onGenerate(result.affordable)} loading={isLoading}>
                  {nameGenerate(result.affordable, locale)}
                </Button>
              </InlineStack>
            )}
          </BlockStack>
        </Banner>
      );
    case "not_connected":
      return (
        <Banner
          tone="warning"
          title="RotateProduct is not connected"
          action={{ content: "Connect RotateProduct", url: "/app/settings" }}
        >
          Enter your API key in the settings, then come back: this selection is kept.
        </Banner>
      );
    case "key_rejected":
      return (
        <Banner
          tone="critical"
          title="RotateProduct does not accept your API key"
          action={{ content: "Enter a valid key", url: "/app/settings" }}
        >
          Nothing was started. Replace the key in the settings, then come back: this selection is kept.
        </Banner>
      );
    case "unavailable":
      return (
        <Banner tone="warning" title="RotateProduct does not answer">
          Nothing was started and nothing was spent. Try again in a moment.
        </Banner>
      );
  }
}
