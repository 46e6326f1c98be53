import { Banner } from "@shopify/polaris";
import { useWording } from "./useWording.ts";

/** Why nothing was started; nothing was spent either. What does not suffice is told where the cost is. */
export type ConfirmFailure =
  | { kind: "not_connected" }
  | { kind: "key_rejected" }
  | { kind: "no_access" }
  | { kind: "needs_agreement"; needed: number; threshold: number }
  | { kind: "unavailable"; service: string };

export interface ConfirmProblemProps {
  failure: ConfirmFailure;
  /** The merchant says yes to spending so many credits. */
  onAgree: (credits: number) => void;
  isLoading: boolean;
}

export function ConfirmProblem({ failure, onAgree, isLoading }: ConfirmProblemProps) {
  const { countCredits, explainRefusal, askAgreement } = useWording();
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
    case "no_access":
      return (
        <Banner tone="critical" title="Permission needed">
          {explainRefusal(failure, 0)}
        </Banner>
      );
    case "needs_agreement":
      return (
        <Banner
          tone="warning"
          title={askAgreement(failure.needed, failure.threshold)}
          action={{
            content: `Spend ${countCredits(failure.needed)}`,
            onAction: () => onAgree(failure.needed),
            loading: isLoading,
          }}
        >
          Nothing was started yet.
        </Banner>
      );
    case "unavailable":
      return (
        <Banner tone="warning" title={`${failure.service} does not answer`}>
          Nothing was started and nothing was spent. Try again in a moment.
        </Banner>
      );
  }
}
