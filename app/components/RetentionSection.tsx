import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { SectionProps } from "./SettingsForm.tsx";

/** How long the app keeps what it made. */
export function RetentionSection({ draft, errors, change }: SectionProps) {
  const t = useTranslations("settings");
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("retention.heading")}
        </Text>
        <TextField
          label={t("retention.days")}
          helpText={t("retention.daysHelp")}
          suffix={t("retention.unit")}
          inputMode="numeric"
          autoComplete="off"
          value={draft.retentionDays}
          error={errors.retentionDays === true && t("errors.retentionDays")}
          onChange={(retentionDays) => change({ retentionDays })}
        />
      </BlockStack>
    </Card>
  );
}
