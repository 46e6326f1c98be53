import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { SectionProps } from "./SettingsForm.tsx";
import { findShorterRetention } from "./settings-draft.ts";

/** How long the app keeps what it made. */
export function RetentionSection({
  draft,
  errors,
  change,
  savedDays,
}: SectionProps & { /** As saved. */ savedDays: number }) {
  const t = useTranslations("settings");
  const shorter = findShorterRetention(draft, savedDays);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("retention.heading")}
        </Text>
        <TextField
          label={t("retention.days")}
          helpText={
            shorter === null ? (
              t("retention.daysHelp")
            ) : (
              <Text as="span" tone="caution">
                {t("retention.shorter", { days: shorter })}
              </Text>
            )
          }
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
