import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { isBalanceFresh } from "../generation/credits.ts";

/** Reads the balance once after the page is shown, so that the page itself waits for nobody. */
export function useFreshCredits(connection: { isConnected: boolean; creditsReadAt: string | null }): void {
  const { submit } = useFetcher();
  const isAsked = useRef(false);
  const { isConnected, creditsReadAt } = connection;

  useEffect(() => {
    const readAt = creditsReadAt === null ? null : new Date(creditsReadAt);
    if (!isConnected || isBalanceFresh(readAt, new Date()) || isAsked.current) return;
    isAsked.current = true;
    submit(null, { method: "post", action: "/app/credits" });
  }, [isConnected, creditsReadAt, submit]);
}
