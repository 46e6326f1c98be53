import { Banner } from "@shopify/polaris";

/** Why nothing was started; nothing was spent either. Missing credits are told where the cost is. */
export type ConfirmFailure =
  | { kind: "not_connected" }
  | { kind: "key_rejected" }
  | { kind: "unavailable"; message: string };

export function ConfirmProblem({ failure }: { failure: ConfirmFailure }) {
  switch (failure.kind) {
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
