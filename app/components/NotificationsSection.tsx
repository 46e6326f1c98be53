import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { SectionProps } from "./SettingsForm.tsx";

/** Who is told by e-mail, and of what. */
export function NotificationsSection({
  draft,
  errors,
  change,
  canMail,
}: SectionProps & { canMail: boolean }) {
  const t = useTranslations("settings");
  // What explains a check box that is off is drawn too pale to be read.
  const isOff = !canMail || draft.notifyEmail.trim() === "";
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("notifications.heading")}
        </Text>
        {!canMail && <Text as="p">{t("notifications.notSetUp")}</Text>}
        <TextField
          label={t("notifications.email")}
          helpText={t("notifications.emailHelp")}
          type="email"
          autoComplete="email"
          disabled={!canMail}
          value={draft.notifyEmail}
          error={errors.notifyEmail === true && t("errors.notifyEmail")}
          onChange={(notifyEmail) => change({ notifyEmail })}
        />
        <Checkbox
          label={t("notifications.finished")}
          helpText={!isOff && t("notifications.finishedHelp")}
          disabled={isOff}
          checked={draft.notifiesFinished}
          onChange={(notifiesFinished) => change({ notifiesFinished })}
        />
        <Checkbox
          label={t("notifications.attention")}
          helpText={!isOff && t("notifications.attentionHelp")}
          disabled={isOff}
          checked={draft.notifiesAttention}
          onChange={(notifiesAttention) => change({ notifiesAttention })}
        />
      </BlockStack>
    </Card>
  );
}
