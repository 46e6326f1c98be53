import { useBlocker } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

/**
 * Asks before a link or the browser's history leads away from a page with unsaved changes. Whatever leads out of the
 * app the admin itself asks about, as long as the save bar is open.
 */
export function useLeaveGuard(isDirty: boolean): void {
  const shopify = useAppBridge();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    let isCurrent = true;
    // It stays pending for somebody who stays; the next attempt to leave asks anew.
    shopify.saveBar.leaveConfirmation().then(
      () => isCurrent && blocker.proceed(),
      () => isCurrent && blocker.reset(),
    );
    return () => {
      isCurrent = false;
    };
  }, [blocker, shopify]);
}
