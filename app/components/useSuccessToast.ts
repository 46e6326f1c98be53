import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";

/** Shows a message once for each answer that carries one. Errors never go into a toast: they stay where they belong. */
export function useSuccessToast(answer: { toast?: string | undefined } | null | undefined): void {
  const shopify = useAppBridge();
  useEffect(() => {
    if (answer?.toast) shopify.toast.show(answer.toast);
  }, [answer, shopify]);
}
