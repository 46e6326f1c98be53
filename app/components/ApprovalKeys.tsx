import { BlockStack, Card, Checkbox, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { useTranslations } from "use-intl";
import styles from "./ApprovalStage.module.css";

/** What the keys are, in the order in which they are told. Letters are the same in every language. */
const KEYS = [
  ["approve", ["A"]],
  ["reject", ["R"]],
  ["make_again", ["M"]],
  ["next", ["J", "→"]],
  ["previous", ["K", "←"]],
  ["play", [null]],
] as const;

/** Single letters can get in the way of speech input, so they can be switched off. */
export function ApprovalKeys({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useTranslations("approval.shortcuts");
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("title")}
        </Text>
        <dl className={styles.keys}>
          {KEYS.map(([command, keys]) => (
            <Fragment key={command}>
              <dt>
                {keys.map((key, index) => (
                  <Fragment key={key}>
                    {index > 0 && ` ${t("or")} `}
                    <kbd className={styles.key}>{key ?? t("space")}</kbd>
                  </Fragment>
                ))}
              </dt>
              <dd>{t(command)}</dd>
            </Fragment>
          ))}
        </dl>
        <Checkbox label={t("use")} checked={isOn} onChange={onChange} />
      </BlockStack>
    </Card>
  );
}
