import { useNavigation } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

/** The admin's own bar while a page is on its way, also while a form is. */
export function useLoadingBar(): void {
  const shopify = useAppBridge();
  const isLoading = useNavigation().state !== "idle";
  useEffect(() => {
    if (!isLoading) return;
    shopify.loading(true);
    return () => shopify.loading(false);
  }, [isLoading, shopify]);
}
