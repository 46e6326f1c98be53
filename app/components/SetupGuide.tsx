import { useFetcher } from "@remix-run/react";
import {
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  Icon,
  InlineError,
  InlineStack,
  ProgressBar,
  Text,
} from "@shopify/polaris";
import { CheckCircleIcon, XIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { percentOf } from "./Gauge.tsx";
import { KeepFocus } from "./KeepFocus.tsx";
import styles from "./SetupGuide.module.css";

const STEPS = ["connect", "first", "defaults"] as const;
type Step = (typeof STEPS)[number];

export interface SetupGuideProps {
  isConnected: boolean;
  /** A video of the app is, or was, on a product. */
  hasVideo: boolean;
  /** …or one is being made. */
  isMaking: boolean;
  areDefaultsChosen: boolean;
}

const HEADING_ID = "setup-guide";

/** What is left to do until everything is set up; the next step carries the buttons. Goes when it is put away. */
export function SetupGuide({ isConnected, hasVideo, isMaking, areDefaultsChosen }: SetupGuideProps) {
  const t = useTranslations("home.guide");
  const { submit, state, data } = useFetcher<{ kind: string }>();
  const isDone = { connect: isConnected, first: hasVideo, defaults: areDefaultsChosen };
  const done = STEPS.filter((step) => isDone[step]).length;
  const next = STEPS.find((step) => !isDone[step]);
  const send = (intent: string) => submit({ intent }, { method: "post", action: "/app?index" });
  const buttons: Record<Step, ReactNode> = {
    connect: (
      <Button variant="primary" url="/app/settings">
        {t("steps.connect.action")}
      </Button>
    ),
    first: isMaking ? (
      <Button url="/app/generations">{t("steps.first.look")}</Button>
    ) : (
      <Button variant="primary" url="/app/products">
        {t("steps.first.action")}
      </Button>
    ),
    defaults: (
      <ButtonGroup>
        <Button variant="primary" url="/app/settings">
          {t("steps.defaults.action")}
        </Button>
        <Button onClick={() => send("keep_defaults")} loading={state !== "idle"}>
          {t("steps.defaults.keep")}
        </Button>
      </ButtonGroup>
    ),
  };

  return (
    <KeepFocus>
      <Card>
        <BlockStack gap="400">
          <BlockStack gap="200">
            <InlineStack align="space-between" blockAlign="center" wrap={false} gap="200">
              <Text as="h2" variant="headingMd" id={HEADING_ID}>
                {t("heading")}
              </Text>
              <Button
                variant="tertiary"
                icon={XIcon}
                accessibilityLabel={t("dismiss")}
                disabled={state !== "idle"}
                onClick={() => send("dismiss_guide")}
              />
            </InlineStack>
            <Text as="p" tone="subdued">
              {next === undefined ? t("complete") : t("progress", { done, total: STEPS.length })}
            </Text>
            <ProgressBar
              ariaLabelledBy={HEADING_ID}
              size="small"
              animated={false}
              tone="primary"
              progress={percentOf(done, STEPS.length)}
            />
          </BlockStack>
          {next !== undefined && (
            <ol className={styles.steps}>
              {STEPS.map((step, index) => (
                <li key={step} className={styles.step} {...(step === next && { "aria-current": "step" })}>
                  <StepMark number={index + 1} isDone={isDone[step]} isNext={step === next} />
                  <BlockStack gap="200" inlineAlign="start">
                    <Text as="h3" variant="headingSm">
                      {t(`steps.${step}.title`)}
                    </Text>
                    {step === next && (
                      <>
                        <Text as="p">
                          {t(step === "first" && isMaking ? "steps.first.inProgress" : `steps.${step}.text`)}
                        </Text>
                        {buttons[step]}
                      </>
                    )}
                  </BlockStack>
                </li>
              ))}
            </ol>
          )}
          {data?.kind === "unreachable" && state === "idle" && (
            <InlineError fieldID={HEADING_ID} message={t("notSaved")} />
          )}
        </BlockStack>
      </Card>
    </KeepFocus>
  );
}

function StepMark({ number, isDone, isNext }: { number: number; isDone: boolean; isNext: boolean }) {
  const t = useTranslations("home.guide");
  if (isDone) {
    return (
      <span>
        <Icon source={CheckCircleIcon} tone="success" accessibilityLabel={t("done")} />
      </span>
    );
  }
  return (
    <span aria-hidden className={`${styles.number} ${isNext ? styles.current : ""}`}>
      {number}
    </span>
  );
}
