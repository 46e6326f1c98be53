import { Banner, Box } from "@shopify/polaris";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { isConnected, subscribeToConnection } from "./connection.ts";

const assumeConnected = () => true;

export function ConnectionBanner() {
  const t = useTranslations("errors.connectionLost");
  const isUp = useSyncExternalStore(subscribeToConnection, isConnected, assumeConnected);
  return (
    <div role="status">
      {!isUp && (
        <Box paddingBlockEnd="400">
          <Banner tone="warning" title={t("title")}>
            {t("sentence")}
          </Banner>
        </Box>
      )}
    </div>
  );
}
