import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";

/**
 * Shows a message once for each answer that `say` has words for. Errors never go into a toast: they stay where they
 * belong.
 */
export function useSuccessToast<T>(answer: T | null | undefined, say: (answer: T) => string | null): void {
  const shopify = useAppBridge();
  const sayNow = useRef(say);
  sayNow.current = say;
  useEffect(() => {
    if (answer === null || answer === undefined) return;
    const text = sayNow.current(answer);
    if (text !== null) shopify.toast.show(text);
  }, [answer, shopify]);
}
