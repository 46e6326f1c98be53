import { useFetcher } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Text } from "@shopify/polaris";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { costOf } from "../generation/credits.ts";
import { isUnreachable, type Unreachable } from "./unreachable.ts";

export interface AgainCardProps {
  ids: readonly string[];
  /**
   * The server has not taken every rejection yet, or not taken one back: a plan would take those videos for ones that
   * are still wanted, or make what is not wanted any more.
   */
  isSaving: boolean;
}

/** Videos that were rejected because others are wanted: one plan for all of them, and its page names the cost. */
export function AgainCard({ ids, isSaving }: AgainCardProps) {
  const t = useTranslations("approval.again");
  const planner = useFetcher<Unreachable>();
  // The same videos are the same click.
  const click = useRef({ ids: "", key: "" });
  const plan = () => {
    if (click.current.ids !== ids.join()) click.current = { ids: ids.join(), key: crypto.randomUUID() };
    const form = new FormData();
    form.append("clickKey", click.current.key);
    for (const id of ids) form.append("id", id);
    planner.submit(form, { method: "post", action: "/app/generations/again" });
  };
  if (ids.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t("title")}
        </Text>
        <Text as="p">{t("explain", { count: ids.length })}</Text>
        <Box>
          <Button onClick={plan} loading={isSaving || planner.state !== "idle"}>
            {t("plan", { count: ids.length, credits: costOf(ids.length) })}
          </Button>
        </Box>
        <Text as="p" tone="subdued">
          {t("later")}
        </Text>
        {planner.state === "idle" && isUnreachable(planner.data) && (
          <Text as="p" tone="critical">
            {t("unreachable")}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
