import { BlockStack, Card, ChoiceList, Select, Text, TextField } from "@shopify/polaris";
import { useFormatter, useTranslations } from "use-intl";
import {
  type AltTemplateFault,
  type AltWords,
  describeAlt,
  inBraces,
  MAX_ALT_LENGTH,
  PLACEHOLDERS,
} from "../generation/alt-text.ts";
import { END_IMAGE_RULES, type EndImageRule } from "../generation/end-image.ts";
import type { SectionProps } from "./SettingsForm.tsx";
import { AT_THE_END } from "./settings-draft.ts";

const PLACES = [
  { place: "first", value: "0" },
  { place: "afterFirst", value: "1" },
  { place: "afterSecond", value: "2" },
  { place: "last", value: AT_THE_END },
] as const;

const AT_ONCE = "publish";
const REVIEW = "review";

/** How new videos are made, and what happens to them when they are finished. */
export function DefaultsSection({
  product,
  ...section
}: SectionProps & { /** To show texts by. */ product: AltWords | null }) {
  const t = useTranslations("settings.defaults");
  const { draft, change } = section;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          {t("heading")}
        </Text>
        <ChoiceList
          title={t("review")}
          choices={[
            { label: t("publishAtOnce"), value: AT_ONCE },
            { label: t("reviewFirst"), value: REVIEW, helpText: t("reviewHelp") },
          ]}
          selected={[draft.reviewsFirst ? REVIEW : AT_ONCE]}
          onChange={([choice]) => change({ reviewsFirst: choice === REVIEW })}
        />
        <Select
          label={t("place")}
          helpText={t("placeHelp")}
          options={PLACES.map(({ place, value }) => ({ label: t(`places.${place}`), value }))}
          value={draft.videoPosition}
          onChange={(videoPosition) => change({ videoPosition })}
        />
        <Select
          label={t("endImage")}
          helpText={t("endImageHelp")}
          options={END_IMAGE_RULES.map((value) => ({ label: t(`endImages.${value}`), value }))}
          value={draft.endImageRule}
          onChange={(rule) => change({ endImageRule: rule as EndImageRule })}
        />
        <AltTextField {...section} product={product} />
      </BlockStack>
    </Card>
  );
}

/** The template, and what it makes of a product. */
function AltTextField({ draft, errors, change, product }: SectionProps & { product: AltWords | null }) {
  const t = useTranslations("settings");
  const { list } = useFormatter();
  const standard = t("defaults.altTextStandard", { title: inBraces("title") });
  const placeholders = list(PLACEHOLDERS.map(inBraces));
  const words = product ?? {
    title: t("defaults.sample.title"),
    vendor: t("defaults.sample.vendor"),
    type: t("defaults.sample.type"),
  };
  const nameFault = (fault: AltTemplateFault) => {
    const placeholder = fault.kind === "unknown_placeholder" ? inBraces(fault.placeholder) : "";
    return t(`errors.altTemplate.${fault.kind}`, { limit: MAX_ALT_LENGTH, placeholder, placeholders });
  };
  return (
    <TextField
      label={t("defaults.altText")}
      helpText={
        <BlockStack gap="100">
          <span>{t("defaults.altTextHelp", { placeholders, standard })}</span>
          <span>
            {t("defaults.altTextPreview", {
              product: words.title,
              text: describeAlt(draft.altTemplate.trim() || standard, words),
            })}
          </span>
        </BlockStack>
      }
      placeholder={standard}
      autoComplete="off"
      maxLength={MAX_ALT_LENGTH}
      value={draft.altTemplate}
      error={errors.altTemplate !== undefined && nameFault(errors.altTemplate)}
      onChange={(altTemplate) => change({ altTemplate })}
    />
  );
}
