import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { isBalanceFresh } from "../generation/credits.ts";

/** A connection as it comes from the server: times are ISO 8601. */
export interface FreshCreditsProps {
  isConnected: boolean;
  creditsReadAt: string | null;
  creditsSpentAt: string | null;
}

/**
 * Reads the balance after the page is shown, so that the page itself waits for nobody, and again when videos were sent
 * since. Once each: a RotateProduct that does not answer is not asked over and over.
 */
export function useFreshCredits({ isConnected, creditsReadAt, creditsSpentAt }: FreshCreditsProps): void {
  const { submit } = useFetcher();
  const askedFor = useRef<string | null>(null);

  useEffect(() => {
    const known = `${creditsReadAt} ${creditsSpentAt}`;
    const isFresh = isBalanceFresh(parseDate(creditsReadAt), parseDate(creditsSpentAt), new Date());
    if (!isConnected || isFresh || askedFor.current === known) return;
    askedFor.current = known;
    submit(null, { method: "post", action: "/app/credits" });
  }, [isConnected, creditsReadAt, creditsSpentAt, submit]);
}

function parseDate(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
