import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { Fix } from "../generation/paid-fixes.ts";
import type { BulkAction } from "./useBulkAction.ts";

export interface FixAllButtonsProps {
  fixes: readonly { fix: Fix; count: number }[];
  /** Of whoever outlives these buttons: they go with what they fix. */
  action: BulkAction;
}

/** One click for all paid videos that the same thing helps. */
export function FixAllButtons({ fixes, action: { working, apply } }: FixAllButtonsProps) {
  const t = useTranslations("credits.stranded");
  return (
    <BlockStack gap="200">
      <Text as="p">{t("free")}</Text>
      <InlineStack gap="200">
        {fixes.map(({ fix, count }) => (
          <Button
            key={fix}
            onClick={() => apply(fix, [["intent", "fix"]], count)}
            loading={working === fix}
            disabled={working !== null && working !== fix}
          >
            {t(`fixes.${fix}`, { count })}
          </Button>
        ))}
      </InlineStack>
    </BlockStack>
  );
}
