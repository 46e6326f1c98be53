import { Banner, Box } from "@shopify/polaris";
import { useSyncExternalStore } from "react";
import { isConnected, subscribeToConnection } from "./connection.ts";

const assumeConnected = () => true;

export function ConnectionBanner() {
  const isUp = useSyncExternalStore(subscribeToConnection, isConnected, assumeConnected);
  return (
    <div role="status">
      {!isUp && (
        <Box paddingBlockEnd="400">
          <Banner tone="warning" title="Connection lost">
            What you see may be out of date. Videos go on being made, and this page catches up by itself.
          </Banner>
        </Box>
      )}
    </div>
  );
}
