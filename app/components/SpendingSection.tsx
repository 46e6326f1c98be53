import { BlockStack, Card, Checkbox, Text, TextField } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { SectionProps } from "./SettingsForm.tsx";
import { MAX_CREDITS } from "./settings-draft.ts";

/** What may be spent without asking. */
export function SpendingSection({ draft, errors, change }: SectionProps) {
  const t = useTranslations("settings");
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("spending.heading")}
        </Text>
        <TextField
          label={t("spending.budget")}
          helpText={t("spending.budgetHelp")}
          suffix={t("spending.credits")}
          inputMode="numeric"
          autoComplete="off"
          value={draft.monthlyBudget}
          error={errors.monthlyBudget === true && t("errors.monthlyBudget", { max: String(MAX_CREDITS) })}
          onChange={(monthlyBudget) => change({ monthlyBudget })}
        />
        <TextField
          label={t("spending.confirmAbove")}
          helpText={t("spending.confirmAboveHelp")}
          suffix={t("spending.credits")}
          inputMode="numeric"
          autoComplete="off"
          value={draft.confirmAbove}
          error={errors.confirmAbove === true && t("errors.confirmAbove", { max: String(MAX_CREDITS) })}
          onChange={(confirmAbove) => change({ confirmAbove })}
        />
        <Checkbox
          label={t("spending.resubmit")}
          helpText={t("spending.resubmitHelp")}
          checked={draft.resubmitsOnce}
          onChange={(resubmitsOnce) => change({ resubmitsOnce })}
        />
      </BlockStack>
    </Card>
  );
}
