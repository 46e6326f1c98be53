import { BlockStack, Button, InlineError, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useBalanceCheck } from "./useBalanceCheck.ts";
import { useWording } from "./useWording.ts";

export type CreditShortfallProps = Record<"videos" | "startable" | "credits", number>;

/** What is missing, and a way to look again once credits were bought. */
export function CreditShortfall({ videos, startable, credits }: CreditShortfallProps) {
  const { explainShortfall } = useWording();
  const t = useTranslations("review.summary");
  const balance = useBalanceCheck();
  const facts = { products: videos, needed: costOf(videos), credits, affordable: startable };
  return (
    <BlockStack gap="300">
      <Text as="p" tone="critical">
        {explainShortfall(facts)}
      </Text>
      <Text as="p">
        <Link url={ROTATEPRODUCT_URL} target="_blank">
          {t("buy")}
        </Link>
      </Text>
      <Button fullWidth onClick={balance.start} loading={balance.isRunning}>
        {t("check")}
      </Button>
      {balance.problem && <InlineError fieldID="credits" message={balance.problem} />}
    </BlockStack>
  );
}
