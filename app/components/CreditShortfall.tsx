import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { ROTATEPRODUCT_URL } from "./links.ts";
import { useWording } from "./useWording.ts";

export type CreditShortfallProps = Record<"videos" | "startable" | "credits", number>;

/** What is missing, and a way to look again once credits were bought. */
export function CreditShortfall({ videos, startable, credits }: CreditShortfallProps) {
  const { explainShortfall } = useWording();
  const t = useTranslations("review.summary");
  const fetcher = useFetcher();
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
      <fetcher.Form method="post" action="/app/credits">
        <Button submit fullWidth loading={fetcher.state !== "idle"}>
          {t("check")}
        </Button>
      </fetcher.Form>
    </BlockStack>
  );
}
