import { Banner, type BannerHandles } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useWording } from "./useWording.ts";

/** Why nothing was started; nothing was spent either. What does not suffice is told where the cost is. */
export type ConfirmFailure =
  | { kind: "not_connected" }
  | { kind: "not_planned" }
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
  const { explainRefusal } = useWording();
  const t = useTranslations("review.problem");
  const common = useTranslations("common");
  switch (failure.kind) {
    case "not_connected":
      return (
        <Banner
          tone="warning"
          title={t("not_connected.title")}
          action={{ content: t("not_connected.action"), url: "/app/settings" }}
        >
          {t("not_connected.sentence")}
        </Banner>
      );
    case "not_planned":
      return <Banner tone="info">{t("not_planned")}</Banner>;
    case "key_rejected":
      return (
        <Banner
          tone="critical"
          title={common("keyRejected.title")}
          action={{ content: common("keyRejected.action"), url: "/app/settings" }}
        >
          {t("key_rejected")}
        </Banner>
      );
    case "no_access":
      return (
        <Banner tone="critical" title={t("no_access")}>
          {explainRefusal(failure, 0)}
        </Banner>
      );
    case "needs_agreement":
      return (
        <AgreementBanner
          needed={failure.needed}
          threshold={failure.threshold}
          onAgree={onAgree}
          isLoading={isLoading}
        />
      );
    case "unavailable":
      return (
        <Banner tone="warning" title={t("unavailable.title", { service: failure.service })}>
          {t("unavailable.sentence")}
        </Banner>
      );
  }
}

interface AgreementBannerProps extends Pick<ConfirmProblemProps, "onAgree" | "isLoading"> {
  needed: number;
  threshold: number;
}

/** Takes the focus, since the button that it takes the place of is gone. */
function AgreementBanner({ needed, threshold, onAgree, isLoading }: AgreementBannerProps) {
  const { askAgreement } = useWording();
  const t = useTranslations("review.problem");
  const banner = useRef<BannerHandles>(null);
  useEffect(() => banner.current?.focus(), []);
  return (
    <Banner
      ref={banner}
      tone="warning"
      title={askAgreement(needed, threshold)}
      action={{
        content: t("agree", { credits: needed }),
        onAction: () => onAgree(needed),
        loading: isLoading,
      }}
    >
      {t("not_started")}
    </Banner>
  );
}
